package org.manyuan.reporting.figure;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;

/** Judges a figure against a target, exactly. */
final class Judgement {

    private static final int DECEMBER = 12;

    private Judgement() {}

    /** What the target asks for in a year; null where it asks for nothing. */
    static @Nullable Fraction required(Target target, int year) {
        return switch (target.threshold()) {
            case Threshold.Fixed fixed -> fixed.value();
            case Threshold.PerYear perYear -> perYear.values().get(year);
            // the reference figures are entered with the returns that such a target is about
            case Threshold.AboveReference _ -> null;
        };
    }

    static Status judge(
            Target target,
            Fraction required,
            @Nullable Fraction actual,
            AsOf asOf,
            boolean nothingToDo) {
        if (actual == null) {
            return nothingToDo ? Status.MET : Status.NO_DATA;
        }
        if (target.comparator().holds(actual, required)) {
            return Status.MET;
        }
        return hasTime(target.schedule(), asOf) ? Status.BEHIND : Status.MISSED;
    }

    private static boolean hasTime(Schedule schedule, AsOf asOf) {
        int month = asOf.month() - asOf.january() + 1;
        return switch (schedule) {
            case Schedule.EveryYear every -> month < every.due().getMonthValue();
            case Schedule.By by -> asOf.year() < by.year() || month < DECEMBER;
            case Schedule.Average _ -> month < DECEMBER;
        };
    }
}

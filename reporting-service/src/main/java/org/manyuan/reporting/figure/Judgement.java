package org.manyuan.reporting.figure;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;

/** Judges a figure of some ground against targets, exactly. */
record Judgement(Metric metric, Ground ground, AsOf asOf, PolicyPlan plan) {

    private static final int DECEMBER = 12;

    /** Whether the target asks for anything in a year. */
    static boolean asks(Target target, int year) {
        return !(target.threshold() instanceof Threshold.PerYear perYear)
                || perYear.values().containsKey(year);
    }

    /**
     * @param inDecember what the figure is expected to be then
     */
    Verdict of(Target target, Figure figure, @Nullable Fraction inDecember) {
        Fraction required = required(target);
        if (required == null) {
            return new Verdict(target, null, Status.NO_DATA, null, null);
        }
        Status status = status(target, required);
        return new Verdict(
                target,
                required,
                status,
                light(target, required, figure, inDecember),
                Outlook.of(metric, ground, asOf, figure, required));
    }

    /** By the forecast of the month in which it is due; once that is over, by what there was. */
    private @Nullable Light light(
            Target target, Fraction required, Figure figure, @Nullable Fraction inDecember) {
        Fraction projected =
                due(target.schedule()) == asOf.december()
                        ? covered(figure, inDecember)
                        : whenDue(target.schedule(), figure);
        return projected == null ? null : Light.of(projected, target.comparator(), required);
    }

    private @Nullable Fraction whenDue(Schedule schedule, Figure figure) {
        int due = due(schedule);
        if (due < asOf.month()) {
            return known(new AsOf(asOf.year(), due));
        }
        return covered(figure, metric.forecast(ground, asOf, due));
    }

    private @Nullable Fraction covered(Figure figure, @Nullable Fraction projected) {
        return isCovered(figure) ? projected : null;
    }

    /** The month in which a year's figure is to be there. */
    private int due(Schedule schedule) {
        return schedule instanceof Schedule.EveryYear every
                ? asOf.january() + every.due().getMonthValue() - 1
                : asOf.december();
    }

    private @Nullable Fraction required(Target target) {
        return switch (target.threshold()) {
            case Threshold.Fixed fixed -> fixed.value();
            case Threshold.PerYear perYear -> perYear.values().get(asOf.year());
            case Threshold.AboveReference above -> {
                Fraction reference = plan.reference(above.reference(), asOf.year());
                yield reference == null ? null : reference.plus(above.plus());
            }
        };
    }

    private Status status(Target target, Fraction required) {
        Fraction actual = actual(target.schedule());
        if (actual == null) {
            return metric.isDisposal() ? Status.MET : Status.NO_DATA;
        }
        if (target.comparator().holds(actual, required)) {
            return Status.MET;
        }
        return hasTime(target.schedule()) ? Status.BEHIND : Status.MISSED;
    }

    /** What is held against the target; null where it is not known well enough. */
    private @Nullable Fraction actual(Schedule schedule) {
        return switch (schedule) {
            case Schedule.EveryYear every -> known(dueBy(every));
            case Schedule.By _ -> known(asOf);
            case Schedule.Average average -> mean(average);
        };
    }

    /** What comes after the due date comes too late; months are the finest that figures know. */
    private AsOf dueBy(Schedule.EveryYear every) {
        int due = due(every);
        return asOf.month() <= due ? asOf : new AsOf(asOf.year(), due);
    }

    private @Nullable Fraction mean(Schedule.Average average) {
        if (asOf.year() < average.from()) {
            return known(asOf);
        }
        Fraction sum = Fraction.ZERO;
        for (int year = average.from(); year <= asOf.year(); year++) {
            Fraction exact = known(year == asOf.year() ? asOf : AsOf.endOf(year));
            if (exact == null) {
                return null;
            }
            sum = sum.plus(exact);
        }
        return sum.times(Fraction.of(1, asOf.year() - average.from() + 1L));
    }

    private @Nullable Fraction known(AsOf when) {
        Figure figure = metric.figure(ground, when);
        return isCovered(figure) ? figure.exact() : null;
    }

    private boolean isCovered(Figure figure) {
        Coverage coverage = figure.coverage();
        return coverage == null || coverage.isAtLeast(plan.minimumCoverage());
    }

    private boolean hasTime(Schedule schedule) {
        int month = asOf.month() - asOf.january() + 1;
        return switch (schedule) {
            case Schedule.EveryYear every -> month < every.due().getMonthValue();
            case Schedule.By by -> asOf.year() < by.year() || month < DECEMBER;
            case Schedule.Average _ -> month < DECEMBER;
        };
    }
}

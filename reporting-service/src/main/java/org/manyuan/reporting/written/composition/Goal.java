package org.manyuan.reporting.written.composition;

import java.time.Month;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.reporting.figure.Verdict;

/**
 * What a plan asks of a figure in the year of the report.
 *
 * @param required null where it lies above a reference that nobody has entered yet
 * @param source where the clause stands in the plan's text
 */
public record Goal(
        Comparator comparator, @Nullable Fraction required, Schedule schedule, String source) {

    static Goal of(Verdict verdict) {
        return new Goal(
                verdict.target().comparator(),
                verdict.required(),
                verdict.target().schedule(),
                verdict.target().source());
    }

    /**
     * Whether the year's own value stands short of it: where a mean of years or the value of an
     * earlier day is judged, it need not.
     */
    boolean isShort(Fraction value) {
        return required != null
                && !(schedule instanceof Schedule.Average)
                && !comparator.holds(value, required);
    }

    /** Whether it is to be reached before the year is at its end. */
    boolean isDueEarly() {
        return schedule instanceof Schedule.EveryYear(MonthDay due)
                && due.getMonth() != Month.DECEMBER;
    }

    String shown(Measure measure) {
        if (required == null) {
            return "参考值未录入";
        }
        String when =
                switch (schedule) {
                    case Schedule.EveryYear(MonthDay due) ->
                            isDueEarly()
                                    ? "%d月%d日前".formatted(due.getMonthValue(), due.getDayOfMonth())
                                    : "";
                    case Schedule.By by -> "到" + by.year() + "年";
                    case Schedule.Average mean -> mean.from() + "—" + mean.to() + "年年均";
                };
        return when + word(measure.isCounted()) + measure.shown(required);
    }

    private String word(boolean counted) {
        return switch (comparator) {
            case GTE -> counted ? "不少于" : "不低于";
            case GT -> counted ? "多于" : "高于";
            case LTE -> counted ? "不多于" : "不高于";
            case LT -> counted ? "少于" : "低于";
            case EQ -> "等于";
        };
    }
}

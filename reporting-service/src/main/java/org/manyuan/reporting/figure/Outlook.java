package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;

/**
 * What it would take to reach a target.
 *
 * @param needed how many more must do it
 * @param eligible how many still could
 * @param daysLeft from the end of the month that the figure stands for to the end of the year
 */
public record Outlook(long needed, long eligible, long daysLeft) {

    static @Nullable Outlook of(
            Metric metric, Ground ground, AsOf asOf, Figure figure, Fraction required) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        if (numerator == null || denominator == null || !(metric instanceof EventMetric counted)) {
            return null;
        }
        long done = numerator.longValue();
        Long eligible = eligible(counted, ground.tally(), asOf, done, denominator.longValue());
        if (eligible == null) {
            return null;
        }
        long goal = required.times(Fraction.of(denominator.longValue())).ceiling();
        long days =
                ChronoUnit.DAYS.between(
                        Month.toYearMonth(asOf.month()).atEndOfMonth(),
                        Month.toYearMonth(asOf.december()).atEndOfMonth());
        return new Outlook(Math.max(0, goal - done), eligible, days);
    }

    private static @Nullable Long eligible(
            EventMetric metric, Tally tally, AsOf asOf, long done, long all) {
        return switch (metric) {
            case SIGNING_CONVERSION_RATE ->
                    tally.upTo(Counter.ENTERED, asOf.month())
                            - tally.upTo(Counter.LEFT_POOL, asOf.month());
            case SAME_YEAR_START_RATE ->
                    tally.sum(Counter.SIGNED, asOf.january(), asOf.month()) - done;
            case ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE, ZOMBIE_PROJECT_REDUCTION_CUMULATIVE ->
                    all - done;
            default -> null;
        };
    }
}

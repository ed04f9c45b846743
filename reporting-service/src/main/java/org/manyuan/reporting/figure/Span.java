package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicator.Aggregate;
import org.manyuan.contracts.returns.Period;
import org.manyuan.contracts.returns.PeriodKind;

/**
 * Which of an indicator's periods make its value from January to a month. In December that is the
 * return of the year. Before, it is the whole periods of the shortest kind: all of them added up
 * for a sum, the latest for anything else.
 */
final class Span {

    private static final int YEAR = PeriodKind.YEAR.months();

    private final Indicator indicator;
    private final AsOf asOf;
    private final List<Period> whole;

    Span(Indicator indicator, AsOf asOf) {
        this.indicator = indicator;
        this.asOf = asOf;
        this.whole = periods(asOf.month());
    }

    /** Null where one of the periods is not approved, or none is over yet. */
    @Nullable BigDecimal value(Returned.OfZone zone) {
        BigDecimal sum = null;
        for (Period period : periodsOf(zone)) {
            BigDecimal value = zone.value(period, indicator.code());
            if (value == null) {
                return null;
            }
            sum = sum == null ? value : sum.add(value);
        }
        return sum;
    }

    /**
     * Whether the zone should have returned it. One that has left the system is not asked for a
     * period that it did not end.
     */
    boolean isExpectedOf(Returned.OfZone zone) {
        return zone.lastMonth() >= asOf.month() || !periodsOf(zone).isEmpty();
    }

    private List<Period> periodsOf(Returned.OfZone zone) {
        return zone.lastMonth() >= asOf.month() ? whole : periods(zone.lastMonth());
    }

    private List<Period> periods(int lastMonth) {
        int months = lastMonth - asOf.january() + 1;
        PeriodKind kind =
                months == YEAR && indicator.periods().contains(PeriodKind.YEAR)
                        ? PeriodKind.YEAR
                        : shortest();
        int over = Math.max(0, months / kind.months());
        int first = indicator.aggregate() == Aggregate.SUM ? 1 : Math.max(1, over);
        return IntStream.rangeClosed(first, over)
                .mapToObj(number -> new Period(asOf.year(), kind, number))
                .toList();
    }

    private PeriodKind shortest() {
        return indicator.periods().stream()
                .min(Comparator.comparing(PeriodKind::months))
                .orElse(PeriodKind.YEAR);
    }
}

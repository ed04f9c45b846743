package org.manyuan.reporting.world;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;

/**
 * Where a figure of events goes if each of its sides goes on by the mean of the monthly increases
 * that it had over the last twelve months: month by month what was added to it.
 */
record PaceByDefinition(Function<YearMonth, MetricsByDefinition> months) {

    /** Of these both sides go on over the turn of the year, all others begin anew in January. */
    private static final Set<String> OF_ALL_YEARS =
            Set.of(
                    "contract-fulfilment-rate",
                    "production-rate",
                    "zombie-enterprise-reduction-cumulative",
                    "zombie-project-reduction-cumulative",
                    "idle-land-disposal-rate");

    /** Null where there would be nothing to divide by. */
    @Nullable Fraction forecast(String code, YearMonth asOf, int until) {
        int left = until - asOf.getMonthValue();
        MetricsByDefinition.Sides now = months.apply(asOf).of(code);
        Fraction above =
                goneOn(
                        now.numerator(),
                        increase(code, asOf, MetricsByDefinition.Sides::numerator),
                        left);
        if (now.denominator() == null) {
            return above;
        }
        Fraction below = goneOn(now.denominator(), denominatorsIncrease(code, asOf), left);
        return below.compareTo(Fraction.ZERO) == 0 ? null : above.over(below);
    }

    private static Fraction goneOn(BigDecimal now, BigDecimal inTwelveMonths, int months) {
        return exact(now).plus(exact(inTwelveMonths).times(Fraction.of(months, 12)));
    }

    /** The pool grows by who enters it, a campaign's base does not grow. */
    private BigDecimal denominatorsIncrease(String code, YearMonth asOf) {
        return switch (code) {
            case "signing-conversion-rate" ->
                    increase(
                            "signing-conversion-rate-period",
                            asOf,
                            MetricsByDefinition.Sides::denominator);
            case "zombie-enterprise-reduction", "zombie-project-reduction" -> BigDecimal.ZERO;
            default -> increase(code, asOf, MetricsByDefinition.Sides::denominator);
        };
    }

    private BigDecimal increase(
            String code,
            YearMonth asOf,
            Function<MetricsByDefinition.Sides, @Nullable BigDecimal> side) {
        return Stream.iterate(asOf, month -> month.minusMonths(1))
                .limit(12)
                .map(month -> {
                    BigDecimal here = side(code, month, side);
                    boolean begins =
                            month.getMonth() == Month.JANUARY && !OF_ALL_YEARS.contains(code);
                    return begins ? here : here.subtract(side(code, month.minusMonths(1), side));
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal side(
            String code,
            YearMonth month,
            Function<MetricsByDefinition.Sides, @Nullable BigDecimal> side) {
        return Objects.requireNonNull(side.apply(months.apply(month).of(code)));
    }

    private static Fraction exact(BigDecimal number) {
        return Fraction.parse(number.toPlainString());
    }
}

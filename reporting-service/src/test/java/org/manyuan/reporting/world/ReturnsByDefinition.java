package org.manyuan.reporting.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.DerivedIndicator;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicator.Aggregate;
import org.manyuan.contracts.returns.PeriodKind;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;

/**
 * The figures of returns, straight from the words of docs/metrics.md: for each zone the very
 * returns that are needed, looked up by their names.
 */
final class ReturnsByDefinition {

    private final World world;
    private final Scope scope;
    private final YearMonth asOf;
    private final List<String> zones;
    private final Map<String, Map<String, BigDecimal>> returns = new HashMap<>();

    /**
     * @param numerator null where no zone has what is needed
     * @param reported zones that have it
     * @param zones those that should
     */
    record Sides(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int reported,
            int zones) {}

    ReturnsByDefinition(World world, Scope scope, Caliber caliber, YearMonth asOf, int membersOf) {
        this.world = world;
        this.scope = scope;
        this.asOf = asOf;
        this.zones =
                List.copyOf(MetricsByDefinition.zones(world.zones(), scope, caliber, membersOf));
        for (ReturnFacts each : world.returns()) {
            returns.put(each.zoneId() + " " + each.period(), each.values());
        }
    }

    Sides of(String code) {
        if (code.startsWith("indicator-growth:")) {
            return growth(code.substring("indicator-growth:".length()));
        }
        if (code.startsWith("zones-over:")) {
            String[] parts = code.split(":");
            return over(parts[1], new BigDecimal(parts[2]));
        }
        Set<String> needed = needed(code);
        List<String> expected = zones.stream().filter(zone -> isAsked(zone, needed, asOf)).toList();
        List<String> reported =
                expected.stream().filter(zone -> hasAll(zone, needed, asOf)).toList();
        return sides(code, reported, expected.size(), asOf);
    }

    private Sides sides(String code, List<String> reported, int expected, YearMonth when) {
        if (reported.isEmpty()) {
            return new Sides(null, null, 0, expected);
        }
        int number = reported.size();
        DerivedIndicator derived = ZoneReturns.INDICATORS.derivedAs(code);
        if (derived != null) {
            return new Sides(
                    sum(reported, zone -> known(zone, derived.numerator(), when)),
                    sum(reported, zone -> known(zone, derived.denominator(), when)),
                    number,
                    expected);
        }
        Indicator indicator = indicator(code);
        String own = indicator.code();
        return switch (indicator.aggregate()) {
            case SUM ->
                    new Sides(
                            sum(reported, zone -> known(zone, own, when)), null, number, expected);
            case SHARE ->
                    new Sides(
                            sum(reported, zone -> known(zone, own, when)),
                            BigDecimal.valueOf(number),
                            number,
                            expected);
            case MEAN -> {
                String by = String.valueOf(indicator.by());
                yield new Sides(
                        sum(
                                reported,
                                zone -> known(zone, own, when).multiply(known(zone, by, when))),
                        sum(reported, zone -> known(zone, by, when)),
                        number,
                        expected);
            }
        };
    }

    private Sides growth(String code) {
        Set<String> needed = needed(code);
        YearMonth before = asOf.minusYears(1);
        List<String> expected = zones.stream().filter(zone -> isAsked(zone, needed, asOf)).toList();
        List<String> both =
                expected.stream()
                        .filter(zone -> hasAll(zone, needed, asOf) && hasAll(zone, needed, before))
                        .toList();
        if (both.isEmpty()) {
            return new Sides(null, null, 0, expected.size());
        }
        BigDecimal now = sides(code, both, 0, asOf).numerator();
        BigDecimal then = sides(code, both, 0, before).numerator();
        if (now == null || then == null) {
            throw new IllegalStateException("both years are there");
        }
        return new Sides(now.subtract(then), then, both.size(), expected.size());
    }

    private Sides over(String code, BigDecimal amount) {
        Sides all = of(code);
        if (all.reported() == 0) {
            return all;
        }
        long over =
                zones.stream()
                        .filter(zone -> isAsked(zone, Set.of(code), asOf))
                        .filter(zone -> hasAll(zone, Set.of(code), asOf))
                        .filter(zone -> known(zone, code, asOf).compareTo(amount) >= 0)
                        .count();
        return new Sides(BigDecimal.valueOf(over), null, all.reported(), all.zones());
    }

    private static Set<String> needed(String code) {
        DerivedIndicator derived = ZoneReturns.INDICATORS.derivedAs(code);
        if (derived != null) {
            return Set.of(derived.numerator(), derived.denominator());
        }
        Indicator indicator = indicator(code);
        String by = indicator.by();
        return by == null ? Set.of(indicator.code()) : Set.of(indicator.code(), by);
    }

    private static Indicator indicator(String code) {
        return ZoneReturns.INDICATORS.returned().stream()
                .filter(each -> code.equals(each.code()) || code.equals(each.as()))
                .findFirst()
                .orElseThrow();
    }

    /** Still there at the month, or with whole periods of the year before it left. */
    private boolean isAsked(String zone, Set<String> needed, YearMonth when) {
        LocalDate lastDay = MetricsByDefinition.lastDay(world, zone, scope);
        return !lastDay.isBefore(when.atEndOfMonth())
                || needed.stream().allMatch(code -> !periods(zone, code, when).isEmpty());
    }

    private boolean hasAll(String zone, Set<String> needed, YearMonth when) {
        return needed.stream().allMatch(code -> value(zone, code, when) != null);
    }

    private BigDecimal known(String zone, String code, YearMonth when) {
        BigDecimal value = value(zone, code, when);
        if (value == null) {
            throw new IllegalStateException(zone + " has no " + code);
        }
        return value;
    }

    private @Nullable BigDecimal value(String zone, String code, YearMonth when) {
        List<String> periods = periods(zone, code, when);
        List<BigDecimal> values = new ArrayList<>();
        for (String period : periods) {
            BigDecimal value = returns.getOrDefault(zone + " " + period, Map.of()).get(code);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values.isEmpty() ? null : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> periods(String zone, String code, YearMonth when) {
        LocalDate lastDay = MetricsByDefinition.lastDay(world, zone, scope);
        YearMonth end = lastDay.isBefore(when.atEndOfMonth()) ? YearMonth.from(lastDay) : when;
        int year = when.getYear();
        if (end.getYear() < year) {
            return List.of();
        }
        Indicator indicator = indicator(code);
        if (end.getMonthValue() == 12 && indicator.periods().contains(PeriodKind.YEAR)) {
            return List.of(String.valueOf(year));
        }
        List<String> periods = List.of();
        if (indicator.periods().contains(PeriodKind.MONTH)) {
            periods =
                    IntStream.rangeClosed(1, end.getMonthValue())
                            .mapToObj(month -> "%d-%02d".formatted(year, month))
                            .toList();
        } else if (indicator.periods().contains(PeriodKind.QUARTER)) {
            periods =
                    IntStream.rangeClosed(1, 4)
                            .filter(quarter -> quarter * 3 <= end.getMonthValue())
                            .mapToObj(quarter -> year + "-Q" + quarter)
                            .toList();
        }
        return indicator.aggregate() == Aggregate.SUM || periods.isEmpty()
                ? periods
                : List.of(periods.getLast());
    }

    private static BigDecimal sum(List<String> zones, Function<String, BigDecimal> value) {
        return zones.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

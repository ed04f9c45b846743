package org.manyuan.acceptance;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What some zones returned for a year, by the words of docs/metrics.md: numerator, denominator
 * where there is one, and how many zones are counted.
 */
record ReturnedDefinitions(Filing filing, Collection<String> zones, String year) {

    Map<String, List<BigDecimal>> all() {
        Map<String, List<BigDecimal>> all = new LinkedHashMap<>();
        all.put("revenue", sum("revenue"));
        all.put("tax", sum("tax"));
        all.put("land-in-use", sum("land-in-use"));
        all.put("revenue-per-mu", ratio("revenue", "land-in-use"));
        all.put("tax-per-mu", ratio("tax", "land-in-use"));
        all.put("rd-share-of-revenue", ratio("rd-expenditure", "revenue"));
        all.put("greening-rate", mean("greening-rate", "land-in-use"));
        List<BigDecimal> halls = sum("one-stop-hall");
        all.put("one-stop-hall-share", List.of(halls.getFirst(), halls.getLast(), halls.getLast()));
        return all;
    }

    private List<BigDecimal> sum(String indicator) {
        List<BigDecimal> values =
                zones.stream()
                        .map(zone -> value(zone, indicator))
                        .filter(Objects::nonNull)
                        .toList();
        return List.of(total(values.stream()), BigDecimal.valueOf(values.size()));
    }

    private List<BigDecimal> ratio(String above, String below) {
        List<String> both = both(above, below);
        return List.of(
                total(both.stream().map(zone -> value(zone, above))),
                total(both.stream().map(zone -> value(zone, below))),
                BigDecimal.valueOf(both.size()));
    }

    private List<BigDecimal> mean(String indicator, String weight) {
        List<String> both = both(indicator, weight);
        return List.of(
                total(
                        both.stream()
                                .map(zone -> value(zone, indicator).multiply(value(zone, weight)))),
                total(both.stream().map(zone -> value(zone, weight))),
                BigDecimal.valueOf(both.size()));
    }

    private List<String> both(String one, String other) {
        return zones.stream()
                .filter(zone -> value(zone, one) != null && value(zone, other) != null)
                .toList();
    }

    private BigDecimal value(String zone, String indicator) {
        return filing.value(zone, year, indicator);
    }

    private static BigDecimal total(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

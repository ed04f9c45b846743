package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.List;

/** Adds up what zones have returned; a value that is not there adds nothing. */
final class Sides {

    private Sides() {}

    static BigDecimal sum(List<Returned.OfZone> zones, Span values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Returned.OfZone zone : zones) {
            BigDecimal value = values.value(zone);
            if (value != null) {
                sum = sum.add(value);
            }
        }
        return sum;
    }

    static Figure mean(List<Returned.OfZone> zones, Span values, Span weights) {
        BigDecimal weighted = BigDecimal.ZERO;
        for (Returned.OfZone zone : zones) {
            BigDecimal value = values.value(zone);
            BigDecimal weight = weights.value(zone);
            if (value != null && weight != null) {
                weighted = weighted.add(value.multiply(weight));
            }
        }
        return new Figure(weighted, sum(zones, weights));
    }
}

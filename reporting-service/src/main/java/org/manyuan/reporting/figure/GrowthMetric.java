package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * By how much a returned figure grew over the same months of the year before, of the zones that
 * have both.
 */
public record GrowthMetric(ReturnMetric of) implements ReturnMetric {

    static final String PREFIX = "indicator-growth:";

    @Override
    public String code() {
        return PREFIX + of.code();
    }

    @Override
    public Unit unit() {
        return Unit.RATIO;
    }

    @Override
    public boolean hasDenominator() {
        return true;
    }

    @Override
    public Reading reading(AsOf asOf) {
        Reading now = of.reading(asOf);
        Reading before = of.reading(asOf.lastYear());
        return new Reading() {
            @Override
            public boolean isExpectedOf(Returned.OfZone zone) {
                return now.isExpectedOf(zone);
            }

            @Override
            public boolean isReportedBy(Returned.OfZone zone) {
                return now.isReportedBy(zone) && before.isReportedBy(zone);
            }

            @Override
            public Figure of(List<Returned.OfZone> zones) {
                return growth(now.of(zones), before.of(zones));
            }
        };
    }

    /** a/b − c/d over c/d, without dividing. */
    private static Figure growth(Figure now, Figure before) {
        BigDecimal a = Objects.requireNonNull(now.numerator());
        BigDecimal b = Objects.requireNonNullElse(now.denominator(), BigDecimal.ONE);
        BigDecimal c = Objects.requireNonNull(before.numerator());
        BigDecimal d = Objects.requireNonNullElse(before.denominator(), BigDecimal.ONE);
        BigDecimal base = c.multiply(b);
        return new Figure(a.multiply(d).subtract(base), base);
    }
}

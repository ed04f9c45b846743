package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import org.manyuan.contracts.policy.Fraction;

/** How many zones have a figure of at least an amount. */
public record ZonesOverMetric(ReturnMetric of, BigDecimal amount) implements ReturnMetric {

    static final String PREFIX = "zones-over:";

    @Override
    public String code() {
        return PREFIX + of.code() + ":" + amount.toPlainString();
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public boolean hasDenominator() {
        return false;
    }

    @Override
    public Reading reading(AsOf asOf) {
        Reading each = of.reading(asOf);
        return new Reading() {
            @Override
            public boolean isExpectedOf(Returned.OfZone zone) {
                return each.isExpectedOf(zone);
            }

            @Override
            public boolean isReportedBy(Returned.OfZone zone) {
                return each.isReportedBy(zone);
            }

            @Override
            public Figure of(List<Returned.OfZone> zones) {
                return Figure.of(
                        zones.stream().filter(zone -> isOver(each.of(List.of(zone)))).count(),
                        null,
                        0);
            }
        };
    }

    private boolean isOver(Figure figure) {
        Fraction exact = figure.exact();
        return exact != null && exact.compareTo(Fraction.parse(amount.toPlainString())) >= 0;
    }
}

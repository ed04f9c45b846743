package org.manyuan.reporting.figure;

import java.util.List;
import org.manyuan.contracts.policy.Indicator;

/** A ratio of two indicators, for several zones of their sums. */
public record DerivedMetric(String code, Indicator numerator, Indicator denominator)
        implements ReturnMetric {

    @Override
    public Unit unit() {
        return numerator.unit().equals(denominator.unit())
                ? Unit.RATIO
                : new Unit(numerator.unit() + "/" + denominator.unit());
    }

    @Override
    public boolean hasDenominator() {
        return true;
    }

    @Override
    public Reading reading(AsOf asOf) {
        Span above = new Span(numerator, asOf);
        Span below = new Span(denominator, asOf);
        return new Reading() {
            @Override
            public boolean isExpectedOf(Returned.OfZone zone) {
                return above.isExpectedOf(zone) && below.isExpectedOf(zone);
            }

            @Override
            public boolean isReportedBy(Returned.OfZone zone) {
                return above.value(zone) != null && below.value(zone) != null;
            }

            @Override
            public Figure of(List<Returned.OfZone> zones) {
                return new Figure(Sides.sum(zones, above), Sides.sum(zones, below));
            }
        };
    }
}

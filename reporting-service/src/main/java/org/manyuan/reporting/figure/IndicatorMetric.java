package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicator.Aggregate;
import org.manyuan.contracts.policy.Indicator.Measure;

/**
 * An indicator as it is returned; for several zones their sum, their mean, or the share of zones.
 *
 * @param weight by which a mean is weighted; null elsewhere
 */
public record IndicatorMetric(Indicator indicator, @Nullable Indicator weight)
        implements ReturnMetric {

    @Override
    public String code() {
        String as = indicator.as();
        return as == null ? indicator.code() : as;
    }

    @Override
    public Unit unit() {
        if (indicator.aggregate() == Aggregate.SHARE || indicator.measure() == Measure.RATE) {
            return Unit.RATIO;
        }
        return indicator.measure() == Measure.FLAG ? Unit.COUNT : new Unit(indicator.unit());
    }

    @Override
    public boolean hasDenominator() {
        return indicator.aggregate() != Aggregate.SUM;
    }

    @Override
    public Reading reading(AsOf asOf) {
        Span values = new Span(indicator, asOf);
        Span weights = weight == null ? null : new Span(weight, asOf);
        return new Reading() {
            @Override
            public boolean isExpectedOf(Returned.OfZone zone) {
                return values.isExpectedOf(zone) && (weights == null || weights.isExpectedOf(zone));
            }

            @Override
            public boolean isReportedBy(Returned.OfZone zone) {
                return values.value(zone) != null
                        && (weights == null || weights.value(zone) != null);
            }

            @Override
            public Figure of(List<Returned.OfZone> zones) {
                return switch (indicator.aggregate()) {
                    case SUM -> new Figure(Sides.sum(zones, values), null);
                    case SHARE ->
                            new Figure(Sides.sum(zones, values), BigDecimal.valueOf(zones.size()));
                    case MEAN -> Sides.mean(zones, values, Objects.requireNonNull(weights));
                };
            }
        };
    }
}

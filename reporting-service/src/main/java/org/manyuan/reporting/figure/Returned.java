package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.returns.Period;

/** The approved returns of a scope's zones, and the figures that were already made of them. */
public final class Returned {

    public static final Returned NOTHING = new Returned(List.of());

    private static final int MOST_FIGURES = 2_000;

    private final List<OfZone> zones;
    private final Map<Made, Figure> made = new ConcurrentHashMap<>();

    private record Made(ReturnMetric metric, AsOf asOf) {}

    /**
     * The approved returns of one zone.
     *
     * @param lastMonth the last month that counts
     * @param values by period and the indicator's code
     */
    public record OfZone(int lastMonth, Map<Period, Map<String, BigDecimal>> values) {

        @Nullable BigDecimal value(Period period, String indicator) {
            Map<String, BigDecimal> returned = values.get(period);
            return returned == null ? null : returned.get(indicator);
        }
    }

    public Returned(List<OfZone> zones) {
        this.zones = List.copyOf(zones);
    }

    public List<OfZone> zones() {
        return zones;
    }

    /** The figure of a month; worked out where it is not known. */
    Figure figure(ReturnMetric metric, AsOf asOf, Supplier<Figure> work) {
        Made key = new Made(metric, asOf);
        Figure known = made.get(key);
        if (known == null) {
            if (made.size() >= MOST_FIGURES) {
                made.clear();
            }
            known = work.get();
            made.put(key, known);
        }
        return known;
    }
}

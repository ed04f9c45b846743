package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.returns.Period;

/** The approved returns of a scope's zones. */
public record Returned(List<OfZone> zones) {

    public static final Returned NOTHING = new Returned(List.of());

    public Returned {
        zones = List.copyOf(zones);
    }

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
}

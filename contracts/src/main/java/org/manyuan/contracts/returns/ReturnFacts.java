package org.manyuan.contracts.returns;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manyuan.contracts.event.FactsReader;
import org.manyuan.contracts.event.FactsWriter;

/**
 * What the figures need to know of an indicator return after an event.
 *
 * @param period such as {@code 2019}, {@code 2019-Q1} or {@code 2019-06}
 * @param values the approved ones, exact, by the indicator's code; empty as long as nothing is
 *     approved
 */
public record ReturnFacts(String zoneId, String period, SortedMap<String, BigDecimal> values) {

    private static final byte VERSION = 1;
    private static final int MOST_DECIMALS = 18;

    public ReturnFacts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public byte[] toBytes() {
        FactsWriter out = new FactsWriter(VERSION).text(zoneId).text(period).number(values.size());
        for (Map.Entry<String, BigDecimal> each : values.entrySet()) {
            BigDecimal value = plain(each.getValue());
            out.text(each.getKey())
                    .number(value.scale())
                    .number(value.unscaledValue().longValueExact());
        }
        return out.toBytes();
    }

    /**
     * @throws IllegalArgumentException where the bytes are no facts of a return
     */
    public static ReturnFacts fromBytes(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        String zoneId = in.text();
        String period = in.text();
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        int count = in.count();
        for (int index = 0; index < count; index++) {
            // the same few codes stand in every return
            values.put(in.text().intern(), value(in.number(), in.number()));
        }
        return new ReturnFacts(zoneId, period, values);
    }

    private static BigDecimal value(long decimals, long unscaled) {
        if (decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("facts hold a value of " + decimals + " decimals");
        }
        return BigDecimal.valueOf(unscaled, (int) decimals);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}

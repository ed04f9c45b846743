package org.manyuan.zone.returns;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a zone fills in.
 *
 * @param values by the indicator's code; what is not reported is not there
 * @param comments on single values, by the indicator's code
 */
public record Figures(SortedMap<String, BigDecimal> values, SortedMap<String, String> comments) {

    public static final Figures NONE = new Figures(new TreeMap<>(), new TreeMap<>());

    public Figures {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        comments = Collections.unmodifiableSortedMap(new TreeMap<>(comments));
    }

    /** These values in the place of those before. */
    Figures corrected(Map<String, BigDecimal> corrections) {
        TreeMap<String, BigDecimal> after = new TreeMap<>(values);
        after.putAll(corrections);
        return new Figures(after, comments);
    }
}

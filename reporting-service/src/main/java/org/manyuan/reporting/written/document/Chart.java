package org.manyuan.reporting.written.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * Some series of numbers over the same categories.
 *
 * @param unit of the numbers, such as 个
 */
public record Chart(
        String caption, Kind kind, String unit, List<String> categories, List<Series> series)
        implements Block {

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.values().size() != categories.size()) {
                throw new IllegalStateException(
                        each.name() + " has not one value for each of " + categories);
            }
        }
    }

    public enum Kind {
        BARS,
        LINES
    }

    public record Series(String name, List<BigDecimal> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}

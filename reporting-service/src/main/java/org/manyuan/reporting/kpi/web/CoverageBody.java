package org.manyuan.reporting.kpi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Coverage;
import org.manyuan.reporting.figure.Figure;

/**
 * Of how many zones a figure is.
 *
 * @param reported with an approved return of all that it needs
 * @param zones that should have one
 * @param value their ratio; null where none should
 */
public record CoverageBody(
        int reported,
        int zones,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value) {

    /** Null for a figure of events. */
    public static @Nullable CoverageBody of(Figure figure) {
        Coverage coverage = figure.coverage();
        return coverage == null
                ? null
                : new CoverageBody(coverage.reported(), coverage.zones(), coverage.value());
    }
}

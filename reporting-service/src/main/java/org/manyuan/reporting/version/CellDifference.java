package org.manyuan.reporting.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cell in which two versions of the report differ.
 *
 * @param partition of the events that it is made from
 * @param month such as {@code 2019-03}
 * @param disposedMonth of zombie cases that were disposed of
 * @param serving the counters that differ, in the version that serves
 * @param rebuilt the same ones in the new version
 */
public record CellDifference(
        int partition,
        String zoneId,
        String month,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String disposedMonth,
        Map<String, Long> serving,
        Map<String, Long> rebuilt) {}

package org.manyuan.contracts.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneLevel;

/**
 * What a plan asks of a figure.
 *
 * @param clause names the target within its plan
 * @param source where the clause stands in the plan's text, such as {@code 附件4·11}
 * @param metric the code of the figure
 * @param scopes for which it is set: {@code province}, {@code level:national}, {@code
 *     level:provincial}, or {@code zone} for each single zone
 * @param zoneLevel where it is set for zones of one level only
 */
public record Target(
        String clause,
        String source,
        String metric,
        List<String> scopes,
        @Nullable ZoneLevel zoneLevel,
        Comparator comparator,
        Threshold threshold,
        Schedule schedule) {

    public Target {
        scopes = List.copyOf(scopes);
    }
}

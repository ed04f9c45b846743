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
 * @param years in which it is set; null for all years of its plan
 */
public record Target(
        String clause,
        String source,
        String metric,
        List<String> scopes,
        @Nullable ZoneLevel zoneLevel,
        Comparator comparator,
        Threshold threshold,
        Schedule schedule,
        @Nullable Years years) {

    public Target {
        scopes = List.copyOf(scopes);
    }

    /** A target of all years of its plan. */
    public Target(
            String clause,
            String source,
            String metric,
            List<String> scopes,
            @Nullable ZoneLevel zoneLevel,
            Comparator comparator,
            Threshold threshold,
            Schedule schedule) {
        this(clause, source, metric, scopes, zoneLevel, comparator, threshold, schedule, null);
    }

    /** The same in other years. */
    public Target during(Years set) {
        return new Target(
                clause, source, metric, scopes, zoneLevel, comparator, threshold, schedule, set);
    }

    /** Whether it is set for a year; one that was ended is not for those that follow. */
    public boolean isSetIn(int year) {
        return years == null || years.contains(year);
    }

    /** The years for which it asks for something, within those of its plan. */
    public Years yearsWithin(Years plan) {
        Years set = years == null ? plan : years.within(plan);
        return switch (schedule) {
            case Schedule.EveryYear _ -> set;
            case Schedule.By by -> new Years(by.year(), by.year()).within(set);
            case Schedule.Average mean -> new Years(mean.from(), mean.to()).within(set);
        };
    }
}

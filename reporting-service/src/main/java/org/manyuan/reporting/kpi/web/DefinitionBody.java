package org.manyuan.reporting.kpi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.figure.Figure;

/**
 * What a figure means, and to which clauses it answers.
 *
 * @param denominator none for a plain count or sum
 * @param source EVENTS or RETURNS
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DefinitionBody(
        String code,
        String name,
        String unit,
        String definition,
        String numerator,
        @Nullable String denominator,
        Source source,
        List<Clause> clauses) {

    /** What a figure is made of. */
    enum Source {
        EVENTS,
        RETURNS
    }

    /**
     * A target of a plan.
     *
     * @param source where it stands, such as {@code 附件4·11}
     * @param values by year, exactly
     * @param reference the figure from outside above which it lies by {@code plus}
     * @param due such as {@code 05-31}, where that is not the year's end
     * @param years in which it is set
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Clause(
            String plan,
            String planName,
            LocalDate from,
            LocalDate to,
            String clause,
            String source,
            List<String> scopes,
            @Nullable ZoneLevel zoneLevel,
            Comparator comparator,
            @Nullable String value,
            @Nullable Map<Integer, String> values,
            @Nullable String reference,
            @Nullable BigDecimal plus,
            @Nullable String due,
            @Nullable Integer by,
            @Nullable String average,
            String years) {

        static Clause of(PolicyPlan plan, Target target) {
            Threshold threshold = target.threshold();
            Threshold.AboveReference above =
                    threshold instanceof Threshold.AboveReference given ? given : null;
            Schedule schedule = target.schedule();
            return new Clause(
                    plan.id(),
                    plan.name(),
                    plan.from(),
                    plan.to(),
                    target.clause(),
                    target.source(),
                    target.scopes(),
                    target.zoneLevel(),
                    target.comparator(),
                    threshold instanceof Threshold.Fixed fixed ? fixed.value().toString() : null,
                    threshold instanceof Threshold.PerYear perYear
                            ? values(perYear.values())
                            : null,
                    above == null ? null : above.reference(),
                    above == null ? null : Figure.rounded(above.plus()),
                    Schedules.due(schedule),
                    Schedules.by(schedule),
                    Schedules.average(schedule),
                    target.yearsWithin(plan.years()).toString());
        }

        private static Map<Integer, String> values(Map<Integer, Fraction> perYear) {
            Map<Integer, String> values = new TreeMap<>();
            perYear.forEach((year, value) -> values.put(year, value.toString()));
            return values;
        }
    }
}

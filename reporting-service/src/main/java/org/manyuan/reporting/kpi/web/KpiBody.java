package org.manyuan.reporting.kpi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Evaluation;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.figure.Outlook;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Reports;

/**
 * The figures of a scope as the interface shows them.
 *
 * @param upTo next offset per topic and partition: the events before it are in the figures; zones,
 *     plans and returns are known up to that of the zones' topic
 * @param parked how many projects and cases are held back because a record of theirs cannot be
 *     read; left out where there are none
 */
public record KpiBody(
        String scope,
        int year,
        String asOf,
        String caliber,
        String plan,
        List<Kpi> kpis,
        Map<String, Map<Integer, Long>> upTo,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int parked) {

    /**
     * @param numerator null where nothing was returned
     * @param value null where there is nothing to divide by, or nothing was returned
     * @param coverage for figures made of returns
     * @param target the first one that the plan sets
     * @param targets all of them, where there are several
     * @param forecast of December, if it goes on as in the last twelve months
     */
    public record Kpi(
            String code,
            String name,
            @Nullable BigDecimal numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            String unit,
            String definition,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CoverageBody coverage,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TargetBody target,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TargetBody> targets,
            Status status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal forecast,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Light light,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long needed,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long eligible,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long daysLeft) {}

    public static KpiBody of(Reports.Answer answer, Definitions definitions, Locale locale) {
        return new KpiBody(
                answer.question().scope().text(),
                answer.question().asOf().year(),
                Month.toYearMonth(answer.question().asOf().month()).toString(),
                answer.question().caliber().code(),
                answer.plan().id(),
                answer.evaluations().stream()
                        .map(evaluation -> kpi(evaluation, answer.plan().id(), definitions, locale))
                        .toList(),
                answer.upTo(),
                answer.parked());
    }

    private static Kpi kpi(
            Evaluation evaluation, String plan, Definitions definitions, Locale locale) {
        Figure figure = evaluation.figure();
        Outlook outlook = evaluation.outlook();
        List<TargetBody> targets =
                evaluation.verdicts().stream()
                        .map(verdict -> TargetBody.of(verdict, plan))
                        .toList();
        return new Kpi(
                evaluation.metric().code(),
                definitions.name(evaluation.metric(), locale),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                evaluation.metric().unit().label(),
                definitions.definition(evaluation.metric(), locale),
                CoverageBody.of(figure),
                targets.isEmpty() ? null : targets.getFirst(),
                targets.size() > 1 ? targets : null,
                evaluation.status(),
                evaluation.forecast(),
                evaluation.light(),
                outlook == null ? null : Long.valueOf(outlook.needed()),
                outlook == null ? null : Long.valueOf(outlook.eligible()),
                outlook == null ? null : Long.valueOf(outlook.daysLeft()));
    }
}

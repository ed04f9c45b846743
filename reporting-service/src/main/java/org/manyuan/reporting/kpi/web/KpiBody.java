package org.manyuan.reporting.kpi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Target;
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
 * @param upTo next offset per topic and partition: the events before it are in the figures
 */
public record KpiBody(
        String scope,
        int year,
        String asOf,
        String caliber,
        String plan,
        List<Kpi> kpis,
        Map<String, Map<Integer, Long>> upTo) {

    /**
     * @param value null where there is nothing to divide by
     * @param forecast of December, if it goes on as in the last twelve months
     */
    public record Kpi(
            String code,
            String name,
            BigDecimal numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            String unit,
            String definition,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TargetBody target,
            Status status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal forecast,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Light light,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long needed,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long eligible,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long daysLeft) {}

    /**
     * @param fraction the value exactly, such as {@code 1/3}
     * @param source where the clause stands
     */
    public record TargetBody(
            Comparator comparator,
            BigDecimal value,
            String fraction,
            String plan,
            String clause,
            String source) {}

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
                answer.view().upTo());
    }

    private static Kpi kpi(
            Evaluation evaluation, String plan, Definitions definitions, Locale locale) {
        Figure figure = evaluation.figure();
        Outlook outlook = evaluation.outlook();
        return new Kpi(
                evaluation.metric().code(),
                definitions.name(evaluation.metric(), locale),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                evaluation.metric().unit().label(),
                definitions.definition(evaluation.metric(), locale),
                target(evaluation.target(), evaluation.required(), plan),
                evaluation.status(),
                evaluation.forecast(),
                evaluation.light(),
                outlook == null ? null : Long.valueOf(outlook.needed()),
                outlook == null ? null : Long.valueOf(outlook.eligible()),
                outlook == null ? null : Long.valueOf(outlook.daysLeft()));
    }

    private static @Nullable TargetBody target(
            @Nullable Target target, @Nullable Fraction required, String plan) {
        if (target == null || required == null) {
            return null;
        }
        return new TargetBody(
                target.comparator(),
                Figure.rounded(required),
                required.toString(),
                plan,
                target.clause(),
                target.source());
    }
}

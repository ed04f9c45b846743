package org.manyuan.reporting.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reports;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "reports")
class DefinitionsController {

    private final Reports reports;
    private final ZoneDirectory zones;
    private final Definitions definitions;

    DefinitionsController(Reports reports, ZoneDirectory zones, Definitions definitions) {
        this.reports = reports;
        this.zones = zones;
        this.definitions = definitions;
    }

    @GetMapping("/api/reports/definitions")
    @Operation(
            summary = "指标定义:名称、单位、分子、分母,以及对应的计划条款及其出处",
            description = "metric 缺省为全部指标;语言随 Accept-Language")
    Page<DefinitionBody> definitions(
            @RequestParam(required = false) @Nullable String metric,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            HttpServletRequest request) {
        Basis basis = reports.basis();
        PageRequest cut = PageRequest.of(page, size);
        Locale locale = ProblemResponses.locale(request);
        return cut.cut(
                asked(basis, metric).stream().map(each -> body(each, basis, locale)).toList());
    }

    /** All, and those that only a plan's targets name. */
    private List<Metric> asked(Basis basis, @Nullable String metric) {
        if (metric == null || metric.isBlank()) {
            Map<String, Metric> all = new LinkedHashMap<>();
            for (PolicyPlan plan : basis.plans().plans()) {
                basis.catalogue().of(plan).forEach(each -> all.putIfAbsent(each.code(), each));
            }
            return List.copyOf(all.values());
        }
        QuestionReader query = new QuestionReader(zones);
        Metric only = query.metric("/query/metric", metric, basis.catalogue());
        query.refuseFaults();
        return List.of(only);
    }

    private DefinitionBody body(Metric metric, Basis basis, Locale locale) {
        return new DefinitionBody(
                metric.code(),
                definitions.name(metric, locale),
                metric.unit().label(),
                definitions.definition(metric, locale),
                definitions.numerator(metric, locale),
                metric.hasDenominator() ? definitions.denominator(metric, locale) : null,
                metric instanceof EventMetric
                        ? DefinitionBody.Source.EVENTS
                        : DefinitionBody.Source.RETURNS,
                clauses(metric, basis));
    }

    private static List<DefinitionBody.Clause> clauses(Metric metric, Basis basis) {
        return basis.plans().plans().stream()
                .flatMap(plan ->
                        basis.catalogue().targetsOf(plan, metric).stream()
                                .map(target -> DefinitionBody.Clause.of(plan, target)))
                .toList();
    }
}

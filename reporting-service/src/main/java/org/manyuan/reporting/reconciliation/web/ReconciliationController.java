package org.manyuan.reporting.reconciliation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.reconciliation.Reconciling;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "reports")
class ReconciliationController {

    private final Reports reports;
    private final ZoneDirectory zones;
    private final Reach reach;
    private final Definitions definitions;

    ReconciliationController(
            Reports reports, ZoneDirectory zones, Reach reach, Definitions definitions) {
        this.reports = reports;
        this.zones = zones;
        this.reach = reach;
        this.definitions = definitions;
    }

    @GetMapping("/api/reports/reconciliation")
    @Operation(
            summary = "并表对账:主区原口径加各并入区等于并表口径",
            description =
                    "scope 为单个开发区;metric 缺省为全部指标。各并入区自并入当年起计入;"
                            + "须对全部相关开发区有管辖权。比率的增长率没有可加的分项,reconciled 为 false")
    ReconciliationBody reconciliation(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String metric,
            HttpServletRequest request,
            Caller caller) {
        Basis basis = reports.basis();
        QuestionReader query = new QuestionReader(zones);
        Metric only =
                metric == null || metric.isBlank()
                        ? null
                        : query.metric("/query/metric", metric, basis.catalogue());
        Question question = query.question(scope, year, asOf, null);
        if (!(question.scope() instanceof Scope.Zone host)) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at("/query/scope", "fault.single-zone"));
        }
        Members members = basis.members(new Question(host, question.asOf(), Caliber.CONSOLIDATED));
        reach.requireProjects(members, caller);
        List<Metric> metrics =
                only == null
                        ? basis.catalogue().of(basis.plan(question.asOf().year()))
                        : List.of(only);
        return ReconciliationBody.of(
                question,
                new Reconciling(basis, reports.cube()::views)
                        .of(host.zoneId(), question.asOf(), metrics),
                definitions,
                ProblemResponses.locale(request));
    }
}

package org.manyuan.reporting.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "reports", description = "指标")
class KpisController {

    private final Reports reports;
    private final ZoneDirectory zones;
    private final Reach reach;
    private final Definitions definitions;

    KpisController(Reports reports, ZoneDirectory zones, Reach reach, Definitions definitions) {
        this.reports = reports;
        this.zones = zones;
        this.reach = reach;
        this.definitions = definitions;
    }

    @GetMapping("/api/reports/kpis")
    @Operation(
            summary = "一个范围的全部指标",
            description =
                    "scope:province、level:national、level:provincial、city:<代码>、zone:<代码>;"
                            + "asOf 默认为当年 12 月;caliber=consolidated(并表)仅适用于单个开发区。"
                            + "由填报得出的指标附 coverage(已核准填报的开发区数与应填报数),"
                            + "低于计划的 minimumCoverage 时有数值而状态为 NO_DATA")
    KpiBody kpis(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String caliber,
            HttpServletRequest request,
            Caller caller) {
        reports.requireComplete();
        Question question = new QuestionReader(zones).question(scope, year, asOf, caliber);
        reach.requireFigures(question.scope(), caller);
        return KpiBody.of(reports.answer(question), definitions, ProblemResponses.locale(request));
    }
}

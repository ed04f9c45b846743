package org.manyuan.reporting.appraisal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Aspect;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.appraisal.Appraisals;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.PlaceOrder;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Caliber;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "reports")
class EvaluationController {

    private final Appraisals appraisals;
    private final Reports reports;
    private final Definitions definitions;
    private final ZoneDirectory zones;

    EvaluationController(
            Appraisals appraisals, Reports reports, Definitions definitions, ZoneDirectory zones) {
        this.appraisals = appraisals;
        this.reports = reports;
        this.definitions = definitions;
        this.zones = zones;
    }

    /**
     * @param aspect by which alone the zones are compared; left out where it is by all
     * @param plan whose weights they are
     * @param commended how many the plan commends
     * @param summoned how many it summons
     */
    record EvaluationBody(
            String level,
            int year,
            String asOf,
            String caliber,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Aspect aspect,
            String plan,
            int commended,
            int summoned,
            List<PlaceBody> items,
            int page,
            int size,
            long total) {}

    @GetMapping("/api/reports/evaluation")
    @Operation(
            summary = "争先创优综合评价",
            description =
                    "同一级别的开发区按当年计划的权重比较:得分 = Σ 权重 ×(20 + 80 ×(值 − 最小)/(最大 − 最小));"
                            + "少者为优的指标(如事故)以 最大 − 值 计;无数值的指标得 0 分并列入 missing;同分同名次;level 必填。"
                            + "aspect(如 ECONOMY 经济发展)只按该方面排名,不评表扬、约谈;"
                            + "sort=climb:进位多者在前")
    EvaluationBody evaluation(
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String caliber,
            @RequestParam(required = false) @Nullable String aspect,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            HttpServletRequest request) {
        reports.requireComplete();
        PageRequest paging = PageRequest.of(page, size);
        QuestionReader query = new QuestionReader(zones);
        ZoneLevel only = query.requiredLevel(level);
        AsOf when = query.asOf(year, asOf);
        Caliber how = query.caliber(caliber, true);
        Aspect side = query.aspect(aspect);
        PlaceOrder order = query.order(sort);
        query.refuseFaults();
        Locale locale = ProblemResponses.locale(request);
        Appraisals.Result result = appraisals.appraise(only, when, how, side);
        Page<Appraisals.Appraised> cut =
                paging.cut(order.of(result.zones(), Appraisals.Appraised::climb));
        return new EvaluationBody(
                only.name().toLowerCase(Locale.ROOT),
                when.year(),
                Month.toYearMonth(when.month()).toString(),
                how.code(),
                side,
                result.plan().id(),
                result.appraisal().commended(),
                result.appraisal().summoned(),
                cut.items().stream().map(each -> PlaceBody.of(each, definitions, locale)).toList(),
                cut.page(),
                cut.size(),
                cut.total());
    }
}

package org.manyuan.reporting.kpi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.kpi.PlaceOrder;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Rankings;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Caliber;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "reports")
class RankingsController {

    private final Rankings rankings;
    private final Reports reports;
    private final ZoneDirectory zones;

    RankingsController(Rankings rankings, Reports reports, ZoneDirectory zones) {
        this.rankings = rankings;
        this.reports = reports;
        this.zones = zones;
    }

    record RankingBody(
            String metric,
            int year,
            String asOf,
            String caliber,
            List<Place> items,
            int page,
            int size,
            long total) {}

    record Place(
            int rank,
            String zoneId,
            String name,
            @Nullable BigDecimal numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CoverageBody coverage,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer lastYearRank,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer climb) {

        static Place of(Rankings.Ranked ranked) {
            return new Place(
                    ranked.rank(),
                    ranked.zone().zoneId(),
                    ranked.zone().name(),
                    ranked.figure().numerator(),
                    ranked.figure().denominator(),
                    ranked.figure().value(),
                    CoverageBody.of(ranked.figure()),
                    ranked.lastYearRank(),
                    ranked.climb());
        }
    }

    @GetMapping("/api/reports/rankings")
    @Operation(
            summary = "开发区排名",
            description =
                    "metric 可为任一指标代码(含填报指标,如 revenue-per-mu);优者在前(计划只要求其低者,如事故,少者在前),同值同名次;"
                            + "level=national|provincial;无数值者列末位;lastYearRank、climb:上年同期名次与升降位次;sort=climb:进位多者在前")
    RankingBody rankings(
            @RequestParam(required = false) @Nullable String metric,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String caliber,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        reports.requireComplete();
        PageRequest request = PageRequest.of(page, size);
        QuestionReader query = new QuestionReader(zones);
        Metric by = query.metric("/query/metric", metric, reports.catalogue());
        AsOf when = query.asOf(year, asOf);
        ZoneLevel only = query.level(level);
        Caliber how = query.caliber(caliber, true);
        PlaceOrder order = query.order(sort);
        query.refuseFaults();
        List<Rankings.Ranked> ranked =
                order.of(rankings.rank(by, when, only, how), Rankings.Ranked::climb);
        Page<Place> cut = request.cut(ranked.stream().map(Place::of).toList());
        return new RankingBody(
                by.code(),
                when.year(),
                Month.toYearMonth(when.month()).toString(),
                how.code(),
                cut.items(),
                cut.page(),
                cut.size(),
                cut.total());
    }
}

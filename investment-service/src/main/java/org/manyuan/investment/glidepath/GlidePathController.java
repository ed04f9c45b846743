package org.manyuan.investment.glidepath;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.paging.Orders;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_investments:read')")
@Tag(name = "disposal-cases")
class GlidePathController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final Orders<GlidePathView.ZonePath> ORDERS =
            new Orders<>(
                    "zoneId",
                    Map.of(
                            "zoneId", Comparator.comparing(GlidePathView.ZonePath::zoneId),
                            "base", Comparator.comparing(each -> each.path().base()),
                            "done", Comparator.comparing(each -> each.path().done()),
                            "stillNeeded", Comparator.comparing(each -> each.path().stillNeeded()),
                            "identifiedLater",
                                    Comparator.comparing(each -> each.path().identifiedLater())),
                    Comparator.comparing(GlidePathView.ZonePath::zoneId));

    private final CasesByZone cases;
    private final PlanDirectory plans;
    private final Reach reach;
    private final Clock clock;

    GlidePathController(CasesByZone cases, PlanDirectory plans, Reach reach, Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping("/api/disposal-cases/glide-path")
    @Operation(
            summary = "处置进度路径",
            description =
                    "按所选年份适用的政策目标:基数为基准日及以前认定、未撤销、行动首日之前未处置的事项;"
                            + "各年年底应完成 ⌈基数×比例⌉;之后认定的另列。仅僵尸企业与僵尸项目按年设比例")
    GlidePathView glidePath(
            @Parameter(description = "ZOMBIE_ENTERPRISE 或 ZOMBIE_PROJECT") @RequestParam
                    String kind,
            @Parameter(description = "年份,默认今年") @RequestParam(required = false)
                    @Nullable String year,
            @Parameter(description = "开发区代码") @RequestParam(required = false) @Nullable String zone,
            @Parameter(description = "设区市代码") @RequestParam(required = false) @Nullable String city,
            @Parameter(description = "如 -stillNeeded、base;默认按开发区") @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        String zoneId = query.text("zone", zone);
        String cityCode = query.text("city", city);
        CaseKind ofKind = query.constant("kind", kind, CaseKind.class);
        Comparator<GlidePathView.ZonePath> order = ORDERS.read(query, sort);
        query.refuseFaults();
        if (ofKind == null) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at("/query/kind", "fault.required"));
        }
        int inYear = year(year);
        Campaign campaign =
                Campaign.of(plans.current().of(inYear), ofKind)
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemType.VALIDATION,
                                        Fault.at("/query/kind", "fault.no-glide-path")));
        return answer(
                cases.find(ofKind, reach.zones(caller, zoneId, cityCode)),
                campaign,
                ofKind,
                inYear,
                order,
                request);
    }

    private static GlidePathView answer(
            Map<String, List<DisposalCase>> byZone,
            Campaign campaign,
            CaseKind kind,
            int year,
            Comparator<GlidePathView.ZonePath> order,
            PageRequest request) {
        List<DisposalCase> all = byZone.values().stream().flatMap(List::stream).toList();
        Page<GlidePathView.ZonePath> zones =
                request.cut(
                        byZone.entrySet().stream()
                                .map(zone ->
                                        new GlidePathView.ZonePath(
                                                zone.getKey(),
                                                path(zone.getValue(), campaign, year)))
                                .sorted(order)
                                .toList());
        return new GlidePathView(
                kind,
                year,
                campaign.plan(),
                campaign.clause(),
                campaign.source(),
                campaign.from(),
                campaign.baselineDate(),
                path(all, campaign, year),
                zones.items(),
                zones.page(),
                zones.size(),
                zones.total());
    }

    private static GlidePathView.Path path(List<DisposalCase> cases, Campaign campaign, int year) {
        return GlidePathView.Path.of(GlidePath.of(cases, campaign), year);
    }

    private int year(@Nullable String year) {
        if (year == null || year.isBlank()) {
            return LocalDate.now(clock).getYear();
        }
        try {
            int number = Integer.parseInt(year.strip());
            if (number >= FIRST_YEAR && number <= LAST_YEAR) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // told below, like a year out of bounds
        }
        throw new RefusedException(ProblemType.VALIDATION, Fault.at("/query/year", "fault.year"));
    }
}

package org.manyuan.project.bundle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Orders;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.project.bundle.PackageStatus;
import org.manyuan.project.bundle.PackageTarget;
import org.manyuan.project.bundle.Packages;
import org.manyuan.project.bundle.ProjectPackage;
import org.manyuan.project.listing.VisibleProjects;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/project-packages")
@PreAuthorize("hasAuthority('SCOPE_projects:read')")
@Tag(name = "project-packages", description = "项目包")
class PackagesController {

    private static final Map<String, Packages.Order> ORDERS =
            Map.of(
                    "packageId", Packages.Order.PACKAGE_ID,
                    "zoneId", Packages.Order.ZONE_ID,
                    "year", Packages.Order.YEAR,
                    "name", Packages.Order.NAME,
                    "submittedOn", Packages.Order.SUBMITTED_ON);
    private static final Orders<ZonePackages> ZONE_ORDERS =
            new Orders<>(
                    "zoneId",
                    Map.of(
                            "zoneId", Comparator.comparing(ZonePackages::zoneId),
                            "name", Comparator.comparing(ZonePackages::name),
                            "drawnUp", Comparator.comparing(ZonePackages::drawnUp),
                            "submitted", Comparator.comparing(ZonePackages::submitted)),
                    Comparator.comparing(ZonePackages::zoneId));
    private static final SortedSet<String> SORTABLE = new TreeSet<>(ORDERS.keySet());

    private final Packages packages;
    private final VisibleProjects visible;
    private final ZoneDirectory zones;
    private final PlanDirectory plans;
    private final Clock clock;

    PackagesController(
            Packages packages,
            VisibleProjects visible,
            ZoneDirectory zones,
            PlanDirectory plans,
            Clock clock) {
        this.packages = packages;
        this.visible = visible;
        this.zones = zones;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "项目包列表",
            description = "按管辖范围;sort 如 submittedOn、-year;status 为 DRAFT、SUBMITTED、WITHDRAWN")
    Page<PackageView> list(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        Packages.Filter filter =
                new Packages.Filter(
                        visible.zones(caller, zone, city),
                        query.year("year", year),
                        query.constant("status", status, PackageStatus.class),
                        query.text("project", project));
        QueryParameters.Order order = query.order(sort, SORTABLE, "packageId");
        query.refuseFaults();
        return new Page<>(
                packages
                        .list(
                                filter,
                                ORDERS.getOrDefault(order.field(), Packages.Order.PACKAGE_ID),
                                order.descending(),
                                request.offset(),
                                request.size())
                        .stream()
                        .map(each -> PackageView.of(each.packageId(), each.version(), each.state()))
                        .toList(),
                request.page(),
                request.size(),
                packages.count(filter));
    }

    @GetMapping("/zones")
    @Operation(summary = "各开发区项目包完成情况", description = "某年各开发区已报送的个数,与政策目标(每年 5 月 31 日前不少于 3 个)相比")
    Page<ZonePackages> perZone(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String standing,
            @Parameter(description = "zoneId、name、drawnUp、submitted,前加 - 为降序")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        Integer asked = query.year("year", year);
        PackageTarget.Standing only =
                query.constant("standing", standing, PackageTarget.Standing.class);
        Comparator<ZonePackages> order = ZONE_ORDERS.read(query, sort);
        query.refuseFaults();
        LocalDate today = LocalDate.now(clock);
        int of = asked == null ? today.getYear() : asked;
        PolicyPlans known = plans.current();
        List<String> bounds = visible.zones(caller, zone, city);
        Map<String, List<ProjectPackage>> perZone = packages.ofYear(bounds, of);
        return request.cut(
                zones(bounds)
                        .map(each ->
                                ZonePackages.of(
                                        each,
                                        of,
                                        perZone.getOrDefault(each.zoneId(), List.of()),
                                        PackageTarget.of(known, of, each),
                                        today))
                        .filter(each -> only == null || each.standing() == only)
                        .sorted(order)
                        .toList());
    }

    @GetMapping("/{packageId}")
    @Operation(summary = "项目包", description = "ETag 为当前版本,修改时放入 If-Match")
    ResponseEntity<PackageView> get(
            @PathVariable String packageId, @Parameter(hidden = true) Caller caller) {
        Aggregate<ProjectPackage> found = find(packageId, caller);
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(PackageView.of(packageId, found.version(), found.state()));
    }

    @GetMapping("/{packageId}/ledger")
    @Operation(summary = "项目包台账", description = "被接受的所有事件,按序号,从不删除")
    Page<LedgerLine> ledger(
            @PathVariable String packageId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        return LedgerLine.page(PageRequest.of(page, size), find(packageId, caller).events());
    }

    private Aggregate<ProjectPackage> find(String packageId, Caller caller) {
        return packages.find(packageId)
                .filter(each -> visible.isVisible(each.state().zoneId(), caller))
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
    }

    private Stream<ZoneFacts> zones(@Nullable List<String> bounds) {
        return zones.all().stream()
                .filter(each -> each.status() != ZoneStatus.EXITED)
                .filter(each -> bounds == null || bounds.contains(each.zoneId()));
    }
}

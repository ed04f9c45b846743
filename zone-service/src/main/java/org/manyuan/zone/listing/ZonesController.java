package org.manyuan.zone.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.ledger.Reach;
import org.manyuan.zone.ledger.ZoneView;
import org.manyuan.zone.registry.Zone;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/zones")
@PreAuthorize("hasAuthority('SCOPE_zones:read')")
@Tag(name = "zones", description = "开发区名录:登记、修改、整合、转型与台账")
class ZonesController {

    /** A province has some hundred zones: they are filtered and sorted here, not in the store. */
    private static final int ALL = 10_000;

    private final MongoAggregates<Zone> zones;
    private final Clock clock;

    ZonesController(MongoAggregates<Zone> zones, Clock clock) {
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "开发区列表", description = "管辖范围内的开发区,默认按代码排序")
    Page<ZoneView> list(
            @Parameter(description = "national 国家级、provincial 省级") @RequestParam(required = false)
                    @Nullable String level,
            @Parameter(description = "设区市代码,如 360100") @RequestParam(required = false)
                    @Nullable String city,
            @Parameter(description = "ECONOMIC、HIGH_TECH、INDUSTRIAL_PARK、BONDED")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "ACTIVE 在册、INTEGRATED 已整合、EXITED 已转型退出")
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "名称、原名称或代码的一部分") @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "如 name、-areaHa") @RequestParam(required = false)
                    @Nullable String sort,
            @Parameter(description = "从 0 起") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 至 200,默认 50") @RequestParam(required = false)
                    @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        ZoneFilter filter =
                new ZoneFilter(
                        query.constant("level", level, ZoneLevel.class),
                        query.text("city", city),
                        query.constant("kind", kind, ZoneKind.class),
                        query.constant("status", status, ZoneStatus.class),
                        query.text("q", q));
        QueryParameters.Order order = query.order(sort, ZoneOrder.fields(), ZoneOrder.DEFAULT);
        query.refuseFaults();
        return request.cut(
                all().stream()
                        .filter(each -> Reach.covers(caller, each.state()))
                        .map(each -> ZoneView.of(each.state(), each.version(), today()))
                        .filter(filter::matches)
                        .sorted(ZoneOrder.of(order))
                        .toList());
    }

    @GetMapping("/{zoneId}")
    @Operation(summary = "开发区", description = "ETag 为当前版本,修改时放入 If-Match")
    ResponseEntity<ZoneView> get(
            @PathVariable String zoneId, @Parameter(hidden = true) Caller caller) {
        Aggregate<Zone> zone = visible(zoneId, caller);
        return ResponseEntity.ok()
                .eTag("\"" + zone.version() + "\"")
                .body(ZoneView.of(zone.state(), zone.version(), today()));
    }

    @GetMapping("/{zoneId}/ledger")
    @Operation(summary = "台账", description = "此开发区的所有事件,按序号,从不删除")
    Page<LedgerLine> ledger(
            @PathVariable String zoneId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        return LedgerLine.page(PageRequest.of(page, size), visible(zoneId, caller).events());
    }

    private List<MongoAggregates.Listed<Zone>> all() {
        return zones.list(new Document(), new Document("_id", 1), 0, ALL);
    }

    private Aggregate<Zone> visible(String zoneId, Caller caller) {
        Aggregate<Zone> zone = zones.find(List.of(zoneId)).get(zoneId);
        if (zone == null || !Reach.covers(caller, zone.state())) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return zone;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.manyuan.zone.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.ReturnDuty;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.returns.ledger.Returns;
import org.manyuan.zone.roll.ZoneRoll;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/zones/{zoneId}/returns")
@PreAuthorize("hasAuthority('SCOPE_zones:read')")
@Tag(name = "returns", description = "指标填报:开发区填报并提交,设区市审核,省级审定;审定后锁定,只可由省级更正")
class ReturnsController {

    private final ZoneRoll zones;
    private final Returns returns;
    private final Indicators indicators;
    private final Clock clock;

    ReturnsController(ZoneRoll zones, Returns returns, Indicators indicators, Clock clock) {
        this.zones = zones;
        this.returns = returns;
        this.indicators = indicators;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "开发区的填报列表",
            description = "给出 year 时含该年已开始的全部月报、季报、年报,未填报的状态为 NONE;否则只含已填报的")
    Page<ReturnView> list(
            @PathVariable String zoneId,
            @Parameter(description = "2000 至 2100") @RequestParam(required = false)
                    @Nullable String year,
            @Parameter(description = "NONE、DRAFT、SUBMITTED、REVIEWED、APPROVED、SENT_BACK")
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "true 只列逾期的") @RequestParam(required = false)
                    @Nullable String late,
            @Parameter(description = "period、status、submittedOn、zoneId,前加 - 为降序")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        ReturnQuery query = ReturnQuery.read(null, null, status, late, sort, "period");
        Integer asked = year == null || year.isBlank() ? null : year(year);
        Zone zone = zones.visible(zoneId, caller);
        LocalDate today = LocalDate.now(clock);
        List<ReturnView> rows = new ArrayList<>();
        returns.of(zoneId)
                .forEach(each ->
                        rows.add(
                                ReturnView.of(
                                        zone, each.state(), each.version(), indicators, today)));
        if (asked != null) {
            Set<String> filled = rows.stream().map(ReturnView::period).collect(Collectors.toSet());
            rows.removeIf(each -> !each.period().startsWith(String.valueOf(asked)));
            Period.endingIn(asked).stream()
                    .filter(period -> ReturnDuty.owes(zone, period, today))
                    .filter(period -> !filled.contains(period.toString()))
                    .forEach(period -> rows.add(ReturnView.none(zone, period, indicators, today)));
        }
        return request.cut(
                rows.stream()
                        .filter(query::matches)
                        .sorted(ReturnOrder.of(query.order()))
                        .toList());
    }

    @GetMapping("/{period}")
    @Operation(summary = "填报", description = "期间如 2019、2019-Q1、2019-06;ETag 为当前版本,修改时放入 If-Match")
    ResponseEntity<ReturnView> get(
            @PathVariable String zoneId,
            @PathVariable String period,
            @Parameter(hidden = true) Caller caller) {
        Zone zone = zones.visible(zoneId, caller);
        Aggregate<IndicatorReturn> found = found(zoneId, period);
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(
                        ReturnView.of(
                                zone,
                                found.state(),
                                found.version(),
                                indicators,
                                LocalDate.now(clock)));
    }

    @GetMapping("/{period}/ledger")
    @Operation(summary = "台账", description = "此填报的所有事件,按序号,从不删除;更正留有前后两个数值")
    Page<LedgerLine> ledger(
            @PathVariable String zoneId,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        zones.visible(zoneId, caller);
        return LedgerLine.page(request, found(zoneId, period).events());
    }

    private Aggregate<IndicatorReturn> found(String zoneId, String period) {
        Period known = Period.parse(period);
        Aggregate<IndicatorReturn> found =
                known == null ? null : returns.find(new ReturnId(zoneId, known));
        if (found == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return found;
    }

    private static int year(String text) {
        Integer year = Period.parseYear(text.strip());
        if (year == null) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at("/query/year", "fault.year"));
        }
        return year;
    }
}

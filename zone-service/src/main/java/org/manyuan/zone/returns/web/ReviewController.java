package org.manyuan.zone.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.returns.ReturnStatus;
import org.manyuan.zone.returns.ledger.Filed;
import org.manyuan.zone.returns.ledger.Returns;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the offices that review and approve look at: the returns of many zones. */
@RestController
@RequestMapping("/api/returns")
@PreAuthorize("hasAuthority('SCOPE_zones:read')")
@Tag(name = "returns")
class ReviewController {

    private final ReviewRows rows;
    private final Returns returns;
    private final Indicators indicators;
    private final Clock clock;

    ReviewController(ReviewRows rows, Returns returns, Indicators indicators, Clock clock) {
        this.rows = rows;
        this.returns = returns;
        this.indicators = indicators;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "各开发区的填报",
            description = "管辖范围内的开发区。给出 period 时每个应填报的开发区一行,未填报的状态为 NONE,可按 late 筛选;否则只列已填报的")
    Page<ReturnView> list(
            @Parameter(description = "如 2019、2019-Q1、2019-06") @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "设区市代码,如 360100") @RequestParam(required = false)
                    @Nullable String city,
            @Parameter(description = "NONE、DRAFT、SUBMITTED、REVIEWED、APPROVED、SENT_BACK")
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "true 只列逾期的,须同时给出 period") @RequestParam(required = false)
                    @Nullable String late,
            @Parameter(description = "zoneId、period、status、submittedOn,前加 - 为降序")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        ReturnQuery query = ReturnQuery.read(period, city, status, late, sort, "zoneId");
        Period asked = query.period();
        return asked == null
                ? filed(query, caller, request)
                : request.cut(rows.of(asked, query, caller));
    }

    @GetMapping("/indicators")
    @Operation(summary = "填报的指标", description = "代码、名称、单位与适用期间;给出 period 时只列该期间要填的")
    Page<IndicatorView> indicators(
            @Parameter(description = "如 2019、2019-Q1、2019-06") @RequestParam(required = false)
                    @Nullable String period,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        PageRequest request = PageRequest.of(page, size);
        Period asked = ReturnQuery.read(period, null, null, null, null, "zoneId").period();
        return request.cut(
                (asked == null ? indicators.returned() : indicators.of(asked.kind()))
                        .stream().map(IndicatorView::of).toList());
    }

    private Page<ReturnView> filed(ReturnQuery query, Caller caller, PageRequest request) {
        if (query.status() == ReturnView.State.NONE || query.late() != null) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at("/query/period", "fault.required"));
        }
        ReturnStatus status =
                query.status() == null ? null : ReturnStatus.valueOf(query.status().name());
        LocalDate today = LocalDate.now(clock);
        Map<String, Zone> concerned = rows.concerned(query, caller);
        Page<Filed> found = returns.list(concerned.keySet(), status, query.order(), request);
        return new Page<>(
                found.items().stream()
                        .map(each ->
                                ReturnView.of(
                                        Objects.requireNonNull(
                                                concerned.get(each.state().zoneId())),
                                        each.state(),
                                        each.version(),
                                        indicators,
                                        today))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }
}

package org.manyuan.investment.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.Cause;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/disposal-cases")
@PreAuthorize("hasAuthority('SCOPE_investments:read')")
@Tag(name = "disposal-cases", description = "盘活处置:僵尸企业、僵尸项目、闲置土地与台账")
class CasesController {

    private final MongoAggregates<DisposalCase> cases;
    private final VisibleCases visible;
    private final Reach reach;
    private final Clock clock;

    CasesController(
            MongoAggregates<DisposalCase> cases, VisibleCases visible, Reach reach, Clock clock) {
        this.cases = cases;
        this.visible = visible;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "盘活事项列表", description = "管辖范围内的事项,默认按编号排序")
    Page<CaseView> list(
            @Parameter(description = "开发区代码") @RequestParam(required = false) @Nullable String zone,
            @Parameter(description = "设区市代码") @RequestParam(required = false) @Nullable String city,
            @Parameter(description = "ZOMBIE_ENTERPRISE、ZOMBIE_PROJECT、IDLE_LAND")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "OPEN 待处置、DISPOSED 已处置、WITHDRAWN 已撤销")
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "原因,如 INSOLVENT") @RequestParam(required = false)
                    @Nullable String cause,
            @Parameter(description = "true 仅列出有逾期措施的待处置事项") @RequestParam(required = false)
                    @Nullable Boolean planOverdue,
            @Parameter(description = "名称的一部分,或事项、项目编号") @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "如 name、-identifiedOn") @RequestParam(required = false)
                    @Nullable String sort,
            @Parameter(description = "从 0 起") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 至 200,默认 50") @RequestParam(required = false)
                    @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        String zoneId = query.text("zone", zone);
        String cityCode = query.text("city", city);
        CaseKind ofKind = query.constant("kind", kind, CaseKind.class);
        CaseStatus inStatus = query.constant("status", status, CaseStatus.class);
        Cause forCause = query.constant("cause", cause, Cause.class);
        String part = query.text("q", q);
        Bson order = CaseOrder.of(query.order(sort, CaseOrder.fields(), CaseOrder.DEFAULT));
        query.refuseFaults();
        LocalDate today = LocalDate.now(clock);
        Bson condition =
                new CaseFilter(
                                reach.zones(caller, zoneId, cityCode),
                                ofKind,
                                inStatus,
                                forCause,
                                part,
                                Boolean.TRUE.equals(planOverdue) ? today : null)
                        .toBson();
        return new Page<>(
                cases.list(condition, order, request.offset(), request.size()).stream()
                        .map(each ->
                                CaseView.of(each.subject(), each.version(), each.state(), today))
                        .toList(),
                request.page(),
                request.size(),
                cases.count(condition));
    }

    @GetMapping("/{caseId}")
    @Operation(summary = "盘活事项", description = "只见管辖范围内的")
    ResponseEntity<CaseView> get(
            @PathVariable String caseId, @Parameter(hidden = true) Caller caller) {
        Aggregate<DisposalCase> known = visible.get(caseId, caller);
        return ResponseEntity.ok()
                .eTag("\"" + known.version() + "\"")
                .body(CaseView.of(caseId, known.version(), known.state(), LocalDate.now(clock)));
    }

    @GetMapping("/{caseId}/ledger")
    @Operation(summary = "台账", description = "此事项被接受的所有事件,按序号,从不删除")
    Page<LedgerLine> ledger(
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        return LedgerLine.page(PageRequest.of(page, size), visible.get(caseId, caller).events());
    }
}

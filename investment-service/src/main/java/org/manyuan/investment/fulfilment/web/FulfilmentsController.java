package org.manyuan.investment.fulfilment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.investment.fulfilment.FulfilmentStatus;
import org.manyuan.investment.fulfilment.ZoneSum;
import org.manyuan.investment.fulfilment.ledger.FulfilmentBook;
import org.manyuan.investment.fulfilment.ledger.FulfilmentQuery;
import org.manyuan.investment.fulfilment.ledger.Fulfilments.Kept;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Orders;
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
@RequestMapping("/api/policy-fulfilments")
@PreAuthorize("hasAuthority('SCOPE_investments:read')")
@Tag(name = "policy-fulfilments", description = "政策兑现:逐项目的承诺、到期、已付与逾期")
class FulfilmentsController {

    private static final String DEFAULT_ORDER = "fulfilmentId";
    private static final Orders<ZoneSum> SUM_ORDERS =
            new Orders<>(
                    "zoneId",
                    Map.of(
                            "zoneId", Comparator.comparing(ZoneSum::zoneId),
                            "count", Comparator.comparing(ZoneSum::count),
                            "promisedWan", Comparator.comparing(ZoneSum::promisedWan),
                            "paidWan", Comparator.comparing(ZoneSum::paidWan),
                            "outstandingWan", Comparator.comparing(ZoneSum::outstandingWan),
                            "overdueCount", Comparator.comparing(ZoneSum::overdueCount),
                            "overdueWan", Comparator.comparing(ZoneSum::overdueWan)),
                    Comparator.comparing(ZoneSum::zoneId));

    private final FulfilmentBook book;
    private final FulfilmentAnswers answers;
    private final Reach reach;

    FulfilmentsController(FulfilmentBook book, FulfilmentAnswers answers, Reach reach) {
        this.book = book;
        this.answers = answers;
        this.reach = reach;
    }

    @GetMapping
    @Operation(summary = "兑现列表", description = "管辖范围内的承诺,默认按编号排序")
    Page<FulfilmentView> list(
            @Parameter(description = "开发区代码") @RequestParam(required = false) @Nullable String zone,
            @Parameter(description = "设区市代码") @RequestParam(required = false) @Nullable String city,
            @Parameter(description = "项目编号") @RequestParam(required = false)
                    @Nullable String project,
            @Parameter(description = "政策编号") @RequestParam(required = false)
                    @Nullable String policy,
            @Parameter(description = "PROMISED、DUE、PARTLY_PAID、PAID、OVERDUE、CANCELLED")
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "true 仅逾期的") @RequestParam(required = false)
                    @Nullable Boolean overdue,
            @Parameter(description = "如 dueOn、-promisedWan") @RequestParam(required = false)
                    @Nullable String sort,
            @Parameter(description = "从 0 起") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 至 200,默认 50") @RequestParam(required = false)
                    @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        String zoneId = query.text("zone", zone);
        String cityCode = query.text("city", city);
        String projectId = query.text("project", project);
        String policyId = query.text("policy", policy);
        FulfilmentStatus inStatus = query.constant("status", status, FulfilmentStatus.class);
        QueryParameters.Order order = query.order(sort, book.sortable(), DEFAULT_ORDER);
        query.refuseFaults();
        Page<Kept> found =
                book.list(
                        new FulfilmentQuery(
                                reach.zones(caller, zoneId, cityCode),
                                projectId,
                                policyId,
                                Boolean.TRUE.equals(overdue) ? FulfilmentStatus.OVERDUE : inStatus,
                                answers.today(),
                                answers.dueDays(),
                                order),
                        request);
        return new Page<>(
                found.items().stream()
                        .map(each ->
                                answers.view(
                                        each.fulfilmentId(), each.version(), each.fulfilment()))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping("/sums")
    @Operation(summary = "各开发区合计", description = "承诺、已付、未付、逾期,万元;不含已取消的")
    Page<ZoneSum> sums(
            @Parameter(description = "开发区代码") @RequestParam(required = false) @Nullable String zone,
            @Parameter(description = "设区市代码") @RequestParam(required = false) @Nullable String city,
            @Parameter(description = "如 -overdueWan、outstandingWan;默认按开发区")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        String zoneId = query.text("zone", zone);
        String cityCode = query.text("city", city);
        Comparator<ZoneSum> order = SUM_ORDERS.read(query, sort);
        query.refuseFaults();
        return request.cut(
                book.sums(reach.zones(caller, zoneId, cityCode)).stream().sorted(order).toList());
    }

    @GetMapping("/{fulfilmentId}")
    @Operation(summary = "一项承诺", description = "连同其各次付款")
    ResponseEntity<FulfilmentView> get(
            @PathVariable String fulfilmentId, @Parameter(hidden = true) Caller caller) {
        Aggregate<Fulfilment> known = book.get(fulfilmentId, caller);
        return answers.of(ResponseEntity.ok(), fulfilmentId, known.version(), known.state());
    }

    @GetMapping("/{fulfilmentId}/ledger")
    @Operation(summary = "台账", description = "所有事件,按序号,从不删除")
    Page<LedgerLine> ledger(
            @PathVariable String fulfilmentId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        return LedgerLine.page(PageRequest.of(page, size), book.get(fulfilmentId, caller).events());
    }
}

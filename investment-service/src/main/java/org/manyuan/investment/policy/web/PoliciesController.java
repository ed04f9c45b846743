package org.manyuan.investment.policy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.policy.PolicyLevel;
import org.manyuan.investment.policy.PolicyStatus;
import org.manyuan.investment.policy.ledger.Policies.Kept;
import org.manyuan.investment.policy.ledger.PolicyBook;
import org.manyuan.investment.policy.ledger.PolicyQuery;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.ledger.Aggregate;
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
@RequestMapping("/api/investment-policies")
@Tag(name = "investment-policies", description = "招商政策:公布的人人可读,无须令牌")
class PoliciesController {

    private static final String DEFAULT_ORDER = "policyId";

    private final PolicyBook book;
    private final Reach reach;
    private final Clock clock;

    PoliciesController(PolicyBook book, Reach reach, Clock clock) {
        this.book = book;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "政策列表", description = "无令牌时仅列出已公布的;有令牌(investments:read)时还列出管辖范围内的草稿与已撤回的")
    Page<PolicyView> list(
            @Parameter(description = "标题的一部分,或文号、编号") @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "NATIONAL、PROVINCE、CITY、COUNTY、ZONE")
                    @RequestParam(required = false)
                    @Nullable String level,
            @Parameter(description = "DRAFT、PUBLISHED、WITHDRAWN") @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "适用产业") @RequestParam(required = false)
                    @Nullable String industry,
            @Parameter(description = "适用于此开发区的:省的、所在市的、本区的") @RequestParam(required = false)
                    @Nullable String zone,
            @Parameter(description = "此设区市及其开发区的") @RequestParam(required = false)
                    @Nullable String city,
            @Parameter(description = "true 仅已过期,false 仅未过期") @RequestParam(required = false)
                    @Nullable Boolean expired,
            @Parameter(description = "如 title、-publishedOn") @RequestParam(required = false)
                    @Nullable String sort,
            @Parameter(description = "从 0 起") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 至 200,默认 50") @RequestParam(required = false)
                    @Nullable String size,
            @Parameter(hidden = true) @Nullable Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        String zoneId = query.text("zone", zone);
        String cityCode = query.text("city", city);
        String part = query.text("q", q);
        PolicyLevel ofLevel = query.constant("level", level, PolicyLevel.class);
        PolicyStatus inStatus = query.constant("status", status, PolicyStatus.class);
        String forIndustry = query.text("industry", industry);
        QueryParameters.Order order = query.order(sort, book.sortable(), DEFAULT_ORDER);
        query.refuseFaults();
        Caller insider = Insider.of(caller);
        LocalDate today = LocalDate.now(clock);
        Page<Kept> found =
                book.list(
                        new PolicyQuery(
                                insider == null ? List.of() : reach.keepers(insider, null, null),
                                keepers(zoneId, cityCode),
                                part,
                                ofLevel,
                                inStatus,
                                forIndustry,
                                expired,
                                today,
                                order),
                        request);
        List<PolicyView> items =
                found.items().stream()
                        .map(each ->
                                PolicyView.of(
                                        each.policyId(), each.version(), each.policy(), today))
                        .toList();
        return new Page<>(items, found.page(), found.size(), found.total());
    }

    private @Nullable List<String> keepers(@Nullable String zoneId, @Nullable String cityCode) {
        if (zoneId != null) {
            return book.applyingIn(zoneId);
        }
        return cityCode == null ? null : book.ofCity(cityCode);
    }

    @GetMapping("/{policyId}")
    @SecurityRequirements
    @Operation(summary = "政策", description = "已公布的人人可读")
    ResponseEntity<PolicyView> get(
            @PathVariable String policyId, @Parameter(hidden = true) @Nullable Caller caller) {
        Aggregate<InvestmentPolicy> known = book.get(policyId, Insider.of(caller));
        return ResponseEntity.ok()
                .eTag("\"" + known.version() + "\"")
                .body(
                        PolicyView.of(
                                policyId, known.version(), known.state(), LocalDate.now(clock)));
    }

    @GetMapping("/{policyId}/ledger")
    @PreAuthorize("hasAuthority('SCOPE_investments:read')")
    @Operation(summary = "台账", description = "所有事件,按序号,从不删除;仅管辖范围内")
    Page<LedgerLine> ledger(
            @PathVariable String policyId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        return LedgerLine.page(PageRequest.of(page, size), book.own(policyId, caller).events());
    }
}

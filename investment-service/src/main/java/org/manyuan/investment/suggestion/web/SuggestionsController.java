package org.manyuan.investment.suggestion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.reach.Reach;
import org.manyuan.investment.suggestion.ledger.Suggestions;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Orders;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/disposal-cases/suggestions")
@PreAuthorize("hasAuthority('SCOPE_investments:read')")
@Tag(name = "disposal-suggestions", description = "疑似僵尸项目:签约逾期未开工")
class SuggestionsController {

    private static final Orders<SuggestionView> ORDERS =
            new Orders<>(
                    "signedOn",
                    Map.of(
                            "signedOn", Comparator.comparing(SuggestionView::signedOn),
                            "projectId", Comparator.comparing(SuggestionView::projectId),
                            "zoneId", Comparator.comparing(SuggestionView::zoneId),
                            "name", Comparator.comparing(SuggestionView::name)),
                    Comparator.comparing(SuggestionView::projectId));

    private final Suggestions suggestions;
    private final Reach reach;

    SuggestionsController(Suggestions suggestions, Reach reach) {
        this.suggestions = suggestions;
        this.reach = reach;
    }

    @GetMapping
    @Operation(summary = "疑似僵尸项目", description = "签约超过一年(可配置)未开工、未终止且没有待处置事项的项目,默认按签约日期")
    Page<SuggestionView> list(
            @Parameter(description = "开发区代码") @RequestParam(required = false) @Nullable String zone,
            @Parameter(description = "设区市代码") @RequestParam(required = false) @Nullable String city,
            @Parameter(description = "true 列出已排除的及其理由") @RequestParam(required = false)
                    @Nullable Boolean dismissed,
            @Parameter(description = "signedOn、projectId、zoneId、name,前加 - 为降序")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @Parameter(description = "从 0 起") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 至 200,默认 50") @RequestParam(required = false)
                    @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        String zoneId = query.text("zone", zone);
        String cityCode = query.text("city", city);
        Comparator<SuggestionView> order = ORDERS.read(query, sort);
        query.refuseFaults();
        return request.cut(
                suggestions
                        .of(reach.zones(caller, zoneId, cityCode), Boolean.TRUE.equals(dismissed))
                        .stream()
                        .map(SuggestionView::of)
                        .sorted(order)
                        .toList());
    }

    @GetMapping("/{projectId}/ledger")
    @Operation(summary = "排除记录", description = "何人何时以何理由排除")
    Page<LedgerLine> ledger(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        return LedgerLine.page(
                PageRequest.of(page, size), suggestions.ledger(projectId, caller).events());
    }
}

package org.manyuan.zone.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Orders;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.zone.plan.StoredPlan;
import org.manyuan.zone.plan.ledger.Plans;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy-plans")
@PreAuthorize("hasAnyAuthority('SCOPE_zones:read', 'SCOPE_reports:read')")
@Tag(name = "policy-plans", description = "政策目标:计划是数据,由省级制定;执行中的目标只增不改")
class PlansController {

    private static final Orders<PlanRow> ORDERS =
            new Orders<>(
                    "from",
                    Map.of(
                            "from", Comparator.comparing(PlanRow::from),
                            "to", Comparator.comparing(PlanRow::to),
                            "plan", Comparator.comparing(PlanRow::plan),
                            "name", Comparator.comparing(PlanRow::name)),
                    Comparator.comparing(PlanRow::plan));

    private final Plans plans;
    private final PlanAnswers answers;
    private final Clock clock;

    PlansController(Plans plans, PlanAnswers answers, Clock clock) {
        this.plans = plans;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "政策计划列表", description = "全省共用,不分管辖;默认按执行期的先后")
    Page<PlanRow> list(
            @Parameter(description = "执行期含此年的") @RequestParam(required = false)
                    @Nullable String year,
            @Parameter(description = "true 只列已开始执行的,false 只列未开始的") @RequestParam(required = false)
                    @Nullable String inForce,
            @Parameter(description = "true 只列已撤回的,false 不列已撤回的") @RequestParam(required = false)
                    @Nullable String withdrawn,
            @Parameter(description = "from、to、plan、name,前加 - 为降序") @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        Integer of = query.year("year", year);
        Boolean begun = query.flag("inForce", inForce);
        Boolean taken = query.flag("withdrawn", withdrawn);
        Comparator<PlanRow> order = ORDERS.read(query, sort);
        query.refuseFaults();
        LocalDate today = LocalDate.now(clock);
        return request.cut(
                plans.all().stream()
                        .map(each -> PlanRow.of(each, today))
                        .filter(each -> of == null || each.covers(of))
                        .filter(each -> begun == null || begun == each.inForce())
                        .filter(each -> taken == null || taken == (each.withdrawnFor() != null))
                        .sorted(order)
                        .toList());
    }

    @GetMapping("/{planId}")
    @Operation(summary = "政策计划", description = "目标、规则、条件与办理环节;ETag 为当前版本,修改时放入 If-Match")
    ResponseEntity<PlanBody> get(@PathVariable String planId) {
        Aggregate<StoredPlan> found = found(planId);
        return answers.of(ResponseEntity.ok(), found.state(), found.version());
    }

    @GetMapping("/{planId}/ledger")
    @Operation(summary = "台账", description = "此计划的所有版本,按序号,从不删除")
    Page<LedgerLine> ledger(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        return LedgerLine.page(PageRequest.of(page, size), found(planId).events());
    }

    private Aggregate<StoredPlan> found(String planId) {
        Aggregate<StoredPlan> found = plans.find(planId);
        if (found == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return found;
    }
}

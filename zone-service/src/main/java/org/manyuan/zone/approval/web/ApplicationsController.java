package org.manyuan.zone.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationKind;
import org.manyuan.zone.application.ApplicationStatus;
import org.manyuan.zone.approval.ApplicationArchive;
import org.manyuan.zone.approval.ApplicationLine;
import org.manyuan.zone.approval.ApplicationView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/applications")
@PreAuthorize("hasAuthority('SCOPE_zones:read')")
@Tag(name = "applications", description = "扩区/调区/更名申请:环节、材料、部门意见、批复与台账")
class ApplicationsController {

    private final ApplicationArchive archive;
    private final Clock clock;

    ApplicationsController(ApplicationArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    private enum YesOrNo {
        TRUE,
        FALSE
    }

    @GetMapping
    @Operation(summary = "申请列表", description = "管辖范围内的申请,默认按编号排序")
    Page<ApplicationLine> list(
            @Parameter(description = "开发区代码") @RequestParam(required = false) @Nullable String zone,
            @Parameter(description = "设区市代码") @RequestParam(required = false) @Nullable String city,
            @Parameter(
                            description =
                                    "EXPANSION、ADJUSTMENT、RENAME_INDUSTRIAL_PARK、RENAME_HIGH_TECH、RENAME_ECONOMIC")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(
                            description =
                                    "IN_PROGRESS、RETURNED、APPROVED、COMPLETED、REFUSED、REJECTED、WITHDRAWN")
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "当前环节,如 formal-application") @RequestParam(required = false)
                    @Nullable String step,
            @Parameter(description = "待办单位,如 PROVINCE_NDRC、科技厅") @RequestParam(required = false)
                    @Nullable String actor,
            @Parameter(description = "true 只看超期的,false 只看未超期的") @RequestParam(required = false)
                    @Nullable String overdue,
            @Parameter(description = "如 -openedOn、dueOn") @RequestParam(required = false)
                    @Nullable String sort,
            @Parameter(description = "从 0 起") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 至 200,默认 50") @RequestParam(required = false)
                    @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        YesOrNo late = query.constant("overdue", overdue, YesOrNo.class);
        ApplicationArchive.Filter filter =
                new ApplicationArchive.Filter(
                        query.text("zone", zone),
                        query.text("city", city),
                        query.constant("kind", kind, ApplicationKind.class),
                        query.constant("status", status, ApplicationStatus.class),
                        query.text("step", step),
                        query.text("actor", actor),
                        late == null ? null : late == YesOrNo.TRUE);
        QueryParameters.Order order =
                query.order(sort, ApplicationArchive.sortable(), "applicationId");
        query.refuseFaults();
        return archive.list(filter, order, request, LocalDate.now(clock), caller);
    }

    @GetMapping("/{applicationId}")
    @Operation(summary = "申请", description = "当前环节、所缺材料、已办环节与期限;ETag 为当前版本")
    ResponseEntity<ApplicationView> get(
            @PathVariable String applicationId, @Parameter(hidden = true) Caller caller) {
        Aggregate<Application> application = visible(applicationId, caller);
        return ResponseEntity.ok()
                .eTag("\"" + application.version() + "\"")
                .body(
                        ApplicationView.of(
                                application.state(), application.version(), LocalDate.now(clock)));
    }

    @GetMapping("/{applicationId}/ledger")
    @Operation(summary = "申请台账", description = "此申请的所有事件,按序号,从不删除")
    Page<LedgerLine> ledger(
            @PathVariable String applicationId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        return LedgerLine.page(PageRequest.of(page, size), visible(applicationId, caller).events());
    }

    private Aggregate<Application> visible(String applicationId, Caller caller) {
        return archive.find(applicationId, caller)
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
    }
}

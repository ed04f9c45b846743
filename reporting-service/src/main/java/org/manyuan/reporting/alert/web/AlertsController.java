package org.manyuan.reporting.alert.web;

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
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.AlertKind;
import org.manyuan.reporting.alert.AlertReach;
import org.manyuan.reporting.alert.Alerts;
import org.manyuan.reporting.alert.Severity;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "alerts", description = "预警")
class AlertsController {

    private final Alerts alerts;
    private final AlertReach alertReach;
    private final Reports reports;
    private final Reach reach;
    private final ZoneDirectory zones;
    private final Clock clock;

    AlertsController(
            Alerts alerts,
            AlertReach alertReach,
            Reports reports,
            Reach reach,
            ZoneDirectory zones,
            Clock clock) {
        this.alerts = alerts;
        this.alertReach = alertReach;
        this.reports = reports;
        this.reach = reach;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/api/reports/alerts")
    @Operation(
            summary = "预警:未达进度的目标、逾期未解决的受阻问题、签约后久未开工的项目",
            description =
                    "scope 及其所含范围内、管辖范围内的预警;year 缺省为各年;state:open(默认)、raised、"
                            + "acknowledged、cleared、all;kind:target、obstacle_overdue、"
                            + "signed_without_start;severity:blue、yellow、red")
    Page<AlertView> list(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        reports.requireComplete();
        PageRequest request = PageRequest.of(page, size);
        QuestionReader question = new QuestionReader(zones);
        Scope about = question.scope(scope);
        Integer concerned = year == null || year.isBlank() ? null : question.year(year);
        question.refuseFaults();
        QueryParameters query = new QueryParameters();
        Shown shown = query.constant("state", state, Shown.class);
        AlertKind ofKind = query.constant("kind", kind, AlertKind.class);
        Severity grave = query.constant("severity", severity, Severity.class);
        query.refuseFaults();
        reach.requireFigures(about, caller);
        Alerts.Filter filter =
                new Alerts.Filter(
                        alertReach.shown(about, caller.jurisdiction()),
                        concerned,
                        concerned != null && concerned <= LocalDate.now(clock).getYear(),
                        (shown == null ? Shown.OPEN : shown).states(),
                        ofKind,
                        grave);
        return new Page<>(
                alerts.list(filter, request.offset(), request.size()).stream()
                        .map(each ->
                                AlertView.of(each.alertId(), each.version(), each.alert(), null))
                        .toList(),
                request.page(),
                request.size(),
                alerts.count(filter));
    }

    @GetMapping("/api/reports/alerts/{alertId}")
    @Operation(summary = "一条预警及其全部历次变化", description = "ETag 为当前版本")
    ResponseEntity<AlertView> one(
            @PathVariable String alertId, @Parameter(hidden = true) Caller caller) {
        reports.requireComplete();
        Aggregate<Alert> found =
                alerts.find(alertId)
                        .filter(each -> alertReach.reads(caller.jurisdiction(), each.state()))
                        .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(
                        AlertView.of(
                                alertId,
                                found.version(),
                                found.state(),
                                found.events().stream().map(LedgerLine::of).toList()));
    }
}

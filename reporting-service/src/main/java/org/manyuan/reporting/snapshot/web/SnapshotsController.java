package org.manyuan.reporting.snapshot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.snapshot.FrozenFigures;
import org.manyuan.reporting.snapshot.ReportPeriod;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.snapshot.Snapshots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/snapshots")
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "snapshots")
class SnapshotsController {

    private final Snapshots snapshots;
    private final SnapshotFinder finder;
    private final FrozenFigures figures;
    private final ZoneDirectory zones;
    private final Reach reach;

    SnapshotsController(
            Snapshots snapshots,
            SnapshotFinder finder,
            FrozenFigures figures,
            ZoneDirectory zones,
            Reach reach) {
        this.snapshots = snapshots;
        this.finder = finder;
        this.figures = figures;
        this.zones = zones;
        this.reach = reach;
    }

    @GetMapping
    @Operation(summary = "冻结的报表,新的在前", description = "period 只列一期的,如 2019、2019-H1、2019-06")
    Page<SnapshotBody> list(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        PageRequest request = PageRequest.of(page, size);
        if (period != null && ReportPeriod.parse(period) == null) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at("/query/period", "fault.report-period"));
        }
        Page<Snapshot> found = snapshots.list(period, request);
        return new Page<>(
                found.items().stream().map(SnapshotBody::of).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "一份冻结的报表",
            description =
                    "hash 是本对象规范 JSON(RFC 8785,hash 为空串)的 SHA-256,contents 是目录的散列,"
                            + "previousHash 是前一份的散列;带 scope 时附该范围冻结的指标")
    @ApiResponse(responseCode = "200", description = "冻结的报表", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "500")
    SnapshotBody one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String caliber,
            HttpServletRequest request,
            @Parameter(hidden = true) Caller caller) {
        Snapshot snapshot = finder.find(id);
        return SnapshotBody.of(
                snapshot,
                scope == null ? null : figures(snapshot, scope, caliber, request, caller));
    }

    @GetMapping("/{id}/figures")
    @Operation(
            summary = "一个范围冻结的指标",
            description = "名称与口径为冻结时的文字;caliber=consolidated 只有当时有并入开发区的才有")
    @ApiResponse(responseCode = "200", description = "冻结的指标", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "500")
    ScopeBody figures(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String caliber,
            HttpServletRequest request,
            @Parameter(hidden = true) Caller caller) {
        return figures(finder.find(id), scope, caliber, request, caller);
    }

    private ScopeBody figures(
            Snapshot snapshot,
            @Nullable String scope,
            @Nullable String caliber,
            HttpServletRequest request,
            Caller caller) {
        QuestionReader query = new QuestionReader(zones);
        Scope about = query.scope(scope);
        Caliber how = query.caliber(caliber, about instanceof Scope.Zone);
        query.refuseFaults();
        reach.requireFigures(about, caller);
        return figures.of(snapshot, about, how)
                .map(found ->
                        ScopeBody.of(
                                found,
                                snapshot,
                                figures.texts(snapshot),
                                ProblemResponses.locale(request)))
                .orElseThrow(() ->
                        new RefusedException(
                                ProblemType.NOT_FOUND,
                                Fault.at("/query/scope", "fault.not-in-snapshot", snapshot.id())));
    }
}

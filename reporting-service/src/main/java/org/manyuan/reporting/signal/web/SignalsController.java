package org.manyuan.reporting.signal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.signal.Audit;
import org.manyuan.reporting.signal.Signal;
import org.manyuan.reporting.signal.SignalKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_audit:read')")
@Tag(name = "reports")
class SignalsController {

    private final Audit audit;
    private final Reports reports;
    private final Reach reach;
    private final ZoneDirectory zones;

    SignalsController(Audit audit, Reports reports, Reach reach, ZoneDirectory zones) {
        this.audit = audit;
        this.reports = reports;
        this.reach = reach;
        this.zones = zones;
    }

    record SignalsBody(
            String scope,
            int year,
            List<SignalBody> items,
            int page,
            int size,
            long total,
            Map<String, Map<Integer, Long>> upTo) {}

    @GetMapping("/api/reports/signals")
    @Operation(
            summary = "审计线索",
            description =
                    "不改变任何指标。kind:SIGNED_TWICE 同一投资方同名项目重复签约;BURST_AT_PERIOD_END 季末最后五日突击签约;"
                            + "AMOUNT_BEYOND_ARRIVALS 签约满一年到位不足十分之一;CORRECTED_INTO_PERIOD 日期由期后更正至季末五日内;"
                            + "REGISTERED_AND_SIGNED_AT_ONCE 当日登记当日签约")
    SignalsBody signals(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Caller caller) {
        reports.requireComplete();
        PageRequest request = PageRequest.of(page, size);
        QuestionReader query = new QuestionReader(zones);
        Scope about = query.scope(scope);
        int when = query.year(year);
        SignalKind only = query.constant("kind", kind, SignalKind.class, "fault.signal-kind");
        query.refuseFaults();
        Members members = audit.members(about, when);
        reach.requireProjects(members, caller);
        Audit.Found found = audit.find(about, members, when);
        List<Signal> shown =
                found.signals().stream()
                        .filter(signal -> only == null || signal.kind() == only)
                        .toList();
        Page<Signal> cut = request.cut(shown);
        return new SignalsBody(
                about.text(),
                when,
                cut.items().stream().map(SignalBody::of).toList(),
                cut.page(),
                cut.size(),
                cut.total(),
                found.upTo());
    }
}

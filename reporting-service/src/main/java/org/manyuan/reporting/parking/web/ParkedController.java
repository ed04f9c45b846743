package org.manyuan.reporting.parking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.fold.ParkedSubject;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.parking.RecordedRepair;
import org.manyuan.reporting.parking.Repairing;
import org.manyuan.reporting.parking.Repairing.Outcome;
import org.manyuan.reporting.parking.Repairs;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "reports")
class ParkedController {

    private final Repairing repairing;
    private final Repairs repairs;
    private final Reports reports;
    private final FactsFields facts;

    ParkedController(Repairing repairing, Repairs repairs, Reports reports, ZoneDirectory zones) {
        this.repairing = repairing;
        this.repairs = repairs;
        this.reports = reports;
        this.facts = new FactsFields(zones);
    }

    @GetMapping("/api/reports/parked")
    @PreAuthorize("hasAuthority('SCOPE_audit:read')")
    @Operation(summary = "停放的项目与事项", description = "某条记录无法读取:其指标停在该记录之前,其后的记录依次等待,直到修复")
    Page<ParkedSubject> parked(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        reports.requireComplete();
        return PageRequest.of(page, size).cut(repairing.parked());
    }

    @GetMapping("/api/reports/repairs")
    @PreAuthorize("hasAuthority('SCOPE_audit:read')")
    @Operation(summary = "修复记录", description = "何人、因何、以何内容替代了哪条记录,最新的在前")
    Page<RecordedRepair> repairs(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        if (!repairs.isComplete()) {
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
        return PageRequest.of(page, size).cut(repairs.latest());
    }

    @PostMapping("/api/reports/parked/{topic}/{subject}/repair")
    @PreAuthorize("hasAuthority('SCOPE_reports:freeze')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "修复无法读取的记录并重放其后的记录",
            description =
                    "{\"offset\":…,\"reason\":…} 加 \"facts\"(更正后的内容)或 \"skip\":true(略过该记录)。仅限省级")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RepairBody.Repair.class)))
    @ApiResponse(responseCode = "412")
    RecordedRepair repair(
            @PathVariable String topic,
            @PathVariable String subject,
            @RequestBody byte[] body,
            Caller caller) {
        requireProvince(caller);
        requireParked(topic, subject);
        return apply(topic, subject, RepairBody.ofRepair(topic, body, facts), caller);
    }

    @PostMapping("/api/reports/parked/{topic}/{subject}/replay")
    @PreAuthorize("hasAuthority('SCOPE_reports:freeze')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "按原样重试无法读取的记录及其后的记录",
            description = "例如在服务升级、已能读取该记录之后。{\"offset\":…,\"reason\":…}。仅限省级")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RepairBody.Replay.class)))
    @ApiResponse(responseCode = "412")
    RecordedRepair replay(
            @PathVariable String topic,
            @PathVariable String subject,
            @RequestBody byte[] body,
            Caller caller) {
        requireProvince(caller);
        requireParked(topic, subject);
        return apply(topic, subject, RepairBody.ofReplay(body), caller);
    }

    private RecordedRepair apply(String topic, String subject, RepairBody body, Caller caller) {
        Outcome outcome =
                repairing.repair(
                        topic,
                        subject,
                        body.offset(),
                        body.standIn(),
                        caller.subject(),
                        body.reason());
        return switch (outcome) {
            case Outcome.Accepted(RecordedRepair repair) -> repair;
            case Outcome.NotParked _ -> throw new RefusedException(ProblemType.NOT_FOUND);
            case Outcome.AnotherRecord(long offset) ->
                    throw new RefusedException(
                            ProblemType.VERSION_CONFLICT,
                            Fault.at("/offset", "fault.another-record", offset));
            case Outcome.Uncertain _ ->
                    throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        };
    }

    /** A repair changes figures of wider scopes, too. */
    private static void requireProvince(Caller caller) {
        if (!caller.jurisdiction().province()) {
            throw new RefusedException(
                    ProblemType.OUTSIDE_JURISDICTION, Fault.at("", "fault.province-only"));
        }
    }

    private void requireParked(String topic, String subject) {
        reports.requireComplete();
        if (repairing.find(topic, subject) == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
    }
}

package org.manyuan.reporting.snapshot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.reporting.lengthy.LengthyAnswers;
import org.manyuan.reporting.lengthy.web.Patience;
import org.manyuan.reporting.lengthy.web.StillReading;
import org.manyuan.reporting.snapshot.Freezing;
import org.manyuan.reporting.snapshot.ReportPeriod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:freeze')")
@Tag(name = "snapshots", description = "年交账:冻结的报表")
class FreezingController {

    private static final String LOCATION = "/api/reports/snapshots/";
    private static final String PERIOD = "period";

    private final Freezing freezing;
    private final LengthyAnswers<Freezing.Asked, Freezing.Outcome> answers;
    private final Patience patience;

    FreezingController(
            Freezing freezing,
            LengthyAnswers<Freezing.Asked, Freezing.Outcome> answers,
            Patience patience) {
        this.freezing = freezing;
        this.answers = answers;
        this.patience = patience;
    }

    record Request(String period) {}

    @PostMapping(path = "/api/reports/snapshots", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "冻结一期报表",
            description =
                    "period:2019(全年)、2019-H1(上半年)或 2019-06;冻结全部范围的全部指标,之后不可更改。"
                            + "尚未结束的期按本月冻结,provisional 为 true。须管辖全省。"
                            + "开发区很多时答复 202 及进度,稍后以同样的请求再问;Prefer: respond-async 则不等待")
    @ApiResponse(responseCode = "201", description = "已冻结", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "正在冻结",
            content = @Content(schema = @Schema(implementation = StillReading.Body.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Request.class)))
    ResponseEntity<SnapshotBody> freeze(
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            @Parameter(hidden = true) Caller caller) {
        ReportPeriod period = period(JsonBodies.object(body));
        if (!caller.jurisdiction().province()) {
            throw new RefusedException(
                    ProblemType.OUTSIDE_JURISDICTION, Fault.at("", "fault.province-only"));
        }
        EventKey eventKey = PersonalCommand.key(key, caller);
        String who = caller.subject();
        return switch (patience.await(
                answers,
                new Freezing.Asked(who, key, period),
                request,
                reading -> freezing.freeze(period, eventKey, who, reading))) {
            case Freezing.Outcome.Refused refused -> throw new RefusedException(refused.refusal());
            case Freezing.Outcome.Frozen frozen ->
                    (frozen.repeated()
                                    ? ResponseEntity.ok()
                                    : ResponseEntity.created(
                                            URI.create(LOCATION + frozen.snapshot().id())))
                            .body(SnapshotBody.of(frozen.snapshot()));
        };
    }

    @ExceptionHandler
    ResponseEntity<StillReading.Body> still(StillReading reading) {
        return reading.answer();
    }

    private static ReportPeriod period(Map<String, Object> body) {
        List<Fault> faults = new ArrayList<>();
        body.keySet().stream()
                .filter(field -> !field.equals(PERIOD))
                .forEach(field -> faults.add(Fault.at("/" + field, "fault.unknown-field")));
        ReportPeriod period =
                body.get(PERIOD) instanceof String text ? ReportPeriod.parse(text) : null;
        if (period == null) {
            faults.add(
                    Fault.at(
                            "/" + PERIOD,
                            body.get(PERIOD) == null ? "fault.required" : "fault.report-period"));
        }
        if (period == null || !faults.isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, faults));
        }
        return period;
    }
}

package org.manyuan.reporting.snapshot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.manyuan.reporting.lengthy.LengthyAnswers;
import org.manyuan.reporting.lengthy.web.Patience;
import org.manyuan.reporting.lengthy.web.StillReading;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.snapshot.Verification;
import org.manyuan.reporting.snapshot.Verifying;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyAuthority('SCOPE_audit:read', 'SCOPE_reports:freeze')")
@Tag(name = "snapshots")
class VerificationController {

    private final SnapshotFinder finder;
    private final Verifying verifying;
    private final LengthyAnswers<Snapshot, Verification> answers;
    private final Patience patience;

    VerificationController(
            SnapshotFinder finder,
            Verifying verifying,
            LengthyAnswers<Snapshot, Verification> answers,
            Patience patience) {
        this.finder = finder;
        this.verifying = verifying;
        this.answers = answers;
        this.patience = patience;
    }

    @GetMapping("/api/reports/snapshots/{id}/verification")
    @Operation(
            summary = "核验一份冻结的报表",
            description =
                    "比对散列与前后相连的链,并从主题起点重算到冻结时的偏移量,逐个指标比较;"
                            + "sound 为 true 即未被改动且与事件一致。recomputed 为 null:主题已不完整,无法重算。"
                            + "事件很多时答复 202 及进度,稍后再问;Prefer: respond-async 则不等待")
    @ApiResponse(responseCode = "200", description = "结果", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "仍在读取",
            content = @Content(schema = @Schema(implementation = StillReading.Body.class)))
    Verification verify(@PathVariable String id, HttpServletRequest request) {
        Snapshot snapshot = finder.find(id);
        return patience.await(
                answers, snapshot, request, reading -> verifying.verify(snapshot, reading));
    }

    @ExceptionHandler
    ResponseEntity<StillReading.Body> still(StillReading reading) {
        return reading.answer();
    }
}

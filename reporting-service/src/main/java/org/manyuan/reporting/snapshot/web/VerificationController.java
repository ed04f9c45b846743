package org.manyuan.reporting.snapshot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.manyuan.reporting.snapshot.Verification;
import org.manyuan.reporting.snapshot.Verifying;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyAuthority('SCOPE_audit:read', 'SCOPE_reports:freeze')")
@Tag(name = "snapshots")
class VerificationController {

    private final SnapshotFinder finder;
    private final Verifying verifying;

    VerificationController(SnapshotFinder finder, Verifying verifying) {
        this.finder = finder;
        this.verifying = verifying;
    }

    @GetMapping("/api/reports/snapshots/{id}/verification")
    @Operation(
            summary = "核验一份冻结的报表",
            description =
                    "比对散列与前后相连的链,并从主题起点重算到冻结时的偏移量,逐个指标比较;"
                            + "sound 为 true 即未被改动且与事件一致。recomputed 为 null:主题已不完整,无法重算")
    Verification verify(@PathVariable String id) {
        return verifying.verify(finder.find(id));
    }
}

package org.manyuan.reporting.fold;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_audit:read')")
@Tag(name = "reports")
class UnreadableController {

    private final UnreadableRecords records;

    UnreadableController(UnreadableRecords records) {
        this.records = records;
    }

    @GetMapping("/api/reports/unreadable")
    @Operation(summary = "无法读取的事件记录", description = "本实例启动以来所见,最新的在前")
    Page<UnreadableRecords.Unreadable> unreadable(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        return PageRequest.of(page, size).cut(records.latest());
    }
}

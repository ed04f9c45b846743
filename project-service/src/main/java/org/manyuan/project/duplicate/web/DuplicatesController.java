package org.manyuan.project.duplicate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.duplicate.Duplicates;
import org.manyuan.project.duplicate.PossibleDuplicate;
import org.manyuan.project.listing.VisibleProjects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_projects:read')")
@Tag(name = "projects")
class DuplicatesController {

    private final VisibleProjects visible;
    private final Duplicates duplicates;

    DuplicatesController(VisibleProjects visible, Duplicates duplicates) {
        this.visible = visible;
        this.duplicates = duplicates;
    }

    @GetMapping("/api/projects/{projectId}/duplicates")
    @Operation(
            summary = "疑似重复项目",
            description = "项目代码或投资方信用代码相同,或投资方相同且名称相近;仅提示,从不合并。elsewhere 为管辖范围以外的个数")
    DuplicatesPage list(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        Duplicates.Found found =
                duplicates.of(projectId, visible.get(projectId, caller).state(), caller);
        Page<PossibleDuplicate> cut = request.cut(found.seen());
        return new DuplicatesPage(
                cut.items(), cut.page(), cut.size(), cut.total(), found.elsewhere());
    }
}

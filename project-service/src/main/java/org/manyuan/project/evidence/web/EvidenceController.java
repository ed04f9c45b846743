package org.manyuan.project.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.project.EvidenceKind;
import org.manyuan.platform.attachment.AnswersAttachment;
import org.manyuan.platform.attachment.Attachments;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.listing.VisibleProjects;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{projectId}/evidence")
@PreAuthorize("hasAuthority('SCOPE_projects:read')")
@Tag(name = "evidence", description = "佐证材料")
class EvidenceController {

    private static final int MOST_LINES = 1_000_000;

    private final VisibleProjects visible;
    private final Attachments attachments;

    EvidenceController(VisibleProjects visible, Attachments attachments) {
        this.visible = visible;
        this.attachments = attachments;
    }

    @GetMapping
    @Operation(summary = "佐证材料", description = "已撤回的也在内,并注明;可按台账序号 sequence 与种类 kind 筛选")
    Page<EvidenceView> list(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable String sequence,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        Integer line = query.count("sequence", sequence, MOST_LINES);
        EvidenceKind only = query.constant("kind", kind, EvidenceKind.class);
        query.refuseFaults();
        return request.cut(
                visible.get(projectId, caller).state().evidence().stream()
                        .filter(each -> line == null || each.sequence() == line)
                        .filter(each -> only == null || each.kind() == only)
                        .map(EvidenceView::of)
                        .toList());
    }

    @GetMapping("/{evidenceId}/file")
    @Operation(summary = "下载佐证材料", description = "总是作为附件下载;撤回的仍可核对")
    @AnswersAttachment
    ResponseEntity<Resource> download(
            @PathVariable String projectId,
            @PathVariable String evidenceId,
            @Parameter(hidden = true) Caller caller) {
        Aggregate<Project> project = visible.get(projectId, caller);
        return project.state()
                .evidence(evidenceId)
                .flatMap(each -> attachments.find(each.evidenceId()))
                .map(attachments::download)
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
    }
}

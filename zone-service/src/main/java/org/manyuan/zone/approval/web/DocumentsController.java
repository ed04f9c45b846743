package org.manyuan.zone.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.attachment.AnswersAttachment;
import org.manyuan.platform.attachment.Attachment;
import org.manyuan.platform.attachment.Attachments;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.SubmittedDocument;
import org.manyuan.zone.approval.ApplicationArchive;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/applications/{applicationId}/documents")
@Tag(name = "applications")
class DocumentsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String READ = "hasAuthority('SCOPE_zones:read')";
    private static final String WRITE = "hasAuthority('SCOPE_zones:write')";

    private final ApplicationArchive archive;
    private final Attachments attachments;
    private final DocumentUploads uploads;

    DocumentsController(
            ApplicationArchive archive, Attachments attachments, DocumentUploads uploads) {
        this.archive = archive;
        this.attachments = attachments;
        this.uploads = uploads;
    }

    @GetMapping
    @PreAuthorize(READ)
    @Operation(summary = "申报材料", description = "按提交先后;被替换的注明 replacedBy,仍可下载")
    Page<SubmittedDocument> list(
            @PathVariable String applicationId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        return request.cut(visible(applicationId, caller).documents());
    }

    @GetMapping("/{documentId}")
    @PreAuthorize(READ)
    @Operation(summary = "下载材料", description = "总是作为附件下载,从不在浏览器中打开")
    @AnswersAttachment
    ResponseEntity<Resource> download(
            @PathVariable String applicationId,
            @PathVariable String documentId,
            @Parameter(hidden = true) Caller caller) {
        return visible(applicationId, caller)
                .document(documentId)
                .flatMap(each -> attachments.find(each.documentId()))
                .filter(each -> each.subject().equals(applicationId))
                .map(attachments::download)
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(WRITE)
    @Operation(summary = "提交材料", description = "每类一件,补充材料 supplement 可多件;由申请方提交")
    @ApiResponse(responseCode = "201", description = "已提交", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = ApplicationBodies.File.class)))
    ResponseEntity<SubmittedDocument> submit(
            @PathVariable String applicationId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String kind,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        visible(applicationId, caller);
        if (kind == null || kind.isBlank()) {
            throw new RefusedException(ProblemType.VALIDATION, Fault.at("/kind", "fault.required"));
        }
        Attachment stored = attachments.store(applicationId, required(file), caller);
        DocumentUploads.Uploaded uploaded = uploads.attach(stored, kind, key, caller);
        String documentId = uploaded.document().documentId();
        URI location =
                URI.create("/api/applications/" + applicationId + "/documents/" + documentId);
        return (uploaded.repeated() ? ResponseEntity.ok() : ResponseEntity.created(location))
                .eTag(uploaded.eTag())
                .body(uploaded.document());
    }

    @PutMapping(path = "/{documentId}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(WRITE)
    @Operation(summary = "替换材料", description = "须带申请的 If-Match;原件保留")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema =
                                    @Schema(
                                            implementation =
                                                    ApplicationBodies.FileReplacement.class)))
    ResponseEntity<SubmittedDocument> replace(
            @PathVariable String applicationId,
            @PathVariable String documentId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        SubmittedDocument known =
                visible(applicationId, caller)
                        .document(documentId)
                        .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
        Attachment stored = attachments.store(applicationId, required(file), caller);
        DocumentUploads.Uploaded uploaded =
                uploads.replace(known, stored, IfMatch.required(ifMatch), key, caller);
        return ResponseEntity.ok().eTag(uploaded.eTag()).body(uploaded.document());
    }

    private static MultipartFile required(@Nullable MultipartFile file) {
        if (file == null) {
            throw new RefusedException(ProblemType.VALIDATION, Fault.at("/file", "fault.required"));
        }
        return file;
    }

    private Application visible(String applicationId, Caller caller) {
        return archive.find(applicationId, caller)
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND))
                .state();
    }
}

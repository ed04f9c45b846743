package org.manyuan.project.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.project.EvidenceKind;
import org.manyuan.platform.attachment.Attachment;
import org.manyuan.platform.attachment.Attachments;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.evidence.ProjectEvidence;
import org.manyuan.project.evidence.ProjectEvidence.Proof;
import org.manyuan.project.evidence.ProjectEvidence.Result;
import org.manyuan.project.listing.VisibleProjects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/projects/{projectId}/evidence")
@PreAuthorize("hasAuthority('SCOPE_projects:write')")
@Tag(name = "evidence")
class EvidenceCommandsController {

    private static final String KEY = "Idempotency-Key";

    private final VisibleProjects visible;
    private final Attachments attachments;
    private final ProjectEvidence evidence;

    EvidenceCommandsController(
            VisibleProjects visible, Attachments attachments, ProjectEvidence evidence) {
        this.visible = visible;
        this.attachments = attachments;
        this.evidence = evidence;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "上传佐证材料",
            description =
                    "file 至多 20 MiB(PDF、JPEG、PNG、DOCX、XLSX);kind 为 CONTRACT、LICENCE、PHOTO 或 OTHER;"
                            + "sequence 为所证明的台账序号")
    @ApiResponse(responseCode = "201", description = "已记入台账", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    ResponseEntity<EvidenceView> attach(
            @PathVariable String projectId,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String sequence,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        int lines = visible.get(projectId, caller).version();
        EventKey eventKey = PersonalCommand.key(key, caller);
        List<Fault> faults = new ArrayList<>();
        EvidenceKind read = kind(kind, faults);
        int line = sequence(sequence, lines, faults);
        if (file == null) {
            faults.add(Fault.at("/file", "fault.required"));
        }
        if (file == null || read == null || !faults.isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, faults));
        }
        Attachment document = attachments.store(projectId, file, caller);
        Result.Done done =
                done(evidence.attach(projectId, document, new Proof(read, line), eventKey, caller));
        String address = "/api/projects/" + projectId + "/evidence/" + done.evidence().evidenceId();
        return (done.repeated()
                        ? ResponseEntity.ok()
                        : ResponseEntity.created(URI.create(address + "/file")))
                .body(EvidenceView.of(done.evidence()));
    }

    @PostMapping(path = "/{evidenceId}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "撤回佐证材料", description = "台账与文件均保留,注明已撤回")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    EvidenceView withdraw(
            @PathVariable String projectId,
            @PathVariable String evidenceId,
            @RequestBody byte[] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Fields fields = new Fields(JsonBodies.object(body), "");
        String reason = fields.text("reason");
        fields.refuseUnknown();
        if (!fields.faults().isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, fields.faults()));
        }
        if (visible.get(projectId, caller).state().evidence(evidenceId).isEmpty()) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        EventKey eventKey = PersonalCommand.key(key, caller);
        return EvidenceView.of(
                done(evidence.withdraw(projectId, evidenceId, reason, eventKey, caller))
                        .evidence());
    }

    private static Result.Done done(Result result) {
        return switch (result) {
            case Result.Done done -> done;
            case Result.Refused refused -> throw new RefusedException(refused.refusal());
        };
    }

    private static @Nullable EvidenceKind kind(@Nullable String text, List<Fault> faults) {
        for (EvidenceKind each : EvidenceKind.values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        faults.add(Fault.at("/kind", text == null ? "fault.required" : "fault.wrong-value"));
        return null;
    }

    private static int sequence(@Nullable String text, int lines, List<Fault> faults) {
        if (text != null && text.matches("\\d{1,9}")) {
            int line = Integer.parseInt(text);
            if (line >= 1 && line <= lines) {
                return line;
            }
        }
        faults.add(
                text == null
                        ? Fault.at("/sequence", "fault.required")
                        : Fault.at("/sequence", "fault.ledger-line-unknown", text));
        return 0;
    }

    @Schema(name = "EvidenceWithdrawal")
    record Withdrawal(String reason) {}
}

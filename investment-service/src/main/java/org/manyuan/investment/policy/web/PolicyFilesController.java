package org.manyuan.investment.policy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.policy.PolicyCommand;
import org.manyuan.investment.policy.ledger.PolicyFiles;
import org.manyuan.platform.attachment.AnswersAttachment;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.security.Caller;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/investment-policies/{policyId}/attachments")
@Tag(name = "investment-policies")
class PolicyFilesController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final PolicyFiles files;
    private final Desk<InvestmentPolicy, PolicyCommand> desk;
    private final Clock clock;

    PolicyFilesController(
            PolicyFiles files, Desk<InvestmentPolicy, PolicyCommand> desk, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_investments:write')")
    @Operation(
            summary = "上传附件",
            description = "multipart 的 file,至多 20 MiB;PDF、JPEG、PNG、DOCX、XLSX,以内容为准;已公布的政策须先撤回")
    @ApiResponse(responseCode = "201", description = "已上传", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    ResponseEntity<PolicyView> attach(
            @PathVariable String policyId,
            @RequestPart MultipartFile file,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Done<InvestmentPolicy> done =
                files.attach(
                        policyId,
                        file,
                        PersonalCommand.key(key, caller),
                        IfMatch.optional(ifMatch),
                        caller);
        return answer(
                CommandResponses.opened(done, "/api/investment-policies/" + done.subject()), done);
    }

    @GetMapping("/{attachmentId}")
    @SecurityRequirements
    @Operation(summary = "下载附件", description = "可读此政策者皆可下载;只作为文件保存,不在浏览器中打开")
    @AnswersAttachment
    ResponseEntity<Resource> download(
            @PathVariable String policyId,
            @PathVariable String attachmentId,
            @Parameter(hidden = true) @Nullable Caller caller) {
        return files.download(policyId, attachmentId, Insider.of(caller));
    }

    @PostMapping(path = "/{attachmentId}/removal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_investments:write')")
    @Operation(summary = "撤下附件", description = "不再列出,不可再下载;理由记入台账")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PolicyBodies.Reason.class)))
    ResponseEntity<PolicyView> remove(
            @PathVariable String policyId,
            @PathVariable String attachmentId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return answer(
                ResponseEntity.ok(),
                desk.change(
                        policyId,
                        "detach/" + attachmentId,
                        JsonBodies.object(body),
                        fields -> PolicyCommand.readDetach(attachmentId, fields),
                        IfMatch.optional(ifMatch),
                        key,
                        caller));
    }

    private ResponseEntity<PolicyView> answer(
            ResponseEntity.BodyBuilder response, Done<InvestmentPolicy> done) {
        return PolicyView.answer(response, done, LocalDate.now(clock));
    }
}

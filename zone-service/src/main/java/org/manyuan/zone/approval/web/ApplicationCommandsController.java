package org.manyuan.zone.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationCommand.Open;
import org.manyuan.zone.application.ApplicationCommandReader;
import org.manyuan.zone.application.ClauseFindings;
import org.manyuan.zone.approval.ApplicationView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/applications")
@PreAuthorize("hasAuthority('SCOPE_zones:write')")
@Tag(name = "applications")
class ApplicationCommandsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ApplicationAnswers answers;

    ApplicationCommandsController(ApplicationAnswers answers) {
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "提出申请", description = "由开发区或其设区市提出;同一开发区同类申请只能有一件在办")
    @ApiResponse(responseCode = "201", description = "已提出", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ApplicationBodies.Opening.class)))
    ResponseEntity<ApplicationView> open(
            @RequestBody byte[] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> content = JsonBodies.object(body);
        Open command = CommandResponses.read(content, ApplicationCommandReader::open);
        EventKey event = PersonalCommand.key(key, caller);
        String applicationId = PersonalCommand.newSubject("A-", event);
        CommandOutcome.Done<Application> done =
                answers.carryOut(
                        new Command<>(
                                applicationId,
                                "open",
                                command,
                                content,
                                event,
                                new Precondition.Free()),
                        caller);
        return answers.answer(
                CommandResponses.opened(done, "/api/applications/" + done.subject()), done);
    }

    @PatchMapping(
            path = "/{applicationId}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "修改申请内容",
            description = "JSON Merge Patch(RFC 7396);仅在申请方办理或补正时;须带 If-Match;资格条件将重新核对")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = ApplicationBodies.Amendment.class)))
    ResponseEntity<ApplicationView> amend(
            @PathVariable String applicationId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> patch = JsonBodies.object(body);
        return answers.change(
                applicationId,
                "amend",
                patch,
                fields -> ApplicationCommandReader.amend(patch, fields),
                IfMatch.required(ifMatch),
                key,
                caller);
    }

    @PostMapping(
            path = "/{applicationId}/steps/{step}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "办理环节", description = "只能由该环节的单位办理;正式申报时核对资格条件;批复同意后开发区随之变更")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(schema = @Schema(implementation = ApplicationBodies.StepAction.class)))
    ResponseEntity<ApplicationView> act(
            @PathVariable String applicationId,
            @PathVariable String step,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return answers.change(
                applicationId,
                "step:" + step,
                JsonBodies.object(body),
                fields -> ApplicationCommandReader.atStep(step, fields, ClauseFindings.NONE),
                IfMatch.optional(ifMatch),
                key,
                caller);
    }

    @PostMapping(
            path = "/{applicationId}/resubmission",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "补正后重新报送", description = "回到退回它的环节,已办环节与材料不变")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(implementation = ApplicationBodies.Resubmission.class)))
    ResponseEntity<ApplicationView> resubmit(
            @PathVariable String applicationId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return answers.change(
                applicationId,
                "resubmit",
                JsonBodies.object(body),
                fields -> ApplicationCommandReader.resubmit(fields, ClauseFindings.NONE),
                IfMatch.optional(ifMatch),
                key,
                caller);
    }

    @PostMapping(path = "/{applicationId}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "撤回申请", description = "批复之前由申请方撤回")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(schema = @Schema(implementation = ApplicationBodies.Withdrawal.class)))
    ResponseEntity<ApplicationView> withdraw(
            @PathVariable String applicationId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return answers.change(
                applicationId,
                "withdraw",
                JsonBodies.object(body),
                ApplicationCommandReader::withdraw,
                IfMatch.optional(ifMatch),
                key,
                caller);
    }
}

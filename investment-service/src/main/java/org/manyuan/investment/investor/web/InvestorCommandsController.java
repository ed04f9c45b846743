package org.manyuan.investment.investor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.InvestorCommand;
import org.manyuan.investment.investor.InvestorCommandReader;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.security.Caller;
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
@RequestMapping("/api/investors")
@PreAuthorize("hasAuthority('SCOPE_investments:write')")
@Tag(name = "investors")
class InvestorCommandsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String LOCATION = "/api/investors/";

    private final Desk<Investor, InvestorCommand> desk;
    private final InvestorAnswers answers;

    InvestorCommandsController(Desk<Investor, InvestorCommand> desk, InvestorAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "登记客户",
            description =
                    "keeper 为掌握此客户的单位,须在您的管辖范围内;同一单位不得重复登记同一统一社会信用代码,其他单位已登记的在 duplicates 中提示")
    @ApiResponse(responseCode = "201", description = "已登记", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(schema = @Schema(implementation = InvestorBodies.Registration.class)))
    ResponseEntity<InvestorView> register(
            @RequestBody byte[] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Done<Investor> done =
                desk.open(
                        "I-",
                        JsonBodies.object(body),
                        InvestorCommandReader::register,
                        key,
                        caller);
        return answers.of(CommandResponses.opened(done, LOCATION + done.subject()), done, caller);
    }

    @PatchMapping(
            path = "/{investorId}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "修改客户",
            description = "JSON Merge Patch(RFC 7396),须带 If-Match;改 keeper 即移交,两个单位都须在您的管辖范围内")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = InvestorBodies.Revision.class)))
    ResponseEntity<InvestorView> revise(
            @PathVariable String investorId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> patch = JsonBodies.object(body);
        return change(
                investorId,
                "revise",
                patch,
                fields -> new InvestorCommand.Revise(patch),
                IfMatch.required(ifMatch),
                key,
                caller);
    }

    @PostMapping(path = "/{investorId}/contact-log", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "记录跟进",
            description = "走访、电话、会谈或备注;最近一次跟进的 nextFollowUpOn 即客户的下次跟进日期,省略则不再排期")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = InvestorBodies.LogForm.class)))
    ResponseEntity<InvestorView> log(
            @PathVariable String investorId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return change(
                investorId,
                "log-contact",
                JsonBodies.object(body),
                InvestorCommandReader::log,
                IfMatch.optional(ifMatch),
                key,
                caller);
    }

    @PostMapping(path = "/{investorId}/projects", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "关联项目", description = "项目须在您的管辖范围内")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = InvestorBodies.ProjectLink.class)))
    ResponseEntity<InvestorView> link(
            @PathVariable String investorId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return change(
                investorId,
                "link-project",
                JsonBodies.object(body),
                InvestorCommandReader::link,
                IfMatch.optional(ifMatch),
                key,
                caller);
    }

    @PostMapping(
            path = "/{investorId}/projects/{projectId}/removal",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "取消关联项目", description = "须说明理由;台账保留")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = InvestorBodies.Reason.class)))
    ResponseEntity<InvestorView> unlink(
            @PathVariable String investorId,
            @PathVariable String projectId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return change(
                investorId,
                "unlink-project/" + projectId,
                JsonBodies.object(body),
                fields -> InvestorCommandReader.unlink(projectId, fields),
                IfMatch.optional(ifMatch),
                key,
                caller);
    }

    private ResponseEntity<InvestorView> change(
            String investorId,
            String name,
            Map<String, Object> content,
            Function<Fields, InvestorCommand> read,
            Precondition precondition,
            @Nullable String key,
            Caller caller)
            throws InterruptedException {
        return answers.of(
                ResponseEntity.ok(),
                desk.change(investorId, name, content, read, precondition, key, caller),
                caller);
    }
}

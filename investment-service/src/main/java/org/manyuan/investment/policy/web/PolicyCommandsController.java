package org.manyuan.investment.policy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.policy.PolicyCommand;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
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
@RequestMapping("/api/investment-policies")
@PreAuthorize("hasAuthority('SCOPE_investments:write')")
@Tag(name = "investment-policies")
class PolicyCommandsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String LOCATION = "/api/investment-policies/";

    private final Desk<InvestmentPolicy, PolicyCommand> desk;
    private final Clock clock;

    PolicyCommandsController(Desk<InvestmentPolicy, PolicyCommand> desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "登记政策", description = "登记为草稿,公布之前外人不可见")
    @ApiResponse(responseCode = "201", description = "已登记", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PolicyBodies.Registration.class)))
    ResponseEntity<PolicyView> register(
            @RequestBody byte[] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Done<InvestmentPolicy> done =
                desk.open("IP-", JsonBodies.object(body), PolicyCommand::readRegister, key, caller);
        return answer(CommandResponses.opened(done, LOCATION + done.subject()), done);
    }

    @PatchMapping(
            path = "/{policyId}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "修改政策", description = "JSON Merge Patch(RFC 7396),须带 If-Match;已公布的须先撤回")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = PolicyBodies.Revision.class)))
    ResponseEntity<PolicyView> revise(
            @PathVariable String policyId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> patch = JsonBodies.object(body);
        return answer(
                ResponseEntity.ok(),
                desk.change(
                        policyId,
                        "revise",
                        patch,
                        fields -> new PolicyCommand.Revise(patch),
                        IfMatch.required(ifMatch),
                        key,
                        caller));
    }

    @PostMapping(path = "/{policyId}/publication", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "公布", description = "由掌握此政策的单位自己公布;公布后人人可读")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PolicyBodies.Publication.class)))
    ResponseEntity<PolicyView> publish(
            @PathVariable String policyId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return answer(
                ResponseEntity.ok(),
                desk.change(
                        policyId,
                        "publish",
                        JsonBodies.object(body),
                        PolicyCommand::readPublish,
                        IfMatch.optional(ifMatch),
                        key,
                        caller));
    }

    @PostMapping(path = "/{policyId}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "撤回", description = "由掌握此政策的单位自己撤回;可修改后再公布")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PolicyBodies.Reason.class)))
    ResponseEntity<PolicyView> withdraw(
            @PathVariable String policyId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return answer(
                ResponseEntity.ok(),
                desk.change(
                        policyId,
                        "withdraw",
                        JsonBodies.object(body),
                        PolicyCommand::readWithdraw,
                        IfMatch.optional(ifMatch),
                        key,
                        caller));
    }

    private ResponseEntity<PolicyView> answer(
            ResponseEntity.BodyBuilder response, Done<InvestmentPolicy> done) {
        return PolicyView.answer(response, done, LocalDate.now(clock));
    }
}

package org.manyuan.zone.plan.web;

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
import org.manyuan.contracts.event.Fields;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.InTurn;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.plan.PlanCommand;
import org.manyuan.zone.plan.PlanText;
import org.manyuan.zone.plan.StoredPlan;
import org.manyuan.zone.plan.ledger.PlanTexts;
import org.manyuan.zone.plan.ledger.Plans;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy-plans")
@PreAuthorize("hasAuthority('SCOPE_plans:write')")
@Tag(name = "policy-plans")
class PlanCommandsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final InTurn<StoredPlan, PlanCommand> commands;
    private final PlanTexts texts;
    private final PlanAnswers answers;
    private final Clock clock;

    PlanCommandsController(
            InTurn<StoredPlan, PlanCommand> commands,
            PlanTexts texts,
            PlanAnswers answers,
            Clock clock) {
        this.commands = commands;
        this.texts = texts;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "制定计划", description = "仅省级;执行期不得与其他计划重叠")
    @ApiResponse(responseCode = "201", description = "已制定", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PlanBody.class)))
    ResponseEntity<PlanBody> adopt(
            @RequestBody byte[] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        PlanText plan = read(body, null);
        CommandOutcome.Done<StoredPlan> done =
                carryOut(new PlanCommand.Adopt(plan), new Precondition.Free(), key, caller);
        return answers.of(
                CommandResponses.opened(done, "/api/policy-plans/" + plan.plan().id()),
                done.state(),
                done.version());
    }

    @PutMapping(path = "/{planId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "修改计划",
            description =
                    "仅省级,须带 If-Match。执行期开始后,目标只可新增,或以 years 使其止于今年或以后的某年,由新的条款接替;"
                            + "规则、条件、办理环节与执行期不改,参照值可补")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PlanBody.class)))
    ResponseEntity<PlanBody> revise(
            @PathVariable String planId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        CommandOutcome.Done<StoredPlan> done =
                carryOut(
                        new PlanCommand.Revise(read(body, planId)),
                        IfMatch.required(ifMatch),
                        key,
                        caller);
        return answers.of(ResponseEntity.ok(), done.state(), done.version());
    }

    @PostMapping(path = "/{planId}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "撤回计划", description = "仅省级,须在执行期开始之前,说明理由;此后不再修改,其执行期可另订计划")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PlanWithdrawal.class)))
    ResponseEntity<PlanRow> withdraw(
            @PathVariable String planId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        PlanCommand withdrawal =
                CommandResponses.read(
                        JsonBodies.object(body),
                        fields -> {
                            String reason = fields.text("reason");
                            fields.refuseUnknown();
                            return new PlanCommand.Withdraw(planId, reason);
                        });
        CommandOutcome.Done<StoredPlan> done =
                carryOut(withdrawal, IfMatch.optional(ifMatch), key, caller);
        return CommandResponses.tagged(
                ResponseEntity.ok(),
                done.version(),
                PlanRow.of(new Plans.Kept(done.state(), done.version()), LocalDate.now(clock)));
    }

    private PlanText read(byte[] body, @Nullable String planId) {
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        PlanText plan = texts.read(content, fields);
        if (planId != null && !fields.is("plan", planId)) {
            fields.fault("plan", "other-plan", planId);
        }
        CommandResponses.refuseFaults(fields);
        return plan;
    }

    private CommandOutcome.Done<StoredPlan> carryOut(
            PlanCommand command, Precondition precondition, @Nullable String key, Caller caller)
            throws InterruptedException {
        return CommandResponses.done(
                commands.carryOut(
                        new Command<>(
                                command.planId(),
                                command.event(),
                                command,
                                command.data(),
                                PersonalCommand.key(key, caller),
                                precondition),
                        caller));
    }
}

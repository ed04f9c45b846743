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
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.InTurn;
import org.manyuan.platform.command.Precondition;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.plan.PlanCommand;
import org.manyuan.zone.plan.PlanText;
import org.manyuan.zone.plan.StoredPlan;
import org.manyuan.zone.plan.ledger.PlanTexts;
import org.manyuan.zone.plan.ledger.Plans;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/policy-plans")
@Tag(name = "policy-plans", description = "政策目标:计划是数据,由省级制定;执行中的目标只增不改")
class PlansController {

    private static final String READ = "hasAnyAuthority('SCOPE_zones:read', 'SCOPE_reports:read')";
    private static final String WRITE = "hasAuthority('SCOPE_plans:write')";
    private static final String KEY = "Idempotency-Key";

    private final InTurn<StoredPlan, PlanCommand> commands;
    private final Plans plans;
    private final PlanTexts texts;
    private final JsonMapper json;
    private final Clock clock;

    PlansController(
            InTurn<StoredPlan, PlanCommand> commands,
            Plans plans,
            PlanTexts texts,
            JsonMapper json,
            Clock clock) {
        this.commands = commands;
        this.plans = plans;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(READ)
    @Operation(summary = "政策计划列表", description = "按执行期的先后")
    Page<PlanRow> list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        LocalDate today = LocalDate.now(clock);
        return PageRequest.of(page, size)
                .cut(plans.all().stream().map(each -> PlanRow.of(each, today)).toList());
    }

    @GetMapping("/{planId}")
    @PreAuthorize(READ)
    @Operation(summary = "政策计划", description = "目标、规则、条件与办理环节;ETag 为当前版本,修改时放入 If-Match")
    ResponseEntity<PlanBody> get(@PathVariable String planId) {
        Aggregate<StoredPlan> found = found(planId);
        return answer(ResponseEntity.ok(), found.state(), found.version());
    }

    @GetMapping("/{planId}/ledger")
    @PreAuthorize(READ)
    @Operation(summary = "台账", description = "此计划的所有版本,按序号,从不删除")
    Page<LedgerLine> ledger(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        PageRequest request = PageRequest.of(page, size);
        return request.cut(found(planId).events().stream().map(LedgerLine::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WRITE)
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
        return answer(
                CommandResponses.opened(done, "/api/policy-plans/" + plan.plan().id()),
                done.state(),
                done.version());
    }

    @PutMapping(path = "/{planId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WRITE)
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
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        CommandOutcome.Done<StoredPlan> done =
                carryOut(
                        new PlanCommand.Revise(read(body, planId)),
                        IfMatch.required(ifMatch),
                        key,
                        caller);
        return answer(ResponseEntity.ok(), done.state(), done.version());
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
                                command.content().plan().id(),
                                command.event(),
                                command,
                                command.content().body(),
                                PersonalCommand.key(key, caller),
                                precondition),
                        caller));
    }

    private ResponseEntity<PlanBody> answer(
            ResponseEntity.BodyBuilder response, StoredPlan plan, int version) {
        return CommandResponses.tagged(
                response, version, json.convertValue(plans.text(plan).body(), PlanBody.class));
    }

    private Aggregate<StoredPlan> found(String planId) {
        Aggregate<StoredPlan> found = plans.find(planId);
        if (found == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return found;
    }
}

package org.manyuan.zone.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.Precondition;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.ReturnCommand;
import org.manyuan.zone.returns.ReturnCommandReader;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.roll.ZoneRoll;
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
@RequestMapping("/api/zones/{zoneId}/returns/{period}")
@PreAuthorize("hasAuthority('SCOPE_zones:write')")
@Tag(name = "returns")
class ReturnCommandsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final Commands<IndicatorReturn, ReturnCommand> commands;
    private final ReturnCommandReader reader;
    private final ZoneRoll zones;
    private final Indicators indicators;
    private final Clock clock;

    ReturnCommandsController(
            Commands<IndicatorReturn, ReturnCommand> commands,
            ReturnCommandReader reader,
            ZoneRoll zones,
            Indicators indicators,
            Clock clock) {
        this.commands = commands;
        this.reader = reader;
        this.zones = zones;
        this.indicators = indicators;
        this.clock = clock;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "填报", description = "开发区填写;整体替换已填内容,已有填报时须带 If-Match")
    @ApiResponse(responseCode = "201", description = "首次填报", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "已修改", useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ReturnBodies.Filling.class)))
    ResponseEntity<ReturnView> fill(
            @PathVariable String zoneId,
            @PathVariable String period,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        ReturnId id = id(zoneId, period, caller);
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        ReturnCommand command = reader.fill(id.period(), content, fields);
        return carryOut(id, command, content, fields, IfMatch.required(ifMatch), key, caller);
    }

    @PostMapping("/submission")
    @Operation(summary = "提交", description = "由开发区在期间结束后提交设区市审核")
    ResponseEntity<ReturnView> submit(
            @PathVariable String zoneId,
            @PathVariable String period,
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return step(zoneId, period, new ReturnCommand.Submit(), body, ifMatch, key, caller);
    }

    @PostMapping("/review")
    @Operation(summary = "审核", description = "由设区市审核,报省级审定")
    ResponseEntity<ReturnView> review(
            @PathVariable String zoneId,
            @PathVariable String period,
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return step(zoneId, period, new ReturnCommand.Review(), body, ifMatch, key, caller);
    }

    @PostMapping("/approval")
    @Operation(summary = "审定", description = "由省级审定;此后锁定")
    ResponseEntity<ReturnView> approve(
            @PathVariable String zoneId,
            @PathVariable String period,
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return step(zoneId, period, new ReturnCommand.Approve(), body, ifMatch, key, caller);
    }

    @PostMapping(path = "/rejection", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "退回", description = "已提交的由设区市退回,已审核的由省级退回,须说明理由")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ReturnBodies.Rejection.class)))
    ResponseEntity<ReturnView> reject(
            @PathVariable String zoneId,
            @PathVariable String period,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        ReturnId id = id(zoneId, period, caller);
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        ReturnCommand command = reader.reject(fields);
        return carryOut(id, command, content, fields, IfMatch.optional(ifMatch), key, caller);
    }

    @PostMapping(path = "/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "更正", description = "由省级更正已审定的数值,须说明理由;前后两个数值都保留")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ReturnBodies.Correcting.class)))
    ResponseEntity<ReturnView> correct(
            @PathVariable String zoneId,
            @PathVariable String period,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        ReturnId id = id(zoneId, period, caller);
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        ReturnCommand command = reader.correct(id.period(), content, fields);
        return carryOut(id, command, content, fields, IfMatch.optional(ifMatch), key, caller);
    }

    /** A step needs no body. */
    private ResponseEntity<ReturnView> step(
            String zoneId,
            String period,
            ReturnCommand command,
            byte @Nullable [] body,
            @Nullable String ifMatch,
            @Nullable String key,
            Caller caller)
            throws InterruptedException {
        ReturnId id = id(zoneId, period, caller);
        Map<String, Object> content =
                body == null || body.length == 0 ? Map.of() : JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        fields.refuseUnknown();
        return carryOut(id, command, content, fields, IfMatch.optional(ifMatch), key, caller);
    }

    private ResponseEntity<ReturnView> carryOut(
            ReturnId id,
            ReturnCommand command,
            Map<String, Object> content,
            Fields fields,
            Precondition precondition,
            @Nullable String key,
            Caller caller)
            throws InterruptedException {
        CommandResponses.refuseFaults(fields);
        CommandOutcome.Done<IndicatorReturn> done =
                CommandResponses.done(
                        commands.carryOut(
                                new Command<>(
                                        id.subject(),
                                        command.type().eventName(),
                                        command,
                                        content,
                                        PersonalCommand.key(key, caller),
                                        precondition),
                                caller));
        // without a version only a return that was not there yet is accepted
        ResponseEntity.BodyBuilder response =
                precondition instanceof Precondition.Missing && !done.repeated()
                        ? ResponseEntity.created(
                                URI.create("/api/zones/" + id.zoneId() + "/returns/" + id.period()))
                        : ResponseEntity.ok();
        return response.eTag("\"" + done.version() + "\"")
                .body(
                        ReturnView.of(
                                zones.visible(id.zoneId(), caller),
                                done.state(),
                                done.version(),
                                indicators,
                                LocalDate.now(clock)));
    }

    private ReturnId id(String zoneId, String period, Caller caller) {
        // whether there is such a zone is told before what is wrong with the rest
        zones.visible(zoneId, caller);
        Period known = Period.parse(period);
        if (known == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return new ReturnId(zoneId, known);
    }
}

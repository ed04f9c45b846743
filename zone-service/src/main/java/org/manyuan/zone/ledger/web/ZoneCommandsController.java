package org.manyuan.zone.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.ledger.ZoneCommands;
import org.manyuan.zone.ledger.ZoneView;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommand;
import org.manyuan.zone.registry.ZoneCommandReader;
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
@RequestMapping("/api/zones")
@PreAuthorize("hasAuthority('SCOPE_zones:write')")
@Tag(name = "zones")
class ZoneCommandsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ZoneCommands commands;
    private final ZoneCommandReader reader;
    private final Clock clock;

    ZoneCommandsController(ZoneCommands commands, ZoneCommandReader reader, Clock clock) {
        this.commands = commands;
        this.reader = reader;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "登记开发区", description = "须管辖其设区市;代码由登记者给出")
    @ApiResponse(responseCode = "201", description = "已登记", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ZoneBodies.Registration.class)))
    ResponseEntity<ZoneView> register(
            @RequestBody byte[] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        String zoneId = reader.zoneId(fields);
        ZoneCommand command = reader.register(fields);
        CommandResponses.refuseFaults(fields);
        CommandOutcome.Done<Zone> done =
                carryOut(
                        new Command<>(
                                zoneId,
                                command.type().eventName(),
                                command,
                                content,
                                PersonalCommand.key(key, caller),
                                new Precondition.Free()),
                        caller);
        return answer(CommandResponses.opened(done, "/api/zones/" + zoneId), done);
    }

    @PatchMapping(
            path = "/{zoneId}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "修改开发区",
            description = "JSON Merge Patch(RFC 7396),null 删除可选项;须带 If-Match;级别、设区市与园数超限理由仅省级可改")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = ZoneBodies.Revision.class)))
    ResponseEntity<ZoneView> revise(
            @PathVariable String zoneId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> patch = JsonBodies.object(body);
        return change(
                zoneId,
                patch,
                fields -> reader.revise(patch, fields, caller.subject()),
                IfMatch.required(ifMatch),
                key,
                caller);
    }

    @PostMapping(path = "/{zoneId}/integration", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "整合", description = "并入主体开发区成为其园区,更名为“<主体名称><园名>产业园”,原名称再显示一年(以适用的政策计划为准)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ZoneCommand.Integrate.class)))
    ResponseEntity<ZoneView> integrate(
            @PathVariable String zoneId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return change(
                zoneId,
                JsonBodies.object(body),
                reader::integrate,
                IfMatch.optional(ifMatch),
                key,
                caller);
    }

    @PostMapping(path = "/{zoneId}/exit", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "转型退出", description = "位于中心城区且工业用地占比低于 0.30(以适用的政策计划为准)的开发区转为城市功能区")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ZoneCommand.Exit.class)))
    ResponseEntity<ZoneView> exit(
            @PathVariable String zoneId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return change(
                zoneId,
                JsonBodies.object(body),
                reader::exit,
                IfMatch.optional(ifMatch),
                key,
                caller);
    }

    private ResponseEntity<ZoneView> change(
            String zoneId,
            Map<String, Object> content,
            Function<Fields, ZoneCommand> read,
            Precondition precondition,
            @Nullable String key,
            Caller caller)
            throws InterruptedException {
        ZoneCommand command = CommandResponses.read(content, read);
        return answer(
                ResponseEntity.ok(),
                carryOut(
                        new Command<>(
                                zoneId,
                                command.type().eventName(),
                                command,
                                content,
                                PersonalCommand.key(key, caller),
                                precondition),
                        caller));
    }

    private CommandOutcome.Done<Zone> carryOut(Command<ZoneCommand> command, Caller caller)
            throws InterruptedException {
        return CommandResponses.done(commands.carryOut(command, caller));
    }

    private ResponseEntity<ZoneView> answer(
            ResponseEntity.BodyBuilder response, CommandOutcome.Done<Zone> done) {
        return CommandResponses.tagged(
                response,
                done.version(),
                ZoneView.of(done.state(), done.version(), LocalDate.now(clock)));
    }
}

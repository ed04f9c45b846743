package org.manyuan.project.bundle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.project.bundle.PackageCommand;
import org.manyuan.project.bundle.PackageCommand.DrawUp;
import org.manyuan.project.bundle.PackageCommandReader;
import org.manyuan.project.bundle.ProjectPackage;
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
@RequestMapping("/api/project-packages")
@PreAuthorize("hasAuthority('SCOPE_projects:write')")
@Tag(name = "project-packages")
class PackageCommandsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** A zone may have been created a moment ago and be still on its way here. */
    private static final Duration ZONE_PATIENCE = Duration.ofSeconds(2);

    private final Commands<ProjectPackage, PackageCommand> commands;
    private final ZoneDirectory zones;

    PackageCommandsController(
            Commands<ProjectPackage, PackageCommand> commands, ZoneDirectory zones) {
        this.commands = commands;
        this.zones = zones;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "编制项目包", description = "项目均须在该开发区;submittedOn 为报送日期,可稍后填写")
    @ApiResponse(responseCode = "201", description = "已编制", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PackageBodies.Drawing.class)))
    ResponseEntity<PackageView> drawUp(
            @RequestBody byte[] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> content = JsonBodies.object(body);
        DrawUp command = CommandResponses.read(content, PackageCommandReader::drawUp);
        zones.await(Set.of(command.zoneId()), ZONE_PATIENCE);
        EventKey eventKey = PersonalCommand.key(key, caller);
        CommandOutcome.Done<ProjectPackage> done =
                carryOut(
                        new Command<>(
                                PersonalCommand.newSubject("PP-", eventKey),
                                "draw-up",
                                command,
                                content,
                                eventKey,
                                new Precondition.Free()),
                        caller);
        return answer(
                CommandResponses.opened(done, "/api/project-packages/" + done.subject()), done);
    }

    @PatchMapping(
            path = "/{packageId}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "修改或报送项目包",
            description = "JSON Merge Patch(RFC 7396);须带 If-Match;填写 submittedOn 即为报送,null 撤销报送")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = PackageBodies.Revision.class)))
    ResponseEntity<PackageView> revise(
            @PathVariable String packageId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> patch = JsonBodies.object(body);
        PackageCommand command =
                CommandResponses.read(patch, fields -> PackageCommandReader.revise(patch, fields));
        return change(packageId, "revise", command, patch, ifMatch, key, caller);
    }

    @PostMapping(path = "/{packageId}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "撤回项目包", description = "如同未曾编制;台账保留。须带 If-Match")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PackageBodies.Withdrawal.class)))
    ResponseEntity<PackageView> withdraw(
            @PathVariable String packageId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> content = JsonBodies.object(body);
        PackageCommand command = CommandResponses.read(content, PackageCommandReader::withdraw);
        return change(packageId, "withdraw", command, content, ifMatch, key, caller);
    }

    private ResponseEntity<PackageView> change(
            String packageId,
            String name,
            PackageCommand command,
            Map<String, Object> content,
            @Nullable String ifMatch,
            @Nullable String key,
            Caller caller)
            throws InterruptedException {
        return answer(
                ResponseEntity.ok(),
                carryOut(
                        new Command<>(
                                packageId,
                                name,
                                command,
                                content,
                                PersonalCommand.key(key, caller),
                                IfMatch.required(ifMatch)),
                        caller));
    }

    private CommandOutcome.Done<ProjectPackage> carryOut(
            Command<PackageCommand> command, Caller caller) throws InterruptedException {
        return CommandResponses.done(commands.carryOut(command, caller));
    }

    private static ResponseEntity<PackageView> answer(
            ResponseEntity.BodyBuilder response, CommandOutcome.Done<ProjectPackage> done) {
        return CommandResponses.tagged(
                response,
                done.version(),
                PackageView.of(done.subject(), done.version(), done.state()));
    }
}

package org.manyuan.project.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.web.CommandEndpoint;
import org.manyuan.platform.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
@PreAuthorize("hasAuthority('SCOPE_projects:write')")
@Tag(name = "projects")
class ProjectCommandsController {

    private final CommandEndpoint endpoint;

    ProjectCommandsController(CommandEndpoint projectCommands) {
        this.endpoint = projectCommands;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "登记项目", description = "registered 的数据;projectId 可省略,由平台编号")
    @ApiResponse(
            responseCode = "201",
            description = "已记录",
            content = @Content(schema = @Schema(implementation = ProjectBodies.Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "重复提交,duplicate 为 true",
            content = @Content(schema = @Schema(implementation = ProjectBodies.Receipt.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ProjectBodies.Registration.class)))
    ResponseEntity<?> register(
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            Caller caller)
            throws InterruptedException {
        return endpoint.open(
                ProjectEventType.REGISTERED.eventName(),
                "projectId",
                "P-",
                body,
                key,
                request,
                caller);
    }

    @PostMapping(path = "/{projectId}/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "办理项目事件", description = "{\"type\":\"signed\",\"data\":{…}}")
    @ApiResponse(
            responseCode = "201",
            description = "已记录",
            content = @Content(schema = @Schema(implementation = ProjectBodies.Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "重复提交,duplicate 为 true",
            content = @Content(schema = @Schema(implementation = ProjectBodies.Receipt.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ProjectBodies.Command.class)))
    ResponseEntity<?> command(
            @PathVariable String projectId,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            Caller caller)
            throws InterruptedException {
        return endpoint.command(projectId, body, key, IfMatch.optional(ifMatch), request, caller);
    }
}

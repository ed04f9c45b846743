package org.manyuan.investment.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.DisposalEventType;
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
@RequestMapping("/api/disposal-cases")
@PreAuthorize("hasAuthority('SCOPE_investments:write')")
@Tag(name = "disposal-cases")
class CaseCommandsController {

    private final CommandEndpoint endpoint;

    CaseCommandsController(CommandEndpoint caseCommands) {
        this.endpoint = caseCommands;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "认定盘活事项", description = "identified 的数据;caseId 可省略,由平台编号")
    @ApiResponse(
            responseCode = "201",
            description = "已记录",
            content = @Content(schema = @Schema(implementation = CaseBodies.Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "重复提交,duplicate 为 true",
            content = @Content(schema = @Schema(implementation = CaseBodies.Receipt.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CaseBodies.Identification.class)))
    ResponseEntity<?> identify(
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return endpoint.open(
                DisposalEventType.IDENTIFIED.eventName(),
                "caseId",
                "C-",
                body,
                key,
                request,
                caller);
    }

    @PostMapping(path = "/{caseId}/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "办理盘活事项", description = "{\"type\":\"disposed\",\"data\":{…}}")
    @ApiResponse(
            responseCode = "201",
            description = "已记录",
            content = @Content(schema = @Schema(implementation = CaseBodies.Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "重复提交,duplicate 为 true",
            content = @Content(schema = @Schema(implementation = CaseBodies.Receipt.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CaseBodies.Command.class)))
    ResponseEntity<?> command(
            @PathVariable String caseId,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return endpoint.command(caseId, body, key, IfMatch.optional(ifMatch), request, caller);
    }
}

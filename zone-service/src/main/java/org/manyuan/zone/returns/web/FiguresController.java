package org.manyuan.zone.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.returns.ReturnCommand;
import org.manyuan.zone.returns.ReturnCommandReader;
import org.manyuan.zone.returns.ReturnId;
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

/** What an office writes into a return. */
@RestController
@RequestMapping("/api/zones/{zoneId}/returns/{period}")
@PreAuthorize("hasAuthority('SCOPE_zones:write')")
@Tag(name = "returns")
class FiguresController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final ReturnCarrying returns;
    private final ReturnCommandReader reader;

    FiguresController(ReturnCarrying returns, ReturnCommandReader reader) {
        this.returns = returns;
        this.reader = reader;
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
        ReturnId id = returns.id(zoneId, period, caller);
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        ReturnCommand command = reader.fill(id.period(), content, fields);
        return returns.carryOut(
                id, command, content, fields, IfMatch.required(ifMatch), key, caller);
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
        ReturnId id = returns.id(zoneId, period, caller);
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        ReturnCommand command = reader.correct(id.period(), content, fields);
        return returns.carryOut(
                id, command, content, fields, IfMatch.optional(ifMatch), key, caller);
    }
}

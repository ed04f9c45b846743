package org.manyuan.zone.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a return goes from office to office. */
@RestController
@RequestMapping("/api/zones/{zoneId}/returns/{period}")
@PreAuthorize("hasAuthority('SCOPE_zones:write')")
@Tag(name = "returns")
class StepsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final ReturnCarrying returns;
    private final ReturnCommandReader reader;

    StepsController(ReturnCarrying returns, ReturnCommandReader reader) {
        this.returns = returns;
        this.reader = reader;
    }

    @PostMapping("/submission")
    @Operation(summary = "提交", description = "由开发区在期间结束后提交设区市审核")
    ResponseEntity<ReturnView> submit(
            @PathVariable String zoneId,
            @PathVariable String period,
            @Parameter(hidden = true) @RequestBody(required = false) byte @Nullable [] body,
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
            @Parameter(hidden = true) @RequestBody(required = false) byte @Nullable [] body,
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
            @Parameter(hidden = true) @RequestBody(required = false) byte @Nullable [] body,
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
        ReturnId id = returns.id(zoneId, period, caller);
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        ReturnCommand command = reader.reject(fields);
        return returns.carryOut(
                id, command, content, fields, IfMatch.optional(ifMatch), key, caller);
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
        ReturnId id = returns.id(zoneId, period, caller);
        Map<String, Object> content =
                body == null || body.length == 0 ? Map.of() : JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        fields.refuseUnknown();
        return returns.carryOut(
                id, command, content, fields, IfMatch.optional(ifMatch), key, caller);
    }
}

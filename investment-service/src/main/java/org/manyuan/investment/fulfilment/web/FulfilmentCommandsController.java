package org.manyuan.investment.fulfilment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.investment.fulfilment.FulfilmentCommand;
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
@RequestMapping("/api/policy-fulfilments")
@PreAuthorize("hasAuthority('SCOPE_investments:write')")
@Tag(name = "policy-fulfilments")
class FulfilmentCommandsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String LOCATION = "/api/policy-fulfilments/";

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final int NO_PAYMENT = 0;

    private final Desk<Fulfilment, FulfilmentCommand> desk;
    private final FulfilmentAnswers answers;

    FulfilmentCommandsController(
            Desk<Fulfilment, FulfilmentCommand> desk, FulfilmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "登记承诺", description = "项目须在管辖范围内;政策须已公布、适用于该开发区并在有效期内")
    @ApiResponse(responseCode = "201", description = "已登记", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = FulfilmentBodies.Promise.class)))
    ResponseEntity<FulfilmentView> promise(
            @RequestBody byte[] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Done<Fulfilment> done =
                desk.open(
                        "PF-",
                        JsonBodies.object(body),
                        FulfilmentCommand::readPromise,
                        key,
                        caller);
        return answers.of(CommandResponses.opened(done, LOCATION + done.subject()), done);
    }

    @PatchMapping(
            path = "/{fulfilmentId}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "修改承诺", description = "JSON Merge Patch(RFC 7396),须带 If-Match;金额不得低于已付")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = FulfilmentBodies.Revision.class)))
    ResponseEntity<FulfilmentView> revise(
            @PathVariable String fulfilmentId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> patch = JsonBodies.object(body);
        return answers.of(
                ResponseEntity.ok(),
                desk.change(
                        fulfilmentId,
                        "revise",
                        patch,
                        fields -> new FulfilmentCommand.Revise(patch),
                        IfMatch.required(ifMatch),
                        key,
                        caller));
    }

    @PostMapping(path = "/{fulfilmentId}/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "登记兑现付款", description = "累计超过承诺金额时须说明 reason")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = FulfilmentBodies.Payment.class)))
    ResponseEntity<FulfilmentView> pay(
            @PathVariable String fulfilmentId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return answers.of(
                ResponseEntity.ok(),
                desk.change(
                        fulfilmentId,
                        "pay",
                        JsonBodies.object(body),
                        FulfilmentCommand::readPay,
                        IfMatch.optional(ifMatch),
                        key,
                        caller));
    }

    @PostMapping(
            path = "/{fulfilmentId}/payments/{number}/reversal",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "冲销误记的付款",
            description = "number 为该付款的序号。此后视为从未支付,付款与冲销都保留;兑现进度随之重算,已取消的承诺仍为已取消")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = FulfilmentBodies.Reversal.class)))
    ResponseEntity<FulfilmentView> reverse(
            @PathVariable String fulfilmentId,
            @Parameter(description = "从 1 起") @PathVariable String number,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        int payment = NUMBER.matcher(number).matches() ? Integer.parseInt(number) : NO_PAYMENT;
        return answers.of(
                ResponseEntity.ok(),
                desk.change(
                        fulfilmentId,
                        "reverse:" + payment,
                        JsonBodies.object(body),
                        fields -> FulfilmentCommand.readReverse(payment, fields),
                        IfMatch.optional(ifMatch),
                        key,
                        caller));
    }

    @PostMapping(path = "/{fulfilmentId}/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "取消承诺", description = "已全部兑现的不能取消")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FulfilmentBodies.Cancellation.class)))
    ResponseEntity<FulfilmentView> cancel(
            @PathVariable String fulfilmentId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return answers.of(
                ResponseEntity.ok(),
                desk.change(
                        fulfilmentId,
                        "cancel",
                        JsonBodies.object(body),
                        FulfilmentCommand::readCancel,
                        IfMatch.optional(ifMatch),
                        key,
                        caller));
    }
}

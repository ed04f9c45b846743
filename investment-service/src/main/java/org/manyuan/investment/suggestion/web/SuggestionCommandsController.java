package org.manyuan.investment.suggestion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.Cause;
import org.manyuan.contracts.event.Fields;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.suggestion.Dismiss;
import org.manyuan.investment.suggestion.Dismissal;
import org.manyuan.investment.suggestion.ledger.Acceptance;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.problem.RefusedException;
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
@RequestMapping("/api/disposal-cases/suggestions")
@PreAuthorize("hasAuthority('SCOPE_investments:write')")
@Tag(name = "disposal-suggestions")
class SuggestionCommandsController {

    private static final String LOCATION = "/api/disposal-cases/";

    private final Acceptance acceptance;
    private final Desk<Dismissal, Dismiss> desk;

    SuggestionCommandsController(Acceptance acceptance, Desk<Dismissal, Dismiss> desk) {
        this.acceptance = acceptance;
        this.desk = desk;
    }

    /** The body of an acceptance. */
    @Schema(name = "SuggestionAcceptance")
    record AcceptanceForm(
            @Schema(description = "认定日期") LocalDate occurredOn,
            @Schema(description = "LAND_NOT_DELIVERED、PROMISE_UNFULFILLED、OTHER") Cause cause) {}

    /** The body of a dismissal. */
    @Schema(name = "SuggestionDismissal")
    record DismissalForm(@Schema(description = "排除理由,记入台账") String reason) {}

    /** The answer to an acceptance. */
    @Schema(name = "SuggestionReceipt")
    record Receipt(
            @Schema(description = "事项编号") String subject,
            int sequence,
            CaseStatus stage,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean duplicate) {

        private static Receipt of(Outcome.Accepted accepted) {
            return new Receipt(
                    accepted.subject(),
                    accepted.sequence(),
                    CaseStatus.valueOf(accepted.stage()),
                    accepted.duplicate() ? true : null);
        }
    }

    @PostMapping(path = "/{projectId}/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "认定为僵尸项目", description = "按通常的认定登记一个盘活事项;重复提交得到同一事项")
    @ApiResponse(
            responseCode = "201",
            description = "已认定",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "重复提交,duplicate 为 true",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AcceptanceForm.class)))
    ResponseEntity<Receipt> accept(
            @PathVariable String projectId,
            @RequestBody byte[] body,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        fields.date("occurredOn");
        fields.oneOf("cause", Cause.class);
        fields.refuseUnknown();
        CommandResponses.refuseFaults(fields);
        return switch (acceptance.accept(projectId, content, caller)) {
            case Outcome.Refused refused -> throw new RefusedException(refused.refusal());
            case Outcome.Accepted accepted -> {
                Receipt receipt = Receipt.of(accepted);
                yield accepted.duplicate()
                        ? ResponseEntity.ok(receipt)
                        : ResponseEntity.created(URI.create(LOCATION + accepted.subject()))
                                .body(receipt);
            }
        };
    }

    @PostMapping(path = "/{projectId}/dismissal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "排除", description = "不是僵尸项目;项目重新签约后可再次列出")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DismissalForm.class)))
    ResponseEntity<Dismissal> dismiss(
            @PathVariable String projectId,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        return ResponseEntity.ok(
                desk.change(
                                projectId,
                                "dismiss",
                                JsonBodies.object(body),
                                Dismiss::read,
                                new Precondition.Free(),
                                key,
                                caller)
                        .state());
    }
}

package org.manyuan.reporting.alert.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.security.Caller;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.AlertCommand;
import org.manyuan.reporting.kpi.Reports;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Whoever may record what happens to projects may say that an alert is being dealt with. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_projects:write')")
@Tag(name = "alerts")
class AcknowledgementController {

    private final Commands<Alert, AlertCommand> alertCommands;
    private final Reports reports;

    AcknowledgementController(Commands<Alert, AlertCommand> alertCommands, Reports reports) {
        this.alertCommands = alertCommands;
        this.reports = reports;
    }

    /**
     * @param remark what is being done about it
     */
    @Schema(name = "AcknowledgementRequest")
    record Acknowledgement(@Nullable String remark) {}

    @PostMapping(
            path = "/api/reports/alerts/{alertId}/acknowledgement",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "签收预警", description = "说明可不填;可带 If-Match。再次触发或加重后须重新签收")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Acknowledgement.class)))
    ResponseEntity<AlertView> acknowledge(
            @PathVariable String alertId,
            @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        reports.requireComplete();
        Map<String, Object> content = JsonBodies.object(body);
        Fields fields = new Fields(content, "");
        AlertCommand command = new AlertCommand.Acknowledge(fields.optionalText("remark"));
        fields.refuseUnknown();
        CommandResponses.refuseFaults(fields);
        CommandOutcome.Done<Alert> done =
                CommandResponses.done(
                        alertCommands.carryOut(
                                new Command<>(
                                        alertId,
                                        "acknowledge",
                                        command,
                                        content,
                                        PersonalCommand.key(key, caller),
                                        IfMatch.optional(ifMatch)),
                                caller));
        return ResponseEntity.ok()
                .eTag("\"" + done.version() + "\"")
                .body(AlertView.of(done.subject(), done.version(), done.state(), null));
    }
}

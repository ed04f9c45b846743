package org.manyuan.reporting.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.webhook.Deliveries;
import org.manyuan.reporting.webhook.Delivery;
import org.manyuan.reporting.webhook.DeliveryState;
import org.manyuan.reporting.webhook.Webhook;
import org.manyuan.reporting.webhook.WebhookAccess;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(WebhooksController.PATH + "/{webhookId}/deliveries")
@PreAuthorize("hasAuthority('SCOPE_projects:write')")
@Tag(name = "webhooks")
class DeliveriesController {

    private final WebhookAccess access;
    private final Deliveries deliveries;
    private final Reports reports;
    private final Clock clock;

    DeliveriesController(
            WebhookAccess access, Deliveries deliveries, Reports reports, Clock clock) {
        this.access = access;
        this.deliveries = deliveries;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "推送记录:每次尝试及原因",
            description = "state:pending、delivered、dead(多次失败后放弃,可重新推送);最新的在前")
    Page<DeliveryView> list(
            @PathVariable String webhookId,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        Webhook webhook = find(webhookId, caller);
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        DeliveryState shown = query.constant("state", state, DeliveryState.class);
        query.refuseFaults();
        return new Page<>(
                deliveries
                        .list(webhook.webhookId(), shown, request.offset(), request.size())
                        .stream()
                        .map(DeliveryView::of)
                        .toList(),
                request.page(),
                request.size(),
                deliveries.count(webhook.webhookId(), shown));
    }

    @PostMapping("/{deliveryId}/redelivery")
    @Operation(summary = "重新推送已放弃的一条", description = "次数重新计起;只限 dead")
    @ApiResponse(responseCode = "202", description = "将再次推送", useReturnTypeSchema = true)
    ResponseEntity<DeliveryView> again(
            @PathVariable String webhookId,
            @PathVariable String deliveryId,
            @Parameter(hidden = true) Caller caller) {
        Webhook webhook = find(webhookId, caller);
        Delivery dead = find(webhook, deliveryId);
        if (!webhook.isActive()) {
            throw notAllowed("fault.webhook-gone");
        }
        if (!deliveries.revive(dead.deliveryId(), clock.instant())) {
            throw notAllowed("fault.delivery-not-dead");
        }
        return ResponseEntity.accepted().body(DeliveryView.of(find(webhook, deliveryId)));
    }

    private static RefusedException notAllowed(String message) {
        return new RefusedException(
                new Refusal(ProblemType.TRANSITION_NOT_ALLOWED, List.of(Fault.at("", message))));
    }

    private Delivery find(Webhook webhook, String deliveryId) {
        return deliveries
                .find(deliveryId)
                .filter(each -> each.webhookId().equals(webhook.webhookId()))
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
    }

    private Webhook find(String webhookId, Caller caller) {
        reports.requireComplete();
        return access.find(webhookId, caller.jurisdiction())
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
    }
}

package org.manyuan.reporting.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.reporting.alert.AlertKind;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.webhook.Deliveries;
import org.manyuan.reporting.webhook.TargetUrls;
import org.manyuan.reporting.webhook.Webhook;
import org.manyuan.reporting.webhook.WebhookAccess;
import org.manyuan.reporting.webhook.WebhookState;
import org.manyuan.reporting.webhook.Webhooks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whoever may record what happens to projects may have a system told of their alerts. */
@RestController
@RequestMapping(WebhooksController.PATH)
@PreAuthorize("hasAuthority('SCOPE_projects:write')")
@Tag(name = "webhooks", description = "预警推送订阅")
class WebhooksController {

    static final String PATH = "/api/reports/webhooks";

    private static final int MOST = 500;
    private static final int SECRET_BYTES = 32;
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final WebhookAccess access;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final TargetUrls urls;
    private final Reports reports;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhooksController(
            WebhookAccess access,
            Webhooks webhooks,
            Deliveries deliveries,
            TargetUrls urls,
            Reports reports,
            Clock clock) {
        this.access = access;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.urls = urls;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param secret at least 16 characters; made here where it is left out
     * @param kinds all where it is left out
     */
    record Subscription(String url, @Nullable String secret, @Nullable List<AlertKind> kinds) {}

    /**
     * @param state ACTIVE takes up again one that is GONE
     */
    record Change(
            @Nullable String url,
            @Nullable String secret,
            @Nullable List<AlertKind> kinds,
            @Nullable WebhookState state) {}

    @PostMapping(consumes = JSON)
    @Operation(
            summary = "订阅预警",
            description =
                    "推送到一个 https 地址,内容为 CloudEvents(JSON),以 Manyuan-Signature 签名;"
                            + "范围为令牌的管辖范围。未给 secret 时由系统生成,仅在此答复中显示一次")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Subscription.class)))
    @ApiResponse(responseCode = "201", description = "已订阅", useReturnTypeSchema = true)
    ResponseEntity<WebhookView> subscribe(
            @RequestBody byte[] content, @Parameter(hidden = true) Caller caller) {
        reports.requireComplete();
        WebhookBody body = WebhookBody.ofNew(JsonBodies.object(content), urls);
        List<String> claims = WebhookAccess.claims(caller.jurisdiction());
        if (claims.isEmpty()) {
            throw new RefusedException(ProblemType.OUTSIDE_JURISDICTION);
        }
        if (webhooks.all().size() >= MOST) {
            throw new RefusedException(
                    new Refusal(
                            ProblemType.VALIDATION,
                            List.of(Fault.at("", "fault.too-many-webhooks", MOST))));
        }
        String made = body.secret() == null ? newSecret() : null;
        Webhook webhook =
                new Webhook(
                        UUID.randomUUID().toString(),
                        1,
                        String.valueOf(body.url()),
                        made == null ? String.valueOf(body.secret()) : made,
                        body.kinds() == null ? Set.of() : body.kinds(),
                        claims,
                        WebhookState.ACTIVE,
                        caller.subject(),
                        // as the store keeps it
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        webhooks.add(webhook);
        return ResponseEntity.created(URI.create(PATH + "/" + webhook.webhookId()))
                .eTag(tag(webhook))
                .body(WebhookView.of(webhook, made));
    }

    private String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    @GetMapping
    @Operation(summary = "管辖范围内的订阅", description = "secret 不显示")
    Page<WebhookView> list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        reports.requireComplete();
        return PageRequest.of(page, size)
                .cut(access.of(caller.jurisdiction()).stream().map(WebhookView::of).toList());
    }

    @GetMapping("/{webhookId}")
    @Operation(summary = "一个订阅", description = "secret 不再显示")
    ResponseEntity<WebhookView> one(
            @PathVariable String webhookId, @Parameter(hidden = true) Caller caller) {
        Webhook webhook = find(webhookId, caller);
        return ResponseEntity.ok().eTag(tag(webhook)).body(WebhookView.of(webhook));
    }

    @PatchMapping(
            path = "/{webhookId}",
            consumes = {JSON, "application/merge-patch+json"})
    @Operation(
            summary = "修改订阅",
            description = "可改 url、secret、kinds;state 只能改为 ACTIVE,使答复过 410 的订阅恢复。可带 If-Match")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Change.class)))
    ResponseEntity<WebhookView> change(
            @PathVariable String webhookId,
            @RequestBody byte[] content,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) Caller caller) {
        Webhook before = find(webhookId, caller);
        WebhookBody body = WebhookBody.ofChange(JsonBodies.object(content), urls);
        Refusal refusal = IfMatch.optional(ifMatch).refuse(before.version());
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        Webhook after =
                before.with(
                        body.url() == null ? before.url() : body.url(),
                        body.secret() == null ? before.secret() : body.secret(),
                        body.kinds() == null ? before.kinds() : body.kinds(),
                        body.state() == null ? before.state() : body.state());
        if (!webhooks.replace(after)) {
            throw new RefusedException(ProblemType.VERSION_CONFLICT);
        }
        return ResponseEntity.ok().eTag(tag(after)).body(WebhookView.of(after));
    }

    @DeleteMapping("/{webhookId}")
    @Operation(summary = "退订", description = "未送达的不再送")
    @ApiResponse(responseCode = "204", description = "已退订")
    ResponseEntity<Void> unsubscribe(
            @PathVariable String webhookId, @Parameter(hidden = true) Caller caller) {
        webhooks.remove(find(webhookId, caller).webhookId());
        deliveries.removeOf(webhookId);
        return ResponseEntity.noContent().build();
    }

    private Webhook find(String webhookId, Caller caller) {
        reports.requireComplete();
        return access.find(webhookId, caller.jurisdiction())
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
    }

    private static String tag(Webhook webhook) {
        return "\"" + webhook.version() + "\"";
    }
}

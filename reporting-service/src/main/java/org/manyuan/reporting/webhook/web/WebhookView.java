package org.manyuan.reporting.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.alert.AlertKind;
import org.manyuan.reporting.webhook.Webhook;
import org.manyuan.reporting.webhook.WebhookState;

/**
 * A webhook as the interface shows it.
 *
 * @param kinds empty for all
 * @param secret where it was made here just now: it is never shown again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        String webhookId,
        int version,
        String url,
        List<AlertKind> kinds,
        List<String> jurisdiction,
        WebhookState state,
        String createdBy,
        Instant createdAt,
        @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhook webhook, @Nullable String madeSecret) {
        return new WebhookView(
                webhook.webhookId(),
                webhook.version(),
                webhook.url(),
                webhook.kinds().stream().sorted().toList(),
                webhook.jurisdiction(),
                webhook.state(),
                webhook.createdBy(),
                webhook.createdAt(),
                madeSecret);
    }
}

package org.manyuan.reporting.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.reporting.alert.AlertKind;

/**
 * A municipal system that wants to be told of alerts.
 *
 * @param secret by which it knows that they come from here
 * @param kinds none for all
 * @param jurisdiction as in a token: it is told of what lies in it
 */
public record Webhook(
        String webhookId,
        int version,
        String url,
        String secret,
        Set<AlertKind> kinds,
        List<String> jurisdiction,
        WebhookState state,
        String createdBy,
        Instant createdAt) {

    public Webhook {
        kinds = Set.copyOf(kinds);
        jurisdiction = List.copyOf(jurisdiction);
    }

    public boolean isActive() {
        return state == WebhookState.ACTIVE;
    }

    public boolean wants(AlertKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Where it may be told of. */
    public Jurisdiction reach() {
        return Jurisdiction.of(jurisdiction);
    }

    Webhook gone() {
        return with(url, secret, kinds, WebhookState.GONE);
    }

    /** The same with other particulars, in its next version. */
    public Webhook with(String url, String secret, Set<AlertKind> kinds, WebhookState state) {
        return new Webhook(
                webhookId,
                version + 1,
                url,
                secret,
                kinds,
                jurisdiction,
                state,
                createdBy,
                createdAt);
    }
}

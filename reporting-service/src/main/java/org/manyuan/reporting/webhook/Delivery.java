package org.manyuan.reporting.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook.
 *
 * @param sequence of the event within its alert
 * @param body a CloudEvent as JSON, the same at every attempt
 * @param tried how often since it was put in, or put in again
 * @param dueAt when it is tried next, if no earlier one of the same alert is in its way; while it
 *     is being tried, when it is given up for lost
 * @param attempts what came of the latest
 */
public record Delivery(
        String deliveryId,
        String webhookId,
        String alertId,
        int sequence,
        String type,
        String body,
        DeliveryState state,
        int tried,
        Instant since,
        Instant dueAt,
        @Nullable Instant endedAt,
        List<Attempt> attempts) {

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /**
     * @param status of the answer; null where none came
     * @param reason null where it was taken
     */
    public record Attempt(Instant at, @Nullable Integer status, @Nullable String reason) {}

    public static Delivery of(
            String webhookId, String alertId, int sequence, String type, String body, Instant now) {
        return new Delivery(
                webhookId + "." + alertId + "." + sequence,
                webhookId,
                alertId,
                sequence,
                type,
                body,
                DeliveryState.PENDING,
                0,
                now,
                now,
                null,
                List.of());
    }
}

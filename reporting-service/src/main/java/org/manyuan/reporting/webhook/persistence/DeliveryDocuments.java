package org.manyuan.reporting.webhook.persistence;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.webhook.Delivery;
import org.manyuan.reporting.webhook.Delivery.Attempt;
import org.manyuan.reporting.webhook.DeliveryState;

/** Deliveries as BSON documents. */
final class DeliveryDocuments {

    private DeliveryDocuments() {}

    static Document write(Delivery delivery) {
        return new Document("_id", delivery.deliveryId())
                .append("webhookId", delivery.webhookId())
                .append("alertId", delivery.alertId())
                .append("sequence", delivery.sequence())
                .append("type", delivery.type())
                .append("body", delivery.body())
                .append("state", delivery.state().name())
                .append("tried", delivery.tried())
                .append("since", Date.from(delivery.since()))
                .append("dueAt", Date.from(delivery.dueAt()))
                .append(
                        "attempts",
                        delivery.attempts().stream().map(DeliveryDocuments::write).toList());
    }

    static Document write(Attempt attempt) {
        Document document = new Document("at", Date.from(attempt.at()));
        if (attempt.status() != null) {
            document.append("status", attempt.status());
        }
        if (attempt.reason() != null) {
            document.append("reason", attempt.reason());
        }
        return document;
    }

    static Delivery read(Document document) {
        return new Delivery(
                document.getString("_id"),
                document.getString("webhookId"),
                document.getString("alertId"),
                document.getInteger("sequence"),
                document.getString("type"),
                document.getString("body"),
                DeliveryState.valueOf(document.getString("state")),
                document.getInteger("tried"),
                document.getDate("since").toInstant(),
                document.getDate("dueAt").toInstant(),
                instant(document.getDate("endedAt")),
                document.getList("attempts", Document.class).stream()
                        .map(DeliveryDocuments::readAttempt)
                        .toList());
    }

    private static Attempt readAttempt(Document document) {
        return new Attempt(
                document.getDate("at").toInstant(),
                document.getInteger("status"),
                document.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

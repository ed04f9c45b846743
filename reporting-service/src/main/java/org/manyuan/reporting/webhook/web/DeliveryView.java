package org.manyuan.reporting.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.webhook.Delivery;
import org.manyuan.reporting.webhook.DeliveryState;

/**
 * A delivery as the interface shows it.
 *
 * @param nextAttemptAt while it waits
 * @param attempts all of them, also those before it was put in again
 * @param event the body that is posted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        String deliveryId,
        String alertId,
        int sequence,
        String type,
        DeliveryState state,
        int tried,
        Instant since,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt,
        List<AttemptView> attempts,
        @JsonRawValue
                @Schema(
                        types = "object",
                        additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                        description = "所推送的 CloudEvent")
                String event) {

    /**
     * @param status of the answer; left out where none came
     * @param reason left out where it was taken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(Instant at, @Nullable Integer status, @Nullable String reason) {

        static AttemptView of(Delivery.Attempt attempt) {
            return new AttemptView(attempt.at(), attempt.status(), attempt.reason());
        }
    }

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.deliveryId(),
                delivery.alertId(),
                delivery.sequence(),
                delivery.type(),
                delivery.state(),
                delivery.tried(),
                delivery.since(),
                delivery.state() == DeliveryState.PENDING ? delivery.dueAt() : null,
                delivery.endedAt(),
                delivery.attempts().stream().map(AttemptView::of).toList(),
                delivery.body());
    }
}

package org.manyuan.reporting.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.webhook.Delivery.Attempt;

/** What is on its way to the webhooks, and what became of it. */
public interface Deliveries {

    /** Puts them in, in this order; what is there already stays as it is. */
    void add(List<Delivery> deliveries);

    /** What waits for one webhook, the oldest first, without the bodies. */
    List<Waiting> waiting(String webhookId, int most);

    Optional<Delivery> find(String deliveryId);

    /**
     * Keeps others from trying the same until an instant.
     *
     * @return null where another was faster, or there is nothing to try any more
     */
    @Nullable Delivery claim(Waiting waiting, Instant until);

    /** It was taken. */
    void delivered(String deliveryId, Attempt attempt);

    /** It is to be tried again, unless the claim had lapsed and another has it. */
    void failed(Delivery claimed, Attempt attempt, Instant dueAt);

    /** It is given up. */
    void dead(String deliveryId, Attempt attempt);

    /** All that wait for a webhook are given up. */
    void abandon(String webhookId, Attempt reason);

    /**
     * A dead letter waits again.
     *
     * @return false where it is none
     */
    boolean revive(String deliveryId, Instant now);

    List<Delivery> list(String webhookId, @Nullable DeliveryState state, long offset, int size);

    long count(String webhookId, @Nullable DeliveryState state);

    void removeOf(String webhookId);

    /** Forgets what ended before an instant in a state. */
    void forget(DeliveryState state, Instant before);

    /** One of those that wait. */
    record Waiting(String deliveryId, String alertId, int sequence, Instant dueAt) {}
}

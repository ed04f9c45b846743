package org.manyuan.reporting.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Keeps a courier for each active webhook, on a thread of its own: none waits for another. */
final class Dispatch extends Rounds {

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sender sender;
    private final RetryRule rule;
    private final Retention retention;
    private final Clock clock;
    private final Map<String, Courier> couriers = new ConcurrentHashMap<>();
    private long forgotAt = System.nanoTime();

    /** How long it is shown what became of a delivery. */
    record Retention(Duration delivered, Duration dead) {}

    Dispatch(
            Webhooks webhooks,
            Deliveries deliveries,
            Sender sender,
            RetryRule rule,
            Retention retention,
            Clock clock) {
        super("webhook-dispatch");
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.rule = rule;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public void stop() {
        super.stop();
        couriers.values().forEach(Courier::stop);
    }

    @Override
    boolean round() {
        appoint();
        forget();
        return false;
    }

    private void appoint() {
        Set<String> active =
                webhooks.all().stream()
                        .filter(Webhook::isActive)
                        .map(Webhook::webhookId)
                        .collect(Collectors.toSet());
        couriers.entrySet()
                .removeIf(each -> {
                    boolean dismissed = !active.contains(each.getKey());
                    if (dismissed) {
                        each.getValue().stop();
                    }
                    return dismissed;
                });
        active.forEach(webhookId -> couriers.computeIfAbsent(webhookId, this::courier));
    }

    private Courier courier(String webhookId) {
        Courier courier = new Courier(webhookId, webhooks, deliveries, sender, rule, clock);
        courier.start();
        return courier;
    }

    private void forget() {
        if (System.nanoTime() - forgotAt >= FORGET_EVERY.toNanos()) {
            forgotAt = System.nanoTime();
            deliveries.forget(
                    DeliveryState.DELIVERED, clock.instant().minus(retention.delivered()));
            deliveries.forget(DeliveryState.DEAD, clock.instant().minus(retention.dead()));
        }
    }
}

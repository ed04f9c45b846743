package org.manyuan.reporting.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.problem.Outages;
import org.manyuan.reporting.webhook.Deliveries.Waiting;
import org.manyuan.reporting.webhook.Delivery.Attempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one webhook what waits for it: of each alert one after the other, of different alerts some
 * at once. Couriers of other instances may be under way with the same: each delivery is claimed.
 */
final class Courier extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_WAITING = 20_000;

    /** Beyond what an attempt can take, so that only what a crash left behind is tried again. */
    private static final Duration SPARE = Duration.ofSeconds(20);

    private final String webhookId;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sender sender;
    private final RetryRule rule;
    private final Clock clock;
    private final Semaphore free = new Semaphore(Sender.AT_ONCE);

    Courier(
            String webhookId,
            Webhooks webhooks,
            Deliveries deliveries,
            Sender sender,
            RetryRule rule,
            Clock clock) {
        super("courier-" + webhookId);
        this.webhookId = webhookId;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * Sets out with everything that is due and comes back when all of it is under way.
     *
     * @return whether there was anything
     */
    @Override
    boolean round() throws InterruptedException {
        Instant now = clock.instant();
        List<Waiting> due =
                Heads.of(deliveries.waiting(webhookId, MOST_WAITING)).stream()
                        .filter(each -> !each.dueAt().isAfter(now))
                        .toList();
        for (Waiting each : due) {
            free.acquire();
            Thread.ofVirtual()
                    .name("webhook-" + webhookId)
                    .start(() -> {
                        try {
                            deliver(each);
                        } catch (RuntimeException failure) {
                            complain(failure);
                        } finally {
                            free.release();
                        }
                    });
        }
        return !due.isEmpty();
    }

    private static void complain(RuntimeException failure) {
        if (Outages.isOutage(failure)) {
            log.warn("a delivery is not noted, it will be made again: {}", failure.toString());
        } else {
            log.error("a delivery failed", failure);
        }
    }

    private void deliver(Waiting waiting) {
        Optional<Webhook> webhook = webhooks.find(webhookId).filter(Webhook::isActive);
        if (webhook.isEmpty()) {
            return;
        }
        Delivery claimed =
                deliveries.claim(waiting, clock.instant().plus(sender.longest()).plus(SPARE));
        if (claimed != null) {
            settle(webhook.get(), claimed, sender.send(webhook.get(), claimed));
        }
    }

    private void settle(Webhook webhook, Delivery claimed, Answer answer) {
        switch (answer) {
            case Answer.Taken(int status) ->
                    deliveries.delivered(claimed.deliveryId(), attempt(status, null));
            case Answer.Refused(int status) -> retry(claimed, attempt(status, "HTTP " + status));
            case Answer.Silent(String reason) -> retry(claimed, attempt(null, reason));
            case Answer.Gone(int status) -> {
                deliveries.dead(claimed.deliveryId(), attempt(status, "HTTP " + status));
                if (webhooks.replace(webhook.gone())) {
                    log.info("webhook {} wants nothing more", webhookId);
                }
                deliveries.abandon(webhookId, attempt(null, "the webhook is gone"));
            }
        }
    }

    private void retry(Delivery claimed, Attempt attempt) {
        int tried = claimed.tried();
        if (rule.isEnough(tried, claimed.since(), clock.instant())) {
            deliveries.dead(claimed.deliveryId(), attempt);
            log.warn(
                    "webhook {}: {} is given up: {}",
                    webhookId,
                    claimed.deliveryId(),
                    attempt.reason());
        } else {
            deliveries.failed(claimed, attempt, clock.instant().plus(rule.pauseAfter(tried)));
        }
    }

    private Attempt attempt(@Nullable Integer status, @Nullable String reason) {
        return new Attempt(clock.instant(), status, reason);
    }
}

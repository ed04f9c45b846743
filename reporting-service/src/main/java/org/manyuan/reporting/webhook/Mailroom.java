package org.manyuan.reporting.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.AlertReach;
import org.springframework.stereotype.Component;

/** Puts each turn of an alert into the deliveries of every webhook that wants it. */
@Component
public class Mailroom {

    /** Whoever reads the topic again from far back does not send old news again. */
    private static final Duration OLD = Duration.ofDays(7);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final AlertReach reach;
    private final ZoneDirectory zones;
    private final Clock clock;

    Mailroom(
            Webhooks webhooks,
            Deliveries deliveries,
            AlertReach reach,
            ZoneDirectory zones,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.reach = reach;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * A turn of an alert as it goes out.
     *
     * @param type of the CloudEvent
     * @param body the CloudEvent as JSON
     */
    public record Letter(
            String alertId, int sequence, String type, Instant at, Alert alert, String body) {}

    /** Without the zones nobody could say in whose jurisdiction an alert lies. */
    public boolean isOpen() {
        return zones.isComplete();
    }

    /** Returns when they are durable; putting in the same again changes nothing. */
    public void address(List<Letter> letters) {
        List<Webhook> active = webhooks.all().stream().filter(Webhook::isActive).toList();
        Instant now = clock.instant();
        List<Delivery> addressed = new ArrayList<>();
        for (Letter each : letters) {
            for (Webhook webhook : active) {
                if (concerns(webhook, each, now)) {
                    addressed.add(
                            Delivery.of(
                                    webhook.webhookId(),
                                    each.alertId(),
                                    each.sequence(),
                                    each.type(),
                                    each.body(),
                                    now));
                }
            }
        }
        if (!addressed.isEmpty()) {
            deliveries.add(addressed);
        }
    }

    private boolean concerns(Webhook webhook, Letter letter, Instant now) {
        return !letter.at().isBefore(webhook.createdAt())
                && letter.at().isAfter(now.minus(OLD))
                && webhook.wants(letter.alert().kind())
                && reach.covers(webhook.reach(), letter.alert());
    }
}

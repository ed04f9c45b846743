package org.manyuan.reporting.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.platform.zones.ZoneDirectory;
import org.springframework.stereotype.Component;

/** Who sees and changes which webhooks: those whose jurisdiction holds that of the webhook. */
@Component
public class WebhookAccess {

    private final Webhooks webhooks;
    private final ZoneDirectory zones;

    WebhookAccess(Webhooks webhooks, ZoneDirectory zones) {
        this.webhooks = webhooks;
        this.zones = zones;
    }

    public List<Webhook> of(Jurisdiction caller) {
        return webhooks.all().stream().filter(each -> holds(caller, each.reach())).toList();
    }

    public Optional<Webhook> find(String webhookId, Jurisdiction caller) {
        return webhooks.find(webhookId).filter(each -> holds(caller, each.reach()));
    }

    private boolean holds(Jurisdiction caller, Jurisdiction reach) {
        return caller.province()
                || !reach.province()
                        && reach.cities().stream().allMatch(caller::coversCity)
                        && reach.zones().stream().allMatch(zoneId -> covers(caller, zoneId));
    }

    private boolean covers(Jurisdiction caller, String zoneId) {
        ZoneFacts zone = zones.find(zoneId);
        return caller.zones().contains(zoneId) || zone != null && caller.covers(zone);
    }

    /** As in a token. */
    public static List<String> claims(Jurisdiction jurisdiction) {
        if (jurisdiction.province()) {
            return List.of("province");
        }
        List<String> claims = new ArrayList<>();
        jurisdiction.cities().stream().sorted().map(each -> "city:" + each).forEach(claims::add);
        jurisdiction.zones().stream().sorted().map(each -> "zone:" + each).forEach(claims::add);
        return claims;
    }
}

package org.manyuan.reporting.alert;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * Which alerts concern whom. As with the figures, those of wider scopes are open to all who may
 * read reports; those of a zone and its projects are for its jurisdiction.
 */
@Component
public class AlertReach {

    private final ZoneDirectory zones;

    AlertReach(ZoneDirectory zones) {
        this.zones = zones;
    }

    public boolean reads(Jurisdiction jurisdiction, Alert alert) {
        return alert.zoneId() == null || covers(jurisdiction, alert.zoneId());
    }

    /** Whether it lies within the jurisdiction: there it may be acknowledged. */
    public boolean covers(Jurisdiction jurisdiction, Alert alert) {
        if (alert.zoneId() != null) {
            return covers(jurisdiction, alert.zoneId());
        }
        return Scope.parse(alert.scope()) instanceof Scope.City city
                ? jurisdiction.coversCity(city.code())
                : jurisdiction.province();
    }

    private boolean covers(Jurisdiction jurisdiction, String zoneId) {
        ZoneFacts zone = zones.find(zoneId);
        return jurisdiction.province() || zone != null && jurisdiction.covers(zone);
    }

    /** Whether it is among the alerts shown for a scope. */
    public boolean shows(Scope scope, Jurisdiction jurisdiction, Alert alert) {
        Set<String> shown = shown(scope, jurisdiction);
        return shown == null || shown.contains(alert.scope());
    }

    /**
     * The scopes whose alerts are shown for one: itself, the wider ones within it, and those of its
     * zones that the caller may see. Null where these are all there are.
     */
    public @Nullable Set<String> shown(Scope scope, Jurisdiction jurisdiction) {
        if (scope instanceof Scope.Province && jurisdiction.province()) {
            return null;
        }
        Set<String> shown = new TreeSet<>(Set.of(scope.text()));
        if (scope instanceof Scope.Province) {
            shown.addAll(Set.of("level:national", "level:provincial"));
            zones.all().forEach(zone -> shown.add(new Scope.City(zone.cityCode()).text()));
        }
        // which zones are members does not depend on the year but for consolidated figures
        Members.of(scope, Caliber.OWN, AsOf.endOf(2000).year(), zones.all())
                .lastMonths()
                .keySet()
                .stream()
                .filter(zoneId -> covers(jurisdiction, zoneId))
                .forEach(zoneId -> shown.add(new Scope.Zone(zoneId).text()));
        return shown;
    }
}

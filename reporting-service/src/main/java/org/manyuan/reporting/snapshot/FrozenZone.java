package org.manyuan.reporting.snapshot;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.scope.Scope;

/**
 * What a zone was called, and where it belonged.
 *
 * @param exitedOn when it had left the system
 */
public record FrozenZone(
        String zoneId, String name, String cityCode, @Nullable LocalDate exitedOn) {

    /** Null where the scope is wider than a zone. */
    static @Nullable FrozenZone of(Scope scope, Collection<ZoneFacts> zones) {
        return scope instanceof Scope.Zone single
                ? zones.stream()
                        .filter(zone -> zone.zoneId().equals(single.zoneId()))
                        .findFirst()
                        .map(FrozenZone::of)
                        .orElse(null)
                : null;
    }

    private static FrozenZone of(ZoneFacts zone) {
        return new FrozenZone(
                zone.zoneId(),
                zone.name(),
                zone.cityCode(),
                zone.status() == ZoneStatus.EXITED ? zone.exitedOn() : null);
    }
}

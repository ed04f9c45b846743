package org.manyuan.zone.listing;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.zone.ledger.ZoneView;

/**
 * Which zones a list shows.
 *
 * @param q a part of the name, of the former name while it is shown, or of the id
 */
record ZoneFilter(
        @Nullable ZoneLevel level,
        @Nullable String cityCode,
        @Nullable ZoneKind kind,
        @Nullable ZoneStatus status,
        @Nullable String q) {

    boolean matches(ZoneView zone) {
        return (level == null || level == zone.level())
                && (cityCode == null || cityCode.equals(zone.cityCode()))
                && (kind == null || kind == zone.kind())
                && (status == null || status == zone.status())
                && (q == null || isFoundIn(zone, q.toLowerCase(Locale.ROOT)));
    }

    private static boolean isFoundIn(ZoneView zone, String part) {
        return Stream.of(
                        zone.name(),
                        zone.formerName() == null ? "" : zone.formerName(),
                        zone.zoneId())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }
}

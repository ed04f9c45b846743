package org.manyuan.investment.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.investment.keeper.Keeper;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.springframework.stereotype.Component;

/** How far a caller's jurisdiction reaches, by the zones as they are known now. */
@Component
public class Reach {

    private final ZoneDirectory zones;

    Reach(ZoneDirectory zones) {
        this.zones = zones;
    }

    /**
     * @throws RefusedException {@code dependency-unavailable} before all zones are known: until
     *     then a jurisdiction cannot be judged
     */
    public void requireZones() {
        if (!zones.isComplete()) {
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
    }

    public boolean covers(Caller caller, String zoneId) {
        if (caller.jurisdiction().province()) {
            return true;
        }
        ZoneFacts zone = zones.find(zoneId);
        return zone != null && caller.jurisdiction().covers(zone);
    }

    /** What a zone keeps is also its city's to see, and everything is the province's. */
    public boolean covers(Caller caller, Keeper keeper) {
        String cityCode = keeper.cityCode();
        String zoneId = keeper.zoneId();
        return caller.jurisdiction().province()
                || cityCode != null && caller.jurisdiction().coversCity(cityCode)
                || zoneId != null && covers(caller, zoneId);
    }

    /** Whether the caller is that very office, and not one above it. */
    public static boolean isOffice(Caller caller, Keeper keeper) {
        String cityCode = keeper.cityCode();
        String zoneId = keeper.zoneId();
        return keeper.provincial() && caller.jurisdiction().province()
                || cityCode != null && caller.jurisdiction().cities().contains(cityCode)
                || zoneId != null && caller.jurisdiction().zones().contains(zoneId);
    }

    /** Whether there is such an office; a city is known by its zones. */
    public boolean exists(Keeper keeper) {
        String cityCode = keeper.cityCode();
        String zoneId = keeper.zoneId();
        return keeper.provincial()
                || zoneId != null && zones.find(zoneId) != null
                || cityCode != null
                        && zones.all().stream().anyMatch(zone -> zone.cityCode().equals(cityCode));
    }

    /** The zones of a city, by id. */
    public List<String> zonesOf(String cityCode) {
        return zones.all().stream()
                .filter(zone -> zone.cityCode().equals(cityCode))
                .map(ZoneFacts::zoneId)
                .toList();
    }

    public @Nullable ZoneFacts zone(String zoneId) {
        return zones.find(zoneId);
    }

    /**
     * The zones to which a list is bounded by the caller's jurisdiction and by its filters; null
     * for all.
     */
    public @Nullable List<String> zones(
            Caller caller, @Nullable String zoneId, @Nullable String cityCode) {
        requireZones();
        if (caller.jurisdiction().province() && zoneId == null && cityCode == null) {
            return null;
        }
        return zones.all().stream()
                .filter(zone -> caller.jurisdiction().covers(zone))
                .filter(zone -> zoneId == null || zone.zoneId().equals(zoneId))
                .filter(zone -> cityCode == null || zone.cityCode().equals(cityCode))
                .map(ZoneFacts::zoneId)
                .toList();
    }

    /** The same for what is kept by offices: their scopes. */
    public @Nullable List<String> keepers(
            Caller caller, @Nullable String zoneId, @Nullable String cityCode) {
        List<String> bounded = zones(caller, zoneId, cityCode);
        if (bounded == null) {
            return null;
        }
        List<Keeper> keepers = new ArrayList<>(bounded.stream().map(Keeper::ofZone).toList());
        if (zoneId == null) {
            cities(caller, cityCode).map(Keeper::ofCity).forEach(keepers::add);
        }
        return keepers.stream().map(Keeper::scope).toList();
    }

    private static Stream<String> cities(Caller caller, @Nullable String cityCode) {
        if (cityCode == null) {
            return caller.jurisdiction().cities().stream();
        }
        return caller.jurisdiction().coversCity(cityCode) ? Stream.of(cityCode) : Stream.empty();
    }
}

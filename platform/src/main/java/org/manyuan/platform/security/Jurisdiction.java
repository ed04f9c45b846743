package org.manyuan.platform.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.manyuan.contracts.zone.ZoneFacts;

/** Where a caller may read and write: the whole province, or some cities and zones. */
public record Jurisdiction(boolean province, Set<String> cities, Set<String> zones) {

    public static Jurisdiction of(Collection<String> claims) {
        boolean province = false;
        Set<String> cities = new HashSet<>();
        Set<String> zones = new HashSet<>();
        for (String claim : claims) {
            if (claim.equals("province")) {
                province = true;
            } else if (claim.startsWith("city:")) {
                cities.add(claim.substring("city:".length()));
            } else if (claim.startsWith("zone:")) {
                zones.add(claim.substring("zone:".length()));
            }
        }
        return new Jurisdiction(province, Set.copyOf(cities), Set.copyOf(zones));
    }

    public boolean covers(ZoneFacts zone) {
        return covers(zone.zoneId(), zone.cityCode());
    }

    public boolean covers(String zoneId, String cityCode) {
        return province || zones.contains(zoneId) || coversCity(cityCode);
    }

    public boolean coversCity(String cityCode) {
        return province || cities.contains(cityCode);
    }
}

package org.manyuan.zone.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;

/** Into which zone another may be integrated. */
final class HostRules {

    private static final String AT = "/hostZoneId";

    private HostRules() {}

    static List<Fault> unfit(Zone zone, Zone host, Zones zones) {
        List<Fault> faults = new ArrayList<>();
        if (host.zoneId().equals(zone.zoneId())) {
            faults.add(Fault.at(AT, "fault.host-itself"));
        } else if (isHostedBy(host, zone.zoneId(), zones)) {
            faults.add(Fault.at(AT, "fault.host-circle", host.zoneId(), zone.zoneId()));
        }
        if (host.status() == ZoneStatus.EXITED) {
            faults.add(Fault.at(AT, "fault.host-exited", host.zoneId()));
        }
        // with two levels, a host of a higher level than the zone's is a national one, too
        if (host.particulars().level() != ZoneLevel.NATIONAL) {
            faults.add(Fault.at(AT, "fault.host-level", host.zoneId()));
        }
        return faults;
    }

    /** Whether the zone belongs to this host, be it through others. */
    private static boolean isHostedBy(Zone zone, String hostZoneId, Zones zones) {
        Set<String> seen = new HashSet<>();
        String next = zone.hostZoneId();
        while (next != null && seen.add(next)) {
            if (next.equals(hostZoneId)) {
                return true;
            }
            Zone host = zones.find(next);
            next = host == null ? null : host.hostZoneId();
        }
        return false;
    }
}

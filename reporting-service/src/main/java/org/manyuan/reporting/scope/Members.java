package org.manyuan.reporting.scope;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.figure.Month;

/**
 * The zones of a scope, each with the last month that counts.
 *
 * @param lastMonths {@link #ALWAYS} but for zones that left the system, which count in wider scopes
 *     only up to the month before
 */
public record Members(Map<String, Integer> lastMonths) {

    public static final int ALWAYS = Integer.MAX_VALUE;

    public static Members of(Scope scope, Caliber caliber, int year, Collection<ZoneFacts> zones) {
        Map<String, Integer> members = new LinkedHashMap<>();
        switch (scope) {
            case Scope.Zone zone -> {
                if (caliber == Caliber.CONSOLIDATED) {
                    consolidate(zone.zoneId(), parts(year, zones), members);
                } else {
                    members.put(zone.zoneId(), ALWAYS);
                }
            }
            case Scope.Province _ ->
                    zones.forEach(zone -> members.put(zone.zoneId(), lastMonth(zone)));
            case Scope.Level level ->
                    zones.stream()
                            .filter(zone -> zone.level() == level.level())
                            .forEach(zone -> members.put(zone.zoneId(), lastMonth(zone)));
            case Scope.City city ->
                    zones.stream()
                            .filter(zone -> zone.cityCode().equals(city.code()))
                            .forEach(zone -> members.put(zone.zoneId(), lastMonth(zone)));
        }
        return new Members(members);
    }

    /** The members of each of several single zones. */
    public static List<Members> ofEach(
            List<ZoneFacts> asked, Caliber caliber, int year, Collection<ZoneFacts> zones) {
        Map<String, List<String>> parts =
                caliber == Caliber.CONSOLIDATED ? parts(year, zones) : Map.of();
        return asked.stream()
                .map(zone -> {
                    Map<String, Integer> members = new LinkedHashMap<>();
                    consolidate(zone.zoneId(), parts, members);
                    return new Members(members);
                })
                .toList();
    }

    /** What was integrated into a host by the year. */
    private static Map<String, List<String>> parts(int year, Collection<ZoneFacts> zones) {
        Map<String, List<String>> parts = new HashMap<>();
        for (ZoneFacts zone : zones) {
            if (zone.hostZoneId() != null
                    && zone.integratedOn() != null
                    && zone.integratedOn().getYear() <= year) {
                parts.computeIfAbsent(zone.hostZoneId(), none -> new ArrayList<>())
                        .add(zone.zoneId());
            }
        }
        return parts;
    }

    /** The host, its parts, and what had been integrated into those. */
    private static void consolidate(
            String hostId, Map<String, List<String>> parts, Map<String, Integer> members) {
        Deque<String> hosts = new ArrayDeque<>();
        hosts.add(hostId);
        while (!hosts.isEmpty()) {
            String host = hosts.remove();
            if (members.putIfAbsent(host, ALWAYS) == null) {
                hosts.addAll(parts.getOrDefault(host, List.of()));
            }
        }
    }

    private static int lastMonth(ZoneFacts zone) {
        return zone.status() == ZoneStatus.EXITED && zone.exitedOn() != null
                ? Month.of(zone.exitedOn()) - 1
                : ALWAYS;
    }
}

package org.manyuan.bench.scale;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.manyuan.bench.product.Zones;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.figure.Counter;

/** The baseline: each question adds up the months of all zones of its scope. */
final class PlainSums {

    private static final int FIRST_MONTH = Past.FIRST_YEAR * 12;
    private static final int MONTHS = Past.YEARS * 12;

    private final Zones zones;
    private final Map<String, NavigableMap<Integer, long[]>> cells = new HashMap<>();

    PlainSums(Zones zones) {
        this.zones = zones;
        for (ZoneFacts zone : zones.all()) {
            NavigableMap<Integer, long[]> months = new TreeMap<>();
            for (int month = 0; month < MONTHS; month++) {
                long[] counts = new long[Counter.COUNT];
                counts[month % counts.length] = 1;
                months.put(FIRST_MONTH + month, counts);
            }
            cells.put(zone.zoneId(), months);
        }
    }

    /** How many months there are in the sum. */
    int add(String scope) {
        Predicate<ZoneFacts> within = within(scope);
        NavigableMap<Integer, long[]> sum = new TreeMap<>();
        for (ZoneFacts zone : zones.all()) {
            if (within.test(zone)) {
                cells.getOrDefault(zone.zoneId(), new TreeMap<>())
                        .forEach((month, counts) -> {
                            long[] sums =
                                    sum.computeIfAbsent(month, none -> new long[Counter.COUNT]);
                            for (int index = 0; index < sums.length; index++) {
                                sums[index] += counts[index];
                            }
                        });
            }
        }
        return sum.size();
    }

    private static Predicate<ZoneFacts> within(String scope) {
        String name = scope.substring(scope.indexOf(':') + 1);
        if (scope.startsWith("zone:")) {
            return zone -> zone.zoneId().equals(name);
        }
        if (scope.startsWith("city:")) {
            return zone -> zone.cityCode().equals(name);
        }
        return scope.equals("province")
                ? zone -> true
                : zone -> (zone.level() == ZoneLevel.NATIONAL) == name.equals("national");
    }
}

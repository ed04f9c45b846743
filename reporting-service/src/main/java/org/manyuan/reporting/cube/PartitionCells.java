package org.manyuan.reporting.cube;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Cell;

/**
 * The newest value of every cell of one partition, in the form in which it came: what the next
 * value is subtracted from. There are zones × months of them for each partition, so they are kept
 * in sorted arrays, which takes a fourth of a map's room.
 */
final class PartitionCells {

    private final Map<String, Zone> zones = new HashMap<>();

    private static final class Zone {
        private long[] months = {};
        private byte[][] values = {};
    }

    /** The value before; null where there was none. */
    byte @Nullable [] put(String zoneId, long months, byte[] value) {
        Zone zone = zones.computeIfAbsent(zoneId, none -> new Zone());
        int place = Arrays.binarySearch(zone.months, months);
        if (place >= 0) {
            byte[] before = zone.values[place];
            zone.values[place] = value;
            return before;
        }
        int at = -place - 1;
        int size = zone.months.length;
        long[] longer = Arrays.copyOf(zone.months, size + 1);
        byte[][] more = new byte[size + 1][];
        System.arraycopy(zone.months, at, longer, at + 1, size - at);
        System.arraycopy(zone.values, 0, more, 0, at);
        System.arraycopy(zone.values, at, more, at + 1, size - at);
        longer[at] = months;
        more[at] = value;
        zone.months = longer;
        zone.values = more;
        return null;
    }

    void forEach(BiConsumer<Cell, byte[]> action) {
        zones.forEach((zoneId, zone) -> {
            for (int place = 0; place < zone.months.length; place++) {
                action.accept(new Cell(zoneId, zone.months[place]), zone.values[place]);
            }
        });
    }
}

package org.manyuan.reporting.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.fold.CellRecords;

/** The cells as they come in, flush by flush. Used by one thread at a time. */
final class Filling {

    private final Map<Integer, PartitionCells> partitions = new HashMap<>();
    private final Map<Integer, List<Update>> unflushed = new HashMap<>();
    private final Map<String, String> zoneIds = new HashMap<>();
    private final Parked parked = new Parked();
    private ZoneTallies zones = ZoneTallies.none();
    private Map<String, Map<Integer, Long>> upTo = Map.of();

    private record Update(String zoneId, long months, byte[] value) {}

    /** Receives by how much a flush changed the cells. */
    @FunctionalInterface
    interface Differences {
        void add(Cell cell, long[] difference);
    }

    /** Nothing of it counts before the partition's flush. */
    void take(int partition, Cell cell, byte[] value) {
        String zoneId = zoneIds.computeIfAbsent(cell.zoneId(), same -> same);
        unflushed
                .computeIfAbsent(partition, none -> new ArrayList<>())
                .add(new Update(zoneId, cell.months(), value));
    }

    /** What the partition brought since its last flush counts now. */
    void flush(int partition, Map<String, Long> progress, Differences differences) {
        List<Update> updates = unflushed.remove(partition);
        if (updates != null) {
            apply(partition, updates, differences);
        }
        parked.flush(partition);
        upTo = reaching(partition, progress);
    }

    private void apply(int partition, List<Update> updates, Differences differences) {
        PartitionCells cells = partitions.computeIfAbsent(partition, none -> new PartitionCells());
        Map<String, Tally> changed = new HashMap<>();
        for (Update update : updates) {
            byte[] before = cells.put(update.zoneId(), update.months(), update.value());
            long[] difference = difference(update.value(), before);
            // after a restart the fold sends all cells again, and few of them have changed
            if (Arrays.stream(difference).anyMatch(each -> each != 0)) {
                Cell cell = new Cell(update.zoneId(), update.months());
                changed.compute(
                        update.zoneId(),
                        (zoneId, tally) ->
                                (tally == null ? zones.of(zoneId) : tally).plus(cell, difference));
                differences.add(cell, difference);
            }
        }
        zones = changed.isEmpty() ? zones : zones.with(changed);
    }

    private static long[] difference(byte[] now, byte @Nullable [] before) {
        long[] difference = CellRecords.counts(now);
        if (before != null) {
            long[] counts = CellRecords.counts(before);
            for (int index = 0; index < difference.length; index++) {
                difference[index] -= counts[index];
            }
        }
        return difference;
    }

    private Map<String, Map<Integer, Long>> reaching(int partition, Map<String, Long> progress) {
        Map<String, Map<Integer, Long>> reached = new TreeMap<>(upTo);
        progress.forEach((topic, next) -> {
            Map<Integer, Long> offsets = new TreeMap<>(reached.getOrDefault(topic, Map.of()));
            offsets.put(partition, next);
            reached.put(topic, Collections.unmodifiableMap(offsets));
        });
        return Collections.unmodifiableMap(reached);
    }

    /** Whether some partition has brought cells of a flush that is not at its end. */
    boolean isInMidst() {
        return !unflushed.isEmpty();
    }

    ZoneTallies zones() {
        return zones;
    }

    Parked parked() {
        return parked;
    }

    /** Next offset per source topic and partition; never changes. */
    Map<String, Map<Integer, Long>> upTo() {
        return upTo;
    }

    /** The cells merged over the partitions, without the empty ones. */
    Map<Cell, long[]> cells() {
        Map<Cell, long[]> merged = new HashMap<>();
        for (PartitionCells cells : partitions.values()) {
            cells.forEach((cell, value) -> {
                long[] sum = merged.computeIfAbsent(cell, none -> new long[Counter.COUNT]);
                long[] counts = CellRecords.counts(value);
                for (int index = 0; index < sum.length; index++) {
                    sum[index] += counts[index];
                }
            });
        }
        merged.values().removeIf(counts -> Arrays.stream(counts).allMatch(count -> count == 0));
        return merged;
    }
}

package org.manyuan.reporting.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.fold.CellRecords;
import org.manyuan.reporting.fold.ParkedSubject;
import org.manyuan.reporting.scope.Members;

/**
 * All cells in memory, zone by zone. The cells of a partition are taken over flush by flush, so
 * that a reader never sees half of a change.
 */
public final class Cube {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Integer, Map<Cell, long[]>> partitions = new HashMap<>();
    private final Map<Integer, List<Update>> unflushed = new HashMap<>();
    private final Map<String, Tally> zones = new HashMap<>();
    private final Map<String, Map<Integer, Long>> upTo = new TreeMap<>();
    private final Parked parked = new Parked();
    private long version;

    private record Update(Cell cell, long[] counts) {}

    /**
     * What the cube knew at one moment.
     *
     * @param parked how many subjects are held back, of which later events are not in the figures
     */
    public record View(Tally tally, Map<String, Map<Integer, Long>> upTo, int parked) {}

    /** What the events of every zone add up to, all of one moment. */
    public record Whole(Map<String, Tally> zones, Map<String, Map<Integer, Long>> upTo) {}

    /** Takes a record of the reports' topic; nothing shows before the partition's flush. */
    public void accept(int partition, String key, byte[] value) {
        List<Update> updates = unflushed.computeIfAbsent(partition, none -> new ArrayList<>());
        Cell cell = CellRecords.cell(key);
        if (cell != null) {
            updates.add(new Update(cell, CellRecords.counts(value)));
        } else if (ParkedSubject.isKey(key)) {
            parked.accept(partition, key, value);
        } else if (key.equals(CellRecords.FLUSH)) {
            flush(partition, updates, CellRecords.progress(value));
            updates.clear();
        }
    }

    private void flush(int partition, List<Update> updates, Map<String, Long> progress) {
        lock.writeLock().lock();
        try {
            Map<Cell, long[]> cells =
                    partitions.computeIfAbsent(partition, none -> new HashMap<>());
            for (Update update : updates) {
                long[] before = cells.put(update.cell(), update.counts());
                zones.computeIfAbsent(update.cell().zoneId(), none -> new Tally())
                        .add(
                                update.cell(),
                                difference(
                                        update.counts(),
                                        before == null ? new long[Counter.COUNT] : before));
            }
            parked.flush(partition);
            progress.forEach((topic, next) ->
                    upTo.computeIfAbsent(topic, none -> new TreeMap<>()).put(partition, next));
            version++;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static long[] difference(long[] now, long[] before) {
        long[] difference = new long[Counter.COUNT];
        for (int index = 0; index < difference.length; index++) {
            difference[index] = now[index] - before[index];
        }
        return difference;
    }

    /** The cells of the members added up. */
    public View view(Members members) {
        lock.readLock().lock();
        try {
            return new View(add(members), copyUpTo(), parked.subjects().size());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** One sum for each of several groups of members, all of the same moment. */
    public List<Tally> views(List<Members> groups) {
        lock.readLock().lock();
        try {
            return groups.stream().map(this::add).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** All zones, each by itself. */
    public Whole whole() {
        lock.readLock().lock();
        try {
            Map<String, Tally> copies = new HashMap<>();
            zones.forEach((zoneId, tally) -> {
                Tally copy = new Tally();
                copy.add(tally, Members.ALWAYS);
                copies.put(zoneId, copy);
            });
            return new Whole(copies, copyUpTo());
        } finally {
            lock.readLock().unlock();
        }
    }

    private Tally add(Members members) {
        Tally sum = new Tally();
        members.lastMonths()
                .forEach((zoneId, lastMonth) -> {
                    Tally zone = zones.get(zoneId);
                    if (zone != null) {
                        sum.add(zone, lastMonth);
                    }
                });
        return sum;
    }

    private Map<String, Map<Integer, Long>> copyUpTo() {
        Map<String, Map<Integer, Long>> copy = new TreeMap<>();
        upTo.forEach((topic, offsets) -> copy.put(topic, new TreeMap<>(offsets)));
        return copy;
    }

    /** Grows with every flush. */
    public long version() {
        lock.readLock().lock();
        try {
            return version;
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * The cells merged over the partitions, without the empty ones: what a recomputation is
     * compared with.
     */
    public Map<Cell, long[]> cells() {
        lock.readLock().lock();
        try {
            Map<Cell, long[]> merged = new HashMap<>();
            for (Map<Cell, long[]> cells : partitions.values()) {
                cells.forEach((cell, counts) -> {
                    long[] sum = merged.computeIfAbsent(cell, none -> new long[Counter.COUNT]);
                    for (int index = 0; index < sum.length; index++) {
                        sum[index] += counts[index];
                    }
                });
            }
            merged.values().removeIf(counts -> Arrays.stream(counts).allMatch(count -> count == 0));
            return merged;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The subjects of which a record could not be read. */
    public List<ParkedSubject> parked() {
        lock.readLock().lock();
        try {
            return List.copyOf(parked.subjects());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Next offset per source topic and partition. */
    public Map<String, Map<Integer, Long>> upTo() {
        lock.readLock().lock();
        try {
            return copyUpTo();
        } finally {
            lock.readLock().unlock();
        }
    }
}

package org.manyuan.reporting.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;

/**
 * {@code cells += f(new facts) − f(old facts)}. Corrections, relocations, revocations and
 * repetitions all take this one path; the higher sequence wins.
 */
final class CellFold {

    private final KeyValueStore<String, byte[]> facts;
    private final KeyValueStore<String, byte[]> cells;
    private final Set<String> changed = new LinkedHashSet<>();

    CellFold(KeyValueStore<String, byte[]> facts, KeyValueStore<String, byte[]> cells) {
        this.facts = facts;
        this.cells = cells;
        // what changed before a crash but was not flushed yet is not known any more
        try (KeyValueIterator<String, byte[]> all = cells.all()) {
            all.forEachRemaining(each -> changed.add(each.key));
        }
    }

    /** The newest facts of a subject; null where there are none. */
    @Nullable FactsEntry newest(String subjectKey) {
        return FactsEntry.fromBytes(facts.get(subjectKey));
    }

    /**
     * @param before the newest facts until now
     * @throws IllegalArgumentException where the facts cannot be read; nothing is changed then
     */
    void fold(String topic, String subjectKey, @Nullable FactsEntry before, FactsEntry now) {
        // both are read before anything is changed, so that unreadable facts change nothing
        Map<Cell, long[]> differences = new HashMap<>();
        now.contribute(
                topic, 1, (cell, counter, amount) -> add(differences, cell, counter, amount));
        if (before != null) {
            before.contribute(
                    topic, -1, (cell, counter, amount) -> add(differences, cell, counter, amount));
        }
        Map<String, byte[]> updates = new HashMap<>();
        differences.forEach((cell, difference) -> apply(cell, difference, updates));
        // nothing is stored before everything has been worked out
        updates.forEach(cells::put);
        changed.addAll(updates.keySet());
        facts.put(subjectKey, now.toBytes());
    }

    /** Some of the cells that changed, as they are now; the longest known first. */
    List<KeyValue<String, byte[]>> takeChanges(int most) {
        List<KeyValue<String, byte[]>> changes = new ArrayList<>();
        Iterator<String> keys = changed.iterator();
        while (keys.hasNext() && changes.size() < most) {
            String key = keys.next();
            changes.add(KeyValue.pair(key, cells.get(key)));
            keys.remove();
        }
        return changes;
    }

    boolean hasChanges() {
        return !changed.isEmpty();
    }

    private static void add(
            Map<Cell, long[]> differences, Cell cell, Counter counter, long amount) {
        differences.computeIfAbsent(cell, key -> new long[Counter.COUNT])[counter.ordinal()] +=
                amount;
    }

    private void apply(Cell cell, long[] difference, Map<String, byte[]> updates) {
        boolean none = true;
        for (long each : difference) {
            none &= each == 0;
        }
        if (none) {
            return;
        }
        String key = CellRecords.key(cell);
        long[] counts = CellRecords.counts(cells.get(key));
        for (int index = 0; index < counts.length; index++) {
            counts[index] += difference[index];
        }
        updates.put(key, CellRecords.value(counts));
    }
}

package org.manyuan.reporting.fold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Subjects that wait for a repair, what is held of them in its order, and the repairs known. */
final class Parking {

    /** Below every character of a subject, so that no subject's records lie among another's. */
    private static final String BEHIND = "\u0000";

    private final KeyValueStore<String, byte[]> parked;
    private final KeyValueStore<String, byte[]> held;
    private final KeyValueStore<String, byte[]> repairs;
    private final int partition;
    private final Set<String> changed = new HashSet<>();

    Parking(
            KeyValueStore<String, byte[]> parked,
            KeyValueStore<String, byte[]> held,
            KeyValueStore<String, byte[]> repairs,
            int partition) {
        this.parked = parked;
        this.held = held;
        this.repairs = repairs;
        this.partition = partition;
        // what was sent before a crash is not known any more
        try (KeyValueIterator<String, byte[]> all = parked.all()) {
            all.forEachRemaining(each -> changed.add(each.key));
        }
    }

    @Nullable ParkedSubject of(String subjectKey) {
        return ParkedSubject.fromBytes(parked.get(subjectKey));
    }

    boolean isParked(String subjectKey) {
        return of(subjectKey) != null;
    }

    void park(SourceEvent event, long sequence, String reason) {
        keep(event);
        put(event.key(), ParkedSubject.of(event, partition, sequence, reason).toBytes());
    }

    void hold(SourceEvent event) {
        ParkedSubject subject = of(event.key());
        if (subject == null) {
            throw new IllegalStateException(event.key() + " is not parked");
        }
        keep(event);
        put(event.key(), subject.withOneMore().toBytes());
    }

    /** Ends the parking; what was held, the unreadable record first, is to be folded anew. */
    List<SourceEvent> release(String subjectKey) {
        List<KeyValue<String, byte[]>> records = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all =
                held.range(heldKey(subjectKey, 0), heldKey(subjectKey, Long.MAX_VALUE))) {
            all.forEachRemaining(records::add);
        }
        records.forEach(each -> held.delete(each.key));
        put(subjectKey, ParkedSubject.none());
        return records.stream().map(each -> SourceEvent.fromBytes(each.value)).toList();
    }

    /** The first repair of a record counts. */
    void remember(Repair repair) {
        if (repair.kind() != Repair.Kind.RETRIED) {
            FactsEntry entry = repair.facts() == null ? FactsEntry.NONE : entry(repair);
            repairs.putIfAbsent(repair.place(), entry.toBytes());
        }
    }

    /** Null where the record is not repaired; empty facts where it is to be skipped. */
    @Nullable FactsEntry repairOf(SourceEvent event) {
        return FactsEntry.fromBytes(
                repairs.get(Repair.place(event.topic(), partition, event.offset())));
    }

    /** The subjects whose parking changed, and what is to be said of them. */
    List<KeyValue<String, byte[]>> takeChanges() {
        List<KeyValue<String, byte[]>> changes =
                changed.stream()
                        .map(key -> KeyValue.pair(ParkedSubject.reportKey(key), parked.get(key)))
                        .toList();
        changed.clear();
        return changes;
    }

    private void keep(SourceEvent event) {
        held.put(heldKey(event.key(), event.offset()), event.toBytes());
    }

    private void put(String subjectKey, byte[] value) {
        parked.put(subjectKey, value);
        changed.add(subjectKey);
    }

    private static FactsEntry entry(Repair repair) {
        byte[] facts = repair.facts();
        return facts == null ? FactsEntry.NONE : new FactsEntry(repair.sequence(), facts);
    }

    private static String heldKey(String subjectKey, long offset) {
        return subjectKey + BEHIND + "%019d".formatted(offset);
    }
}

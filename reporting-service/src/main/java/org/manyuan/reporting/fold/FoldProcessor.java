package org.manyuan.reporting.fold;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;

/**
 * Folds events into cells: {@code cells += f(new facts) − f(old facts)}. Corrections, relocations,
 * revocations and repetitions all take this one path; the higher sequence wins.
 */
final class FoldProcessor implements Processor<String, byte[], ReportKey, byte[]> {

    private static final Duration FLUSH_EVERY = Duration.ofMillis(50);

    private final UnreadableRecords unreadable;
    private final Resumption resumption;
    private final Set<String> changed = new HashSet<>();
    private final Map<String, Long> progress = new HashMap<>();
    private boolean moved;
    private @Nullable State state;

    /** What there is between {@code init} and {@code close}. */
    private record State(
            ProcessorContext<ReportKey, byte[]> context,
            KeyValueStore<String, byte[]> facts,
            KeyValueStore<String, byte[]> cells,
            int partition) {}

    FoldProcessor(UnreadableRecords unreadable, Resumption resumption) {
        this.unreadable = unreadable;
        this.resumption = resumption;
    }

    @Override
    public void init(ProcessorContext<ReportKey, byte[]> context) {
        state =
                new State(
                        context,
                        context.getStateStore(FoldTopology.FACTS),
                        context.getStateStore(FoldTopology.CELLS),
                        context.taskId().partition());
        progress.putAll(resumption.of(state().partition()));
        moved = true;
        // what changed before a crash but was not flushed yet is not known any more
        try (KeyValueIterator<String, byte[]> all = state().cells().all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> cell = all.next();
                changed.add(cell.key);
            }
        }
        context.schedule(FLUSH_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> flush(now));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata metadata =
                state().context()
                        .recordMetadata()
                        .orElseThrow(() -> new IllegalStateException("an event without its place"));
        try {
            if (!Readable.isOfNoFigure(metadata.topic(), record.headers())) {
                fold(metadata.topic(), record);
            }
        } catch (IllegalArgumentException reason) {
            unreadable.add(
                    new UnreadableRecords.Unreadable(
                            metadata.topic(),
                            metadata.partition(),
                            metadata.offset(),
                            record.key(),
                            String.valueOf(reason.getMessage())));
        }
        progress.put(metadata.topic(), metadata.offset() + 1);
        moved = true;
    }

    private void fold(String topic, Record<String, byte[]> record) {
        if (record.key() == null) {
            throw new IllegalArgumentException("there is no subject");
        }
        FactsEntry now =
                new FactsEntry(
                        Readable.sequence(record.headers()), Readable.facts(record.headers()));
        String key = topic + "/" + record.key();
        FactsEntry before = FactsEntry.fromBytes(state().facts().get(key));
        if (before != null && before.sequence() >= now.sequence()) {
            return;
        }
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
        updates.forEach((cellKey, value) -> state().cells().put(cellKey, value));
        changed.addAll(updates.keySet());
        state().facts().put(key, now.toBytes());
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
        long[] counts = CellRecords.counts(state().cells().get(key));
        for (int index = 0; index < counts.length; index++) {
            counts[index] += difference[index];
        }
        updates.put(key, CellRecords.value(counts));
    }

    /** Sends the changed cells and then the mark that makes them visible together. */
    private void flush(long now) {
        if (!moved) {
            return;
        }
        for (String key : changed) {
            forward(key, state().cells().get(key), now);
        }
        forward(CellRecords.FLUSH, CellRecords.progress(progress), now);
        changed.clear();
        moved = false;
        state().context().commit();
    }

    private void forward(String key, byte[] value, long now) {
        state().context()
                .forward(new Record<>(new ReportKey(state().partition(), key), value, now));
    }

    private State state() {
        if (state == null) {
            throw new IllegalStateException("not initialised");
        }
        return state;
    }
}

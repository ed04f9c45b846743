package org.manyuan.reporting.fold;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;

/**
 * Folds events into cells. A record that cannot be read parks its subject: what comes later of it
 * is held in its order until a repair stands in for that record.
 */
final class FoldProcessor implements Processor<String, byte[], ReportKey, byte[]> {

    private static final Duration FLUSH_EVERY = Duration.ofMillis(50);

    /** All cells of a large past would not fit into the time that a transaction has. */
    private static final int CELLS_AT_ONCE = 10_000;

    private final UnreadableRecords unreadable;
    private final Resumption resumption;
    private final Map<String, Long> progress = new HashMap<>();
    private boolean moved;
    private @Nullable State state;

    /** What there is between {@code init} and {@code close}. */
    private record State(
            ProcessorContext<ReportKey, byte[]> context,
            CellFold cells,
            Parking parking,
            int partition) {}

    FoldProcessor(UnreadableRecords unreadable, Resumption resumption) {
        this.unreadable = unreadable;
        this.resumption = resumption;
    }

    @Override
    public void init(ProcessorContext<ReportKey, byte[]> context) {
        int partition = context.taskId().partition();
        state =
                new State(
                        context,
                        new CellFold(
                                context.getStateStore(FoldTopology.FACTS),
                                context.getStateStore(FoldTopology.CELLS)),
                        new Parking(
                                context.getStateStore(FoldTopology.PARKED),
                                context.getStateStore(FoldTopology.HELD),
                                context.getStateStore(FoldTopology.REPAIRS),
                                partition),
                        partition);
        progress.putAll(resumption.of(partition));
        // as long as nothing was ever repaired, nothing needs to be said of it
        progress.remove(Topics.REPAIRS, 0L);
        moved = true;
        context.schedule(FLUSH_EVERY, PunctuationType.WALL_CLOCK_TIME, this::flush);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata place =
                state().context()
                        .recordMetadata()
                        .orElseThrow(() -> new IllegalStateException("an event without its place"));
        String subject = record.key();
        if (place.topic().equals(Topics.REPAIRS)) {
            repair(place, record);
        } else if (!Readable.isOfNoFigure(place.topic(), record.headers())) {
            if (subject == null) {
                note(
                        place.topic(),
                        place.offset(),
                        null,
                        new IllegalArgumentException("there is no subject"));
            } else {
                event(SourceEvent.of(place, subject, record));
            }
        }
        progress.put(place.topic(), place.offset() + 1);
        moved = true;
    }

    private void event(SourceEvent event) {
        FactsEntry before = state().cells().newest(event.key());
        Long sequence = event.sequence();
        if (before != null && sequence != null && before.sequence() >= sequence) {
            return;
        }
        if (state().parking().isParked(event.key())) {
            state().parking().hold(event);
            return;
        }
        try {
            state().cells().fold(event.topic(), event.key(), before, event.entry());
        } catch (IllegalArgumentException reason) {
            standInFor(event, before, reason);
        }
    }

    /** A repair stands in for what cannot be read; where there is none, its subject is parked. */
    private void standInFor(
            SourceEvent event, @Nullable FactsEntry before, IllegalArgumentException reason) {
        FactsEntry repaired = state().parking().repairOf(event);
        if (repaired == null) {
            Long own = event.sequence();
            long next = before == null ? 1 : before.sequence() + 1;
            state().parking().park(event, own == null ? next : own, text(reason));
            note(event.topic(), event.offset(), event.subject(), reason);
        } else if (!repaired.isNone()
                && (before == null || before.sequence() < repaired.sequence())) {
            state().cells().fold(event.topic(), event.key(), before, repaired);
        }
    }

    private void repair(RecordMetadata place, Record<String, byte[]> record) {
        Repair repair;
        try {
            repair = Repair.of(record.key(), place.partition(), record.headers());
        } catch (IllegalArgumentException reason) {
            note(place.topic(), place.offset(), record.key(), reason);
            return;
        }
        state().parking().remember(repair);
        String subjectKey = repair.topic() + "/" + repair.subject();
        ParkedSubject parked = state().parking().of(subjectKey);
        if (parked != null && parked.offset() == repair.offset()) {
            state().parking().release(subjectKey).forEach(this::event);
        }
    }

    private void note(
            String topic, long offset, @Nullable String subject, IllegalArgumentException reason) {
        unreadable.add(
                new UnreadableRecords.Unreadable(
                        topic, state().partition(), offset, subject, text(reason)));
    }

    private static String text(IllegalArgumentException reason) {
        return String.valueOf(reason.getMessage());
    }

    /** Sends what changed and then the mark that makes it visible together. */
    private void flush(long now) {
        if (!moved) {
            return;
        }
        state().cells()
                .takeChanges(CELLS_AT_ONCE)
                .forEach(each -> forward(each.key, each.value, now));
        if (state().cells().hasChanges()) {
            // the mark comes when all are sent: a part of them may be half of a change
            state().context().commit();
            return;
        }
        state().parking().takeChanges().forEach(each -> forward(each.key, each.value, now));
        forward(CellRecords.FLUSH, CellRecords.progress(progress), now);
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

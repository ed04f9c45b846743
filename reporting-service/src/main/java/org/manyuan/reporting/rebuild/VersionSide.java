package org.manyuan.reporting.rebuild;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.fold.CellRecords;

/** One partition of one version's cells, read flush by flush. */
final class VersionSide implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final Deque<ConsumerRecord<String, byte[]>> ahead = new ArrayDeque<>();
    private final Map<Cell, byte[]> unflushed = new HashMap<>();
    private final Map<Cell, byte[]> cells = new HashMap<>();
    private final TopicPartition partition;
    private final long end;
    private Map<String, Long> progress = Map.of();
    private boolean begun;
    private boolean whole;

    VersionSide(Map<String, Object> consumerProperties, TopicPartition partition) {
        consumer =
                new KafkaConsumer<>(
                        consumerProperties, new StringDeserializer(), new ByteArrayDeserializer());
        this.partition = partition;
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** Goes on to the next flush; false where there is none yet. */
    boolean advance() {
        while (true) {
            if (ahead.isEmpty()) {
                consumer.poll(POLL).forEach(ahead::add);
            }
            ConsumerRecord<String, byte[]> next = ahead.poll();
            if (next == null) {
                return false;
            }
            whole |= next.offset() + 1 >= end;
            if (take(next)) {
                return true;
            }
        }
    }

    private boolean take(ConsumerRecord<String, byte[]> record) {
        if (record.key().equals(CellRecords.FLUSH)) {
            cells.putAll(unflushed);
            unflushed.clear();
            begun = true;
            progress = new HashMap<>(CellRecords.progress(record.value()));
            // some versions tell a topic of which nothing was read, others do not
            progress.values().removeIf(next -> next == 0);
            return true;
        }
        Cell cell = CellRecords.cell(record.key());
        if (cell != null) {
            unflushed.put(cell, record.value());
        }
        return false;
    }

    /**
     * Whether the cells can be compared: some flush has come (also a partition without events has
     * one), and all was read that there was at the start, up to the end of a flush. Before that,
     * compaction has taken away older values of cells that come later.
     */
    boolean isWhole() {
        whole |= ahead.isEmpty() && consumer.position(partition) >= end;
        return begun && whole && unflushed.isEmpty();
    }

    /** Next offset per source topic, as far as anything was read. */
    Map<String, Long> progress() {
        return progress;
    }

    /** The cells as of the last flush, in the form of the topic. */
    Map<Cell, byte[]> cells() {
        return cells;
    }

    @Override
    public void close() {
        consumer.close();
    }
}

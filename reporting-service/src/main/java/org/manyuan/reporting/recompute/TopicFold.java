package org.manyuan.reporting.recompute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.version.ReportVersion;
import org.manyuan.reporting.version.VersionEvent;
import org.manyuan.reporting.version.VersionState;

/** Reads the topics from their start. */
final class TopicFold implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;

    TopicFold(String bootstrap) {
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "earliest",
                                "isolation.level",
                                "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
    }

    /** All repairs and then all events, up to the end that the topics have now. */
    PlainFold foldEvents() {
        PlainFold fold = new PlainFold();
        Map<TopicPartition, Long> ends =
                new HashMap<>(read(partitionsOf(Topics.REPAIRS), fold::addRepair));
        List<TopicPartition> events = new ArrayList<>(partitionsOf(Topics.PROJECTS));
        events.addAll(partitionsOf(Topics.INVESTMENTS));
        ends.putAll(read(events, fold::add));
        fold.readTo(ends);
        return fold;
    }

    private Map<TopicPartition, Long> read(
            List<TopicPartition> partitions,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            for (ConsumerRecord<String, byte[]> event : consumer.poll(POLL)) {
                if (event.offset()
                        < ends.getOrDefault(
                                new TopicPartition(event.topic(), event.partition()), 0L)) {
                    reader.accept(event);
                }
            }
        }
        return ends;
    }

    /** The cells as soon as the same events are in them; null where that takes too long. */
    @Nullable Cube readCells(PlainFold fold, Duration patience) {
        Cube cube = new Cube();
        List<TopicPartition> partitions = partitionsOf(serving().topic());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, byte[]> cell : consumer.poll(POLL)) {
                cube.accept(cell.partition(), cell.key(), cell.value());
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            boolean whole =
                    partitions.stream()
                            .allMatch(
                                    each -> consumer.position(each) >= ends.getOrDefault(each, 0L));
            if (whole && fold.isIn(cube.upTo())) {
                return cube;
            }
        }
        return null;
    }

    /** The version that the service answers from. */
    private ReportVersion serving() {
        List<VersionEvent> events = new ArrayList<>();
        read(
                partitionsOf(Topics.VERSIONS),
                record -> events.add(VersionEvent.fromJson(record.value())));
        VersionState state = VersionState.INITIAL;
        for (VersionEvent event : events) {
            state = state.apply(event);
        }
        return state.serving();
    }

    private List<TopicPartition> partitionsOf(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

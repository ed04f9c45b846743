package org.manyuan.reporting.snapshot.messaging;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.manyuan.reporting.lengthy.Reading;
import org.manyuan.reporting.snapshot.EventsLost;

/** Reads what lies between two offsets of each of some partitions. */
final class TopicStretch {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, Object> consumerProperties;

    TopicStretch(Map<String, Object> consumerProperties) {
        this.consumerProperties = new HashMap<>(consumerProperties);
        this.consumerProperties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.consumerProperties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // what is not there any more must not be passed over
        this.consumerProperties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.consumerProperties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.consumerProperties.put(
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    /**
     * Hands over the records poll by poll, those of a partition in their order.
     *
     * @param from the first offset per partition, 0 where none is given
     * @param to the offset per partition at which it ends
     * @param reading told how far it is; what is to be read it has been told before
     * @throws EventsLost where the topic does not reach from its start to there
     * @throws TimeoutException where nothing comes any more
     */
    void read(
            String topic,
            Map<Integer, Long> from,
            Map<Integer, Long> to,
            Reading reading,
            Consumer<List<ConsumerRecord<String, byte[]>>> records) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        to.forEach((partition, end) -> {
            if (end > from.getOrDefault(partition, 0L)) {
                ends.put(new TopicPartition(topic, partition), end);
            }
        });
        if (ends.isEmpty()) {
            // most partitions have no repairs, and each consumer costs a connection
            return;
        }
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        consumerProperties,
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            ends.keySet()
                    .forEach(each -> consumer.seek(each, from.getOrDefault(each.partition(), 0L)));
            requireAll(consumer, ends);
            long patient = System.nanoTime() + PATIENCE.toNanos();
            long left = left(consumer, ends);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
                if (!polled.isEmpty()) {
                    patient = System.nanoTime() + PATIENCE.toNanos();
                    records.accept(within(polled, ends));
                    long before = left;
                    left = left(consumer, ends);
                    reading.advance(before - left);
                } else if (System.nanoTime() > patient) {
                    throw new TimeoutException(topic + " cannot be read up to " + to);
                }
            }
        }
    }

    private static long left(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /** How many offsets lie between. */
    static long length(Map<Integer, Long> from, Map<Integer, Long> to) {
        return to.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - from.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** A topic that was made anew, or from which something was deleted, is another one. */
    private static void requireAll(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        consumer.beginningOffsets(ends.keySet())
                .forEach((partition, first) -> requireKept(partition, first == 0));
        consumer.endOffsets(ends.keySet())
                .forEach((partition, last) ->
                        requireKept(partition, last >= ends.getOrDefault(partition, 0L)));
    }

    private static void requireKept(TopicPartition partition, boolean kept) {
        if (!kept) {
            throw new EventsLost(partition.topic(), partition.partition());
        }
    }

    private static List<ConsumerRecord<String, byte[]>> within(
            ConsumerRecords<String, byte[]> polled, Map<TopicPartition, Long> ends) {
        return polled.partitions().stream()
                .sorted(Comparator.comparing(TopicPartition::partition))
                .flatMap(partition -> polled.records(partition).stream())
                .filter(each ->
                        each.offset()
                                < ends.getOrDefault(
                                        new TopicPartition(each.topic(), each.partition()), 0L))
                .toList();
    }
}

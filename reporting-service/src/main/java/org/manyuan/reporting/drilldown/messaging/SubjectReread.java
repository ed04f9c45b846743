package org.manyuan.reporting.drilldown.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the records of one subject again; a topic keeps them all. */
final class SubjectReread {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> consumerProperties;

    SubjectReread(Map<String, Object> consumerProperties) {
        this.consumerProperties = new HashMap<>(consumerProperties);
        this.consumerProperties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.consumerProperties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    /** In their order, from an offset up to another one. */
    List<ConsumerRecord<String, byte[]>> read(
            TopicPartition partition, String subject, long from, long to) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        consumerProperties,
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            while (consumer.position(partition) < to) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                    if (subject.equals(each.key()) && each.offset() < to) {
                        records.add(each);
                    }
                }
            }
        }
        return records;
    }
}

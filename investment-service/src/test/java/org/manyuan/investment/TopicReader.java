package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from its start, as an outside consumer would. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    TopicReader(String bootstrapServers, String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        Awaitility.await().until(() -> consumer.listTopics().containsKey(topic));
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits until a subject has so many records, and gives the first occurrence of each event. */
    List<ConsumerRecord<String, byte[]>> await(String subject, int count) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    consumer.poll(Duration.ofMillis(50)).forEach(records::add);
                    assertThat(of(subject)).hasSizeGreaterThanOrEqualTo(count);
                });
        return of(subject);
    }

    private List<ConsumerRecord<String, byte[]>> of(String subject) {
        List<String> seen = new ArrayList<>();
        return records.stream()
                .filter(each -> each.key().equals(subject))
                .filter(each -> {
                    String sequence = header(each, "ce_sequence");
                    boolean first = !seen.contains(sequence);
                    seen.add(sequence);
                    return first;
                })
                .toList();
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package org.manyuan.bench.freshness;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.manyuan.bench.measure.Latencies;
import org.manyuan.bench.product.KafkaClients;

/** The baseline: how long a plain record takes from its producer to a plain consumer. */
final class PlainTopic implements AutoCloseable {

    private static final String NAME = "bench.plain";

    private final KafkaProducer<String, byte[]> producer;
    private final Thread reader;
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private volatile boolean closing;

    PlainTopic(String bootstrapServers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(NAME, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("no topic for the baseline", failure.getCause());
        }
        producer = KafkaClients.producer(bootstrapServers, 0);
        KafkaConsumer<String, byte[]> consumer = KafkaClients.consumer(bootstrapServers);
        consumer.assign(List.of(new TopicPartition(NAME, 0)));
        reader = Thread.ofPlatform().daemon().name("plain-reader").start(() -> read(consumer));
    }

    /** Sends a record; its latency is added when the consumer sees it. */
    void send(String key, byte[] value, Latencies latencies) {
        long start = System.nanoTime();
        CompletableFuture<Long> seen = new CompletableFuture<>();
        awaited.put(key, seen);
        seen.thenAccept(at -> latencies.add(at - start));
        producer.send(new ProducerRecord<>(NAME, key, value));
    }

    @Override
    public void close() {
        producer.close();
        closing = true;
        try {
            reader.join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!closing) {
                for (ConsumerRecord<String, byte[]> record :
                        consumer.poll(Duration.ofMillis(100))) {
                    CompletableFuture<Long> seen = awaited.remove(record.key());
                    if (seen != null) {
                        seen.complete(System.nanoTime());
                    }
                }
            }
        }
    }
}

package org.manyuan.reporting.parking.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.reporting.fold.Repair;
import org.manyuan.reporting.parking.RecordedRepair;
import org.manyuan.reporting.parking.Repairs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The repairs' topic: what the fold needs stands in the headers, what people read in the value. */
final class RepairTopic implements Repairs, TopicFollower.Learner, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RepairTopic.class);
    private static final long PATIENCE_SECONDS = 12;
    private static final String SOURCE = "urn:manyuan:reporting-service";

    private final Producer<String, byte[]> producer;
    private final JsonMapper json;
    private final Map<String, Repair> byPlace = new ConcurrentHashMap<>();
    private final Map<Integer, Long> read = new ConcurrentHashMap<>();
    private final Deque<RecordedRepair> latest = new ArrayDeque<>();
    private volatile boolean complete;

    RepairTopic(Producer<String, byte[]> producer, JsonMapper json) {
        this.producer = producer;
        this.json = json;
    }

    @Override
    public boolean add(Repair repair, RecordedRepair shown) {
        // beside the record that it repairs, which need not be where the key's hash would have it
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        Topics.REPAIRS,
                        repair.partition(),
                        repair.subject(),
                        json.writeValueAsBytes(shown));
        repair.headers().forEach(record.headers()::add);
        attributes(record.headers(), repair, shown);
        try {
            producer.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            log.warn("a repair could not be stored: {}", away.toString());
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The rest of what the CloudEvents binding for Kafka asks for. */
    private static void attributes(Headers headers, Repair repair, RecordedRepair shown) {
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        repair.place() + ":" + shown.at().toEpochMilli(),
                        "ce_source",
                        SOURCE,
                        "ce_subject",
                        repair.subject(),
                        "ce_time",
                        shown.at().toString(),
                        "content-type",
                        "application/json")
                .forEach(
                        (name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void learn(Iterable<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> each : records) {
            // read again after a disturbance
            if (each.offset() >= read.getOrDefault(each.partition(), 0L)) {
                learn(each);
                read.put(each.partition(), each.offset() + 1);
            }
        }
    }

    private void learn(ConsumerRecord<String, byte[]> record) {
        try {
            Repair repair = Repair.of(record.key(), record.partition(), record.headers());
            if (repair.kind() != Repair.Kind.RETRIED) {
                byPlace.putIfAbsent(repair.place(), repair);
            }
            RecordedRepair shown = json.readValue(record.value(), RecordedRepair.class);
            synchronized (latest) {
                latest.addFirst(shown);
            }
        } catch (IllegalArgumentException | JacksonException unreadable) {
            log.error("unreadable repair at {}-{}", record.partition(), record.offset());
        }
    }

    @Override
    public void completed() {
        complete = true;
    }

    @Override
    public List<RecordedRepair> latest() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }

    @Override
    public @Nullable Repair of(String topic, int partition, long offset) {
        return byPlace.get(Repair.place(topic, partition, offset));
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public void close() {
        producer.close();
    }
}

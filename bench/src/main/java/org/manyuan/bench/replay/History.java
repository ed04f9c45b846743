package org.manyuan.bench.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.manyuan.bench.product.Facts;
import org.manyuan.bench.product.KafkaClients;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicCheck;

/**
 * Four years of projects on the topic, month by month as they would have come, each with five
 * events.
 */
final class History {

    private static final int EVENTS_EACH = 5;
    private static final int MONTHS = 40;
    private static final int ZONES = 99;
    private static final LocalDate BEGIN = LocalDate.of(2017, 1, 11);

    private History() {}

    /**
     * @param events how many to write; a multiple of 200
     */
    static void write(String bootstrapServers, int events) throws InterruptedException {
        createTopics(bootstrapServers);
        AtomicReference<@Nullable Exception> lost = new AtomicReference<>();
        int perMonth = events / EVENTS_EACH / MONTHS;
        try (KafkaProducer<String, byte[]> producer = KafkaClients.producer(bootstrapServers, 20)) {
            for (int month = 0; month < MONTHS + EVENTS_EACH - 1; month++) {
                for (int sequence = 1; sequence <= EVENTS_EACH; sequence++) {
                    int entered = month - sequence + 1;
                    if (entered >= 0 && entered < MONTHS) {
                        write(producer, entered, perMonth, sequence, lost);
                    }
                }
            }
        }
        Exception failure = lost.get();
        if (failure != null) {
            throw new IllegalStateException("the history is not complete", failure);
        }
    }

    private static void write(
            KafkaProducer<String, byte[]> producer,
            int month,
            int count,
            int sequence,
            AtomicReference<@Nullable Exception> lost) {
        for (int i = 0; i < count; i++) {
            producer.send(
                    Facts.event(
                            "P-%d-%d".formatted(month, i),
                            "Z" + i % ZONES,
                            BEGIN.plusMonths(month),
                            sequence),
                    (metadata, failure) -> {
                        if (failure != null) {
                            lost.set(failure);
                        }
                    });
        }
    }

    private static void createTopics(String bootstrapServers) throws InterruptedException {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(TopicCheck.eventTopic(Topics.PROJECTS));
        topics.add(TopicCheck.eventTopic(Topics.INVESTMENTS));
        topics.add(TopicCheck.eventTopic(Topics.REPAIRS));
        topics.add(TopicCheck.compactedTopic(Topics.REPORTS));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("no topics", failure.getCause());
        }
    }
}

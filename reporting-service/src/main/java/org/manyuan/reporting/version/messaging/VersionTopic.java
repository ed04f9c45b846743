package org.manyuan.reporting.version.messaging;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.reporting.version.VersionEvent;
import org.manyuan.reporting.version.VersionLog;
import org.manyuan.reporting.version.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One partition of a topic: what is in it has one order. */
final class VersionTopic implements VersionLog, TopicFollower.Learner, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(VersionTopic.class);
    private static final int PARTITION = 0;
    private static final long PATIENCE_SECONDS = 12;

    private final Producer<String, byte[]> producer;
    private final Versions versions;

    VersionTopic(Producer<String, byte[]> producer, Versions versions) {
        this.producer = producer;
        this.versions = versions;
    }

    @Override
    public @Nullable Long append(VersionEvent event) {
        try {
            return producer.send(
                            new ProducerRecord<>(
                                    Topics.VERSIONS, PARTITION, event.rebuild(), event.toJson()))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            log.warn("what happens to the versions could not be stored: {}", away.toString());
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void learn(Iterable<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> each : records) {
            if (each.partition() == PARTITION) {
                try {
                    versions.apply(each.offset(), VersionEvent.fromJson(each.value()));
                } catch (IllegalArgumentException unreadable) {
                    log.error("unreadable record {} of the versions", each.offset(), unreadable);
                }
            }
        }
    }

    @Override
    public void completed() {
        versions.completed();
    }

    @Override
    public void close() {
        producer.close();
    }
}

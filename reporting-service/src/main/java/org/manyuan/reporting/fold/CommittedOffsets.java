package org.manyuan.reporting.fold;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.manyuan.contracts.topic.Topics;

/** The offsets that the streams application committed, which its stores belong to. */
final class CommittedOffsets implements Resumption {

    private final Map<String, Object> adminProperties;
    private final String applicationId;

    CommittedOffsets(Map<String, Object> adminProperties, String applicationId) {
        this.adminProperties = adminProperties;
        this.applicationId = applicationId;
    }

    @Override
    public Map<String, Long> of(int partition) {
        List<TopicPartition> sources =
                List.of(
                        new TopicPartition(Topics.PROJECTS, partition),
                        new TopicPartition(Topics.INVESTMENTS, partition),
                        new TopicPartition(Topics.REPAIRS, partition));
        try (Admin admin = Admin.create(adminProperties)) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    admin.listConsumerGroupOffsets(
                                    Map.of(
                                            applicationId,
                                            new ListConsumerGroupOffsetsSpec()
                                                    .topicPartitions(sources)),
                                    new ListConsumerGroupOffsetsOptions().requireStable(true))
                            .partitionsToOffsetAndMetadata(applicationId)
                            .get();
            Map<String, Long> next = new TreeMap<>();
            for (TopicPartition source : sources) {
                OffsetAndMetadata offset = committed.get(source);
                next.put(source.topic(), offset == null ? 0L : offset.offset());
            }
            return next;
        } catch (ExecutionException failure) {
            throw new KafkaException("the committed offsets cannot be read", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", interrupted);
        }
    }
}

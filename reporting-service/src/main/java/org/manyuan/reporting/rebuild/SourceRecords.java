package org.manyuan.reporting.rebuild;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.version.ReportVersion;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Counts the records that versions are made from. */
@Component
class SourceRecords {

    private static final List<String> SOURCES =
            List.of(Topics.PROJECTS, Topics.INVESTMENTS, Topics.REPAIRS);

    private final Map<String, Object> adminProperties;

    SourceRecords(KafkaProperties kafka) {
        adminProperties = new HashMap<>(kafka.buildAdminProperties());
        adminProperties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        adminProperties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    }

    /**
     * @throws ExecutionException where the broker is away
     */
    long count() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(adminProperties)) {
            return count(admin);
        }
    }

    /**
     * @throws ExecutionException where the broker is away
     */
    Progress progress(ReportVersion version) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(adminProperties)) {
            return new Progress(folded(admin, version.applicationId()), count(admin));
        }
    }

    private static long count(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (String topic : SOURCES) {
            IntStream.range(0, Topics.PARTITIONS)
                    .forEach(partition ->
                            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest()));
        }
        Collection<ListOffsetsResultInfo> ends = admin.listOffsets(latest).all().get().values();
        return ends.stream().mapToLong(ListOffsetsResultInfo::offset).sum();
    }

    private static long folded(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        try {
            return admin
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw failure;
        }
    }
}

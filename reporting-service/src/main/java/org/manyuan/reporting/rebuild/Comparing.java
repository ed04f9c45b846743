package org.manyuan.reporting.rebuild;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.reporting.version.CellDifference;
import org.manyuan.reporting.version.ReportVersion;
import org.manyuan.reporting.version.VersionEvent;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Compares two versions while events go on arriving: partition by partition, at flushes of both
 * that reach the same offsets. One partition is held in memory at a time.
 */
@Component
class Comparing {

    private static final int SHOWN = 20;
    private static final Comparator<CellDifference> ORDER =
            Comparator.comparing(CellDifference::zoneId)
                    .thenComparing(CellDifference::month)
                    .thenComparing(CellDifference::partition);

    private final TopicCheck topics;
    private final Map<String, Object> consumerProperties;
    private final Clock clock;

    Comparing(TopicCheck topics, KafkaProperties kafka, Clock clock) {
        this.topics = topics;
        this.clock = clock;
        this.consumerProperties = new HashMap<>(kafka.buildConsumerProperties());
        consumerProperties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumerProperties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumerProperties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumerProperties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    /**
     * Null where it is wanted no more.
     *
     * @throws ExecutionException where the broker is away
     */
    VersionEvent.@Nullable Compared compare(
            String rebuild, ReportVersion serving, ReportVersion rebuilt, BooleanSupplier wanted)
            throws ExecutionException, InterruptedException {
        topics.ensure(
                List.of(
                        TopicCheck.compactedTopic(serving.topic()),
                        TopicCheck.compactedTopic(rebuilt.topic())));
        long cells = 0;
        List<CellDifference> differences = new ArrayList<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            PartitionComparison compared = compare(partition, serving, rebuilt, wanted);
            if (compared == null) {
                return null;
            }
            cells += compared.cells();
            differences.addAll(compared.differences());
        }
        return new VersionEvent.Compared(
                rebuild,
                clock.instant(),
                cells,
                differences.size(),
                differences.stream().sorted(ORDER).limit(SHOWN).toList());
    }

    private @Nullable PartitionComparison compare(
            int partition, ReportVersion serving, ReportVersion rebuilt, BooleanSupplier wanted) {
        try (VersionSide here = side(serving, partition);
                VersionSide there = side(rebuilt, partition)) {
            while (!here.isWhole()
                    || !there.isWhole()
                    || !here.progress().equals(there.progress())) {
                if (!wanted.getAsBoolean()) {
                    return null;
                }
                step(here, there);
            }
            return PartitionComparison.of(partition, here.cells(), there.cells());
        }
    }

    /** Who is behind goes on; where neither has all of the other, or both are equal, both do. */
    private static void step(VersionSide here, VersionSide there) {
        boolean hereLacks = lacks(here.progress(), there.progress());
        boolean thereLacks = lacks(there.progress(), here.progress());
        if (!here.isWhole() || hereLacks || !thereLacks) {
            here.advance();
        }
        if (!there.isWhole() || thereLacks || !hereLacks) {
            there.advance();
        }
    }

    private static boolean lacks(Map<String, Long> one, Map<String, Long> other) {
        return other.entrySet().stream()
                .anyMatch(each -> one.getOrDefault(each.getKey(), 0L) < each.getValue());
    }

    private VersionSide side(ReportVersion version, int partition) {
        return new VersionSide(consumerProperties, new TopicPartition(version.topic(), partition));
    }
}

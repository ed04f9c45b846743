package org.manyuan.bench.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.manyuan.bench.measure.Cost;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.fold.FoldTopology;
import org.manyuan.reporting.fold.UnreadableRecords;

/**
 * The reporting service's own topology with its own settings, exactly once, from the first event to
 * the last: {@code TopologyReplay BOOTSTRAP EVENTS DIRECTORY}.
 */
final class TopologyReplay {

    private static final String APPLICATION_ID = "bench-replay";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private TopologyReplay() {}

    static void main(String[] args) throws Exception {
        Cost before = Cost.now();
        KafkaStreams streams =
                new KafkaStreams(
                        new FoldTopology(
                                        new UnreadableRecords(),
                                        partition ->
                                                Map.of(Topics.PROJECTS, 0L, Topics.INVESTMENTS, 0L))
                                .get(),
                        properties(args[0], Path.of(args[2])));
        streams.start();
        awaitCommitted(args[0], Long.parseLong(args[1]));
        System.out.println(Cost.now().since(before).line());
        streams.close(Duration.ofSeconds(5));
    }

    /** As in the reporting service's {@code FoldConfiguration}. */
    private static Properties properties(String bootstrapServers, Path directory) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    private static void awaitCommitted(String bootstrapServers, long events) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            long committed = 0;
            while (committed < events) {
                Thread.sleep(BETWEEN_LOOKS);
                committed =
                        admin
                                .listConsumerGroupOffsets(APPLICATION_ID)
                                .partitionsToOffsetAndMetadata()
                                .get()
                                .values()
                                .stream()
                                .mapToLong(OffsetAndMetadata::offset)
                                .sum();
            }
        }
    }
}

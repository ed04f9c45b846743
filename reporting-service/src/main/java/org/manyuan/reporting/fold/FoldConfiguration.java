package org.manyuan.reporting.fold;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.reporting.version.Versions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FoldConfiguration {

    @Bean
    UnreadableRecords unreadableRecords(MeterRegistry meters) {
        UnreadableRecords records = new UnreadableRecords();
        Gauge.builder("manyuan.reporting.unreadable", records, UnreadableRecords::count)
                .register(meters);
        return records;
    }

    @Bean
    StoreRestoration storeRestoration() {
        return new StoreRestoration();
    }

    @Bean
    Folds folds(
            Versions versions,
            UnreadableRecords unreadable,
            StoreRestoration restoration,
            TopicCheck topics,
            KafkaProperties kafka,
            @Value("${manyuan.reporting.fold-threads:1}") int threads,
            @Value("${manyuan.reporting.state-directory:${java.io.tmpdir}/manyuan-reporting}")
                    String directory) {
        return new Folds(
                versions,
                version -> {
                    String applicationId = version.applicationId();
                    return new FoldStreams(
                            version,
                            new FoldTopology(
                                    unreadable,
                                    new CommittedOffsets(
                                            kafka.buildAdminProperties(), applicationId),
                                    version),
                            properties(applicationId, kafka, threads, directory),
                            topics,
                            restoration);
                });
    }

    private static Properties properties(
            String applicationId, KafkaProperties kafka, int threads, String directory) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                String.join(",", kafka.getBootstrapServers()));
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // a killed instance is noticed soon, and its transactions do not hold up the readers for
        // long
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
        return properties;
    }
}

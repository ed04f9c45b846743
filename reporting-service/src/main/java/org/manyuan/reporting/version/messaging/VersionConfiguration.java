package org.manyuan.reporting.version.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.manyuan.reporting.version.Versions;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

    @Bean
    VersionTopic versionTopic(KafkaProperties kafka, Versions versions) {
        Map<String, Object> properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return new VersionTopic(
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer()),
                versions);
    }

    @Bean
    TopicFollower versionsFollower(VersionTopic versions, TopicFollowers followers) {
        return followers.follow(Topics.VERSIONS, versions);
    }
}

package org.manyuan.reporting.parking.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class RepairConfiguration {

    @Bean
    RepairTopic repairTopic(KafkaProperties kafka, JsonMapper json) {
        Map<String, Object> properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return new RepairTopic(
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer()),
                json);
    }

    @Bean
    TopicFollower repairsFollower(RepairTopic repairs, TopicFollowers followers) {
        return followers.follow(Topics.REPAIRS, repairs);
    }
}

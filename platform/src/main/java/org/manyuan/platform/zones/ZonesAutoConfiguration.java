package org.manyuan.platform.zones;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.platform.topics.TopicsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;

/** Every service but the one that owns the zones learns them from their topic. */
@AutoConfiguration(after = TopicsAutoConfiguration.class)
@ConditionalOnClass(KafkaTemplate.class)
@ConditionalOnProperty(name = "manyuan.zones.from-topic", matchIfMissing = true)
public class ZonesAutoConfiguration {

    @Bean
    ZoneDirectory zoneDirectory() {
        return new ZoneDirectory();
    }

    @Bean
    ZoneReader zoneReader(ZoneDirectory directory, TopicCheck topics, KafkaProperties kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.buildConsumerProperties());
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new ZoneReader(directory, topics, properties);
    }
}

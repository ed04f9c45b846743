package org.manyuan.platform.zones;

import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.manyuan.platform.topics.TopicsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
    TopicFollower zonesFollower(ZoneDirectory directory, TopicFollowers followers) {
        return followers.follow(Topics.ZONES, new ZoneLearner(directory));
    }
}

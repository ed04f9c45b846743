package org.manyuan.reporting.drilldown.messaging;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.manyuan.platform.topics.GroupFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    private static final Map<String, Object> CONSUMER =
            Map.of(
                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                    2_000,
                    // a repair is read by who reads the record that it repairs
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    RangeAssignor.class.getName());

    @Bean
    GroupFollower knownFactsFollower(TopicFollowers followers, FactsReader reader) {
        return followers.share("reporting-facts", FactsReader.TOPICS, CONSUMER, reader);
    }
}

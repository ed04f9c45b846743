package org.manyuan.reporting.webhook.messaging;

import java.util.List;
import java.util.Map;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.GroupFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    @Bean
    GroupFollower webhookAlerts(TopicFollowers followers, AlertsReader reader) {
        return followers.share("reporting-webhooks", List.of(Topics.ALERTS), Map.of(), reader);
    }
}

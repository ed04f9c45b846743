package org.manyuan.reporting.alert.feed;

import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    TopicFollower followedAlerts(TopicFollowers followers, TopicFollower.Learner alertLearner) {
        return followers.follow(Topics.ALERTS, alertLearner);
    }
}

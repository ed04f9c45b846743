package org.manyuan.platform.topics;

import java.util.Map;

/** Makes followers: each reads for itself and belongs to no group. */
public final class TopicFollowers {

    private final TopicCheck topics;
    private final Map<String, Object> consumerProperties;

    TopicFollowers(TopicCheck topics, Map<String, Object> consumerProperties) {
        this.topics = topics;
        this.consumerProperties = Map.copyOf(consumerProperties);
    }

    public TopicFollower follow(String topic, TopicFollower.Learner learner) {
        return new TopicFollower(topic, learner, topics, consumerProperties);
    }
}

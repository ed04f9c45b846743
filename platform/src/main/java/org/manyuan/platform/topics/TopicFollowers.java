package org.manyuan.platform.topics;

import java.util.List;
import java.util.Map;

/** Makes followers: each reads for itself and belongs to no group. */
public final class TopicFollowers {

    private final TopicCheck topics;
    private final Map<String, Object> consumerProperties;

    TopicFollowers(TopicCheck topics, Map<String, Object> consumerProperties) {
        this.topics = topics;
        this.consumerProperties = Map.copyOf(consumerProperties);
    }

    /**
     * @param learners told in this order
     */
    public TopicFollower follow(String topic, TopicFollower.Learner... learners) {
        return new TopicFollower(topic, List.of(learners), topics, consumerProperties);
    }
}

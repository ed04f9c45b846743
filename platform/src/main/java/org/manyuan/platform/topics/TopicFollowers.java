package org.manyuan.platform.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes followers: those that read for themselves, and those that share the work in a group. */
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

    /**
     * @param more properties of the consumer
     */
    public GroupFollower share(
            String group,
            List<String> shared,
            Map<String, Object> more,
            GroupFollower.Taker taker) {
        Map<String, Object> properties = new HashMap<>(consumerProperties);
        properties.putAll(more);
        return new GroupFollower(group, shared, taker, topics, properties);
    }
}

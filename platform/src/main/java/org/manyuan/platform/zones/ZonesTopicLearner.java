package org.manyuan.platform.zones;

import org.manyuan.platform.topics.TopicFollower;

/**
 * A bean that wants to know something else that is on the zones' topic. It is told before the zones
 * are, by the same follower: what it has learned reaches at least as far as the zones do.
 */
public interface ZonesTopicLearner extends TopicFollower.Learner {}

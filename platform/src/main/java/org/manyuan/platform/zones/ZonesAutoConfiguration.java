package org.manyuan.platform.zones;

import java.util.ArrayList;
import java.util.List;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.policy.PlanLearner;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.manyuan.platform.topics.TopicsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;

/** Every service but the one that owns them learns the zones and the plans from their topic. */
@AutoConfiguration(after = TopicsAutoConfiguration.class)
@ConditionalOnClass(KafkaTemplate.class)
@ConditionalOnProperty(name = "manyuan.zones.from-topic", matchIfMissing = true)
public class ZonesAutoConfiguration {

    @Bean
    ZoneDirectory zoneDirectory() {
        return new ZoneDirectory();
    }

    @Bean
    PlanDirectory planDirectory() {
        return new PlanDirectory(ShippedPlans.load());
    }

    /** The zones are complete last, so that whoever has waited for them has everything. */
    @Bean
    TopicFollower zonesFollower(
            ZoneDirectory zones,
            PlanDirectory plans,
            ObjectProvider<ZonesTopicLearner> others,
            TopicFollowers followers) {
        List<TopicFollower.Learner> learners = new ArrayList<>(others.orderedStream().toList());
        learners.add(new PlanLearner(plans));
        learners.add(new ZoneLearner(zones));
        return followers.follow(Topics.ZONES, learners.toArray(TopicFollower.Learner[]::new));
    }
}

package org.manyuan.reporting.snapshot.messaging;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.policy.PlanLearner;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.platform.zones.ZoneLearner;
import org.manyuan.reporting.returns.ReturnDirectory;
import org.manyuan.reporting.snapshot.Moment;

/** What the zones' topic says, learned by the same learners as by the service. */
final class ZonesTopicFold {

    private final PlanDirectory plans = new PlanDirectory(ShippedPlans.load());
    private final ZoneDirectory zones = new ZoneDirectory();
    private final ReturnDirectory returns = new ReturnDirectory();
    private final List<TopicFollower.Learner> learners =
            List.of(returns, new PlanLearner(plans), new ZoneLearner(zones));

    ZonesTopicFold() {
        // it ends where somebody wants it to
        learners.forEach(TopicFollower.Learner::completed);
    }

    void learn(List<ConsumerRecord<String, byte[]>> records) {
        learners.forEach(each -> each.learn(records));
    }

    Moment.Surroundings surroundings() {
        return new Moment.Surroundings(zones.all(), plans.known(), returns.current());
    }
}

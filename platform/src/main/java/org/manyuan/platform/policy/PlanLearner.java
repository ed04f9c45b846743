package org.manyuan.platform.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.policy.PlanDirectory.PlanVersion;
import org.manyuan.platform.topics.EventHeaders;
import org.manyuan.platform.topics.EventHeaders.Known;
import org.manyuan.platform.topics.TopicFollower;

/** Takes the plans over from the zones' topic into the directory. */
public final class PlanLearner implements TopicFollower.Learner {

    private static final Set<String> TYPES =
            Set.of("org.manyuan.policy-plan.adopted.v1", "org.manyuan.policy-plan.revised.v1");
    private static final Set<String> WITHDRAWN = Set.of("org.manyuan.policy-plan.withdrawn.v1");

    private final PlanDirectory directory;
    private final PolicyPlanReader reader = new PolicyPlanReader();

    public PlanLearner(PlanDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void learn(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<PlanVersion> learned = new ArrayList<>();
        Set<String> withdrawn = new HashSet<>();
        for (ConsumerRecord<String, byte[]> each : records) {
            Known<PolicyPlan> known = EventHeaders.value(each, TYPES, this::read);
            if (known != null) {
                learned.add(new PlanVersion(known.sequence(), known.facts()));
            }
            Known<byte[]> withdrawal = EventHeaders.value(each, WITHDRAWN, Function.identity());
            if (withdrawal != null) {
                withdrawn.add(withdrawal.subject());
            }
        }
        directory.learn(learned, withdrawn);
    }

    private PolicyPlan read(byte[] value) {
        try {
            Map<String, Object> body = JsonBodies.asObject(JsonBodies.read(value));
            if (body == null) {
                throw new IllegalArgumentException("the plan is no object");
            }
            return reader.read(body);
        } catch (JsonBodies.Unreadable unreadable) {
            throw new IllegalArgumentException("the plan is no JSON", unreadable);
        }
    }

    @Override
    public void reached(int partition, long nextOffset) {
        directory.reached(partition, nextOffset);
    }

    @Override
    public void completed() {
        directory.completed();
    }
}

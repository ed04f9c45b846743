package org.manyuan.platform.policy;

import java.util.Map;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;

/**
 * The plans as they were known at one moment.
 *
 * @param versions by plan: the sequence of the event that said it so, 0 for one that is as shipped
 */
public record KnownPlans(PolicyPlans plans, Map<String, Long> versions) {

    public KnownPlans {
        versions = Map.copyOf(versions);
    }

    public long version(PolicyPlan plan) {
        return versions.getOrDefault(plan.id(), PlanDirectory.AS_SHIPPED);
    }
}

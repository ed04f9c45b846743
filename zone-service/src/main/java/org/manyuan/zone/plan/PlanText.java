package org.manyuan.zone.plan;

import java.util.Map;
import org.manyuan.contracts.policy.PolicyPlan;

/**
 * A plan with the body from which it was read.
 *
 * @param text the body as JSON text
 */
public record PlanText(PolicyPlan plan, Map<String, Object> body, String text) {

    private static final String WORKFLOW = "workflow";

    StoredPlan stored() {
        return new StoredPlan(plan.id(), plan.name(), plan.from(), plan.to(), text, null);
    }

    /** The steps of applications, as they stand in the body. */
    Object workflow() {
        return body.getOrDefault(WORKFLOW, Map.of());
    }
}

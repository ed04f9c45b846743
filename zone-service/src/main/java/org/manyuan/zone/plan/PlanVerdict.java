package org.manyuan.zone.plan;

import org.manyuan.contracts.problem.Refusal;

/** Whether a plan may be adopted or revised so. */
public sealed interface PlanVerdict {

    record Allowed(StoredPlan after) implements PlanVerdict {}

    /** It is so already. */
    record Unchanged() implements PlanVerdict {}

    /** The pointers of the faults are those of the plan's body. */
    record Refused(Refusal refusal) implements PlanVerdict {}
}

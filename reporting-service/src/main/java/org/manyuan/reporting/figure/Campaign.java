package org.manyuan.reporting.figure;

import org.manyuan.contracts.policy.PolicyPlan;

/** The months that a plan sets for its disposal targets. */
public record Campaign(int firstMonth, int baselineMonth) {

    public static Campaign of(PolicyPlan plan) {
        return new Campaign(Month.of(plan.from()), Month.of(plan.baselineDate()));
    }
}

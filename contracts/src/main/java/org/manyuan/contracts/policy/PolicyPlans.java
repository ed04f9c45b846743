package org.manyuan.contracts.policy;

import java.util.Comparator;
import java.util.List;

/** All plans known, in the order of time. */
public record PolicyPlans(List<PolicyPlan> plans) {

    public PolicyPlans {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("there is no policy plan");
        }
        plans = plans.stream().sorted(Comparator.comparing(PolicyPlan::from)).toList();
    }

    /** The plan whose period contains the year, else the next later one, else the last. */
    public PolicyPlan of(int year) {
        return plans.stream()
                .filter(plan -> plan.to().getYear() >= year)
                .findFirst()
                .orElseGet(plans::getLast);
    }
}

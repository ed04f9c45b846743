package org.manyuan.contracts.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /** The limits that are set to what happens on a day. */
    public Rules rulesOn(LocalDate day) {
        return of(day.getYear()).rules();
    }

    /**
     * With others that take the place of those of the same id, and of those whose period they
     * touch.
     */
    public PolicyPlans replacedBy(Collection<PolicyPlan> others) {
        return new PolicyPlans(
                Stream.concat(
                                plans.stream()
                                        .filter(plan ->
                                                others.stream().noneMatch(plan::givesWayTo)),
                                others.stream())
                        .toList());
    }
}

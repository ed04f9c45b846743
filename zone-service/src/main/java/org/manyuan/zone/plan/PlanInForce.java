package org.manyuan.zone.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.EligibilityClause;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Years;
import org.manyuan.contracts.problem.Fault;

/**
 * What may not happen to a plan whose period has begun: nothing by which somebody is measured is
 * edited in place. Targets, clauses and a first appraisal are added, and a target is ended with
 * this year or a later one; another one takes its place from the next year on.
 */
final class PlanInForce {

    private PlanInForce() {}

    static List<Fault> edits(PlanText before, PlanText after, int thisYear) {
        PolicyPlan old = before.plan();
        PolicyPlan plan = after.plan();
        List<Fault> faults = new ArrayList<>();
        addUnlessEqual("/from", old.from(), plan.from(), faults);
        addUnlessEqual("/to", old.to(), plan.to(), faults);
        addUnlessEqual("/baselineDate", old.baselineDate(), plan.baselineDate(), faults);
        addUnlessEqual("/minimumCoverage", old.minimumCoverage(), plan.minimumCoverage(), faults);
        targets(old, plan, thisYear, faults);
        addUnlessEqual("/rules", old.rules(), plan.rules(), faults);
        eligibility(old, plan, faults);
        if (!old.appraisal().weights().isEmpty()) {
            addUnlessEqual("/evaluation", old.appraisal(), plan.appraisal(), faults);
        }
        addUnlessEqual("/workflow", before.workflow(), after.workflow(), faults);
        return faults;
    }

    private static void targets(PolicyPlan old, PolicyPlan plan, int thisYear, List<Fault> faults) {
        Map<String, Integer> places = new HashMap<>();
        for (int index = 0; index < plan.targets().size(); index++) {
            places.put(plan.targets().get(index).clause(), index);
        }
        for (Target each : old.targets()) {
            Integer place = places.get(each.clause());
            if (place == null) {
                faults.add(Fault.at("/targets", "fault.target-removed", each.clause()));
            } else if (!isKeptOrEnded(each, plan.targets().get(place), old.years(), thisYear)) {
                faults.add(Fault.at("/targets/" + place, "fault.target-in-force", each.clause()));
            }
        }
    }

    private static boolean isKeptOrEnded(Target old, Target now, Years plan, int thisYear) {
        if (old.equals(now)) {
            return true;
        }
        Years before = old.years() == null ? plan : old.years();
        Years after = now.years();
        return after != null
                && old.during(after).equals(now)
                && after.first() == before.first()
                && after.last() >= thisYear
                && after.last() < before.last();
    }

    private static void eligibility(PolicyPlan old, PolicyPlan plan, List<Fault> faults) {
        for (Map.Entry<String, List<EligibilityClause>> each : old.eligibility().entrySet()) {
            List<EligibilityClause> now = plan.eligibility().getOrDefault(each.getKey(), List.of());
            if (!now.containsAll(each.getValue())) {
                faults.add(Fault.at("/eligibility/" + each.getKey(), "fault.plan-in-force"));
            }
        }
    }

    private static void addUnlessEqual(
            String pointer, @Nullable Object old, @Nullable Object now, List<Fault> faults) {
        if (!Objects.equals(old, now)) {
            faults.add(Fault.at(pointer, "fault.plan-in-force"));
        }
    }
}

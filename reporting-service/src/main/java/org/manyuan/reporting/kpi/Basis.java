package org.manyuan.reporting.kpi;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.figure.Campaign;
import org.manyuan.reporting.figure.Evaluation;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Ground;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;

/** All that figures are made of, at one moment: every figure is a function of this alone. */
public record Basis(Tallies tallies, Collection<ZoneFacts> zones, PolicyPlans plans) {

    /** What the events of some zones add up to. */
    @FunctionalInterface
    public interface Tallies {
        Tally of(Members members);
    }

    public Members members(Question question) {
        return Members.of(question.scope(), question.caliber(), question.asOf().year(), zones);
    }

    public PolicyPlan plan(int year) {
        return plans.of(year);
    }

    /** Everything that can be said of these members in a year. */
    public Ground ground(Members members, int year) {
        return new Ground(tallies.of(members), Campaign.of(plan(year)));
    }

    /** All figures of a scope. */
    public List<Evaluation> evaluate(Question question) {
        int year = question.asOf().year();
        PolicyPlan plan = plan(year);
        Ground ground = ground(members(question), year);
        return Stream.of(EventMetric.values())
                .map(metric ->
                        Evaluation.of(
                                metric,
                                ground,
                                question.asOf(),
                                target(plan, metric, question.scope())))
                .toList();
    }

    /** The target that the plan sets for this figure and just this scope. */
    private @Nullable Target target(PolicyPlan plan, Metric metric, Scope scope) {
        return plan.targetsOf(metric.code()).stream()
                .filter(target -> appliesTo(target, scope))
                .findFirst()
                .orElse(null);
    }

    private boolean appliesTo(Target target, Scope scope) {
        if (scope instanceof Scope.Zone single) {
            return target.scopes().contains("zone")
                    && zones.stream()
                            .filter(zone -> zone.zoneId().equals(single.zoneId()))
                            .anyMatch(zone ->
                                    target.zoneLevel() == null
                                            || target.zoneLevel() == zone.level());
        }
        return target.scopes().contains(scope.text());
    }
}

package org.manyuan.reporting.kpi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.figure.Campaign;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Evaluation;
import org.manyuan.reporting.figure.Ground;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.returns.ReturnBook;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;

/**
 * All that figures are made of, at one moment: every figure is a function of this alone.
 *
 * @param catalogue which figures there are
 */
public record Basis(
        Tallies tallies,
        ReturnBook returns,
        Collection<ZoneFacts> zones,
        PolicyPlans plans,
        Catalogue catalogue) {

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
        return ground(tallies.of(members), members, year);
    }

    /** The same where the events have been added up. */
    public Ground ground(Tally tally, Members members, int year) {
        return new Ground(tally, Campaign.of(plan(year)), returns.of(members));
    }

    /** All figures of a scope. */
    public List<Evaluation> evaluate(Question question) {
        int year = question.asOf().year();
        PolicyPlan plan = plan(year);
        Ground ground = ground(members(question), year);
        Map<String, List<Target>> targets = targets(question);
        return catalogue.of(plan).stream()
                .map(metric ->
                        Evaluation.of(
                                metric,
                                ground,
                                question.asOf(),
                                plan,
                                targets.getOrDefault(metric.code(), List.of())))
                .toList();
    }

    /** Those figures of a scope for which the plan sets a target. */
    public List<Evaluation> evaluateTargets(Question question) {
        int year = question.asOf().year();
        PolicyPlan plan = plan(year);
        Ground ground = ground(members(question), year);
        List<Evaluation> evaluations = new ArrayList<>();
        targets(question)
                .forEach((code, targets) -> {
                    Metric metric = catalogue.find(code);
                    if (metric != null) {
                        evaluations.add(
                                Evaluation.of(metric, ground, question.asOf(), plan, targets));
                    }
                });
        return evaluations;
    }

    /** The targets that the plan sets for just this scope, by the code of the figure. */
    private Map<String, List<Target>> targets(Question question) {
        int year = question.asOf().year();
        Predicate<Target> applies = appliesTo(question.scope());
        Map<String, List<Target>> targets = catalogue.targets(plan(year), year);
        targets.replaceAll((code, set) -> set.stream().filter(applies).toList());
        targets.values().removeIf(List::isEmpty);
        return targets;
    }

    /** Whether a target is set for just this scope. */
    private Predicate<Target> appliesTo(Scope scope) {
        if (!(scope instanceof Scope.Zone single)) {
            return target -> target.scopes().contains(scope.text());
        }
        // looked for once, not for each target
        Optional<ZoneFacts> known =
                zones.stream().filter(zone -> zone.zoneId().equals(single.zoneId())).findFirst();
        return target ->
                target.scopes().contains("zone")
                        && known.filter(zone ->
                                        target.zoneLevel() == null
                                                || target.zoneLevel() == zone.level())
                                .isPresent();
    }
}

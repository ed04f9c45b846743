package org.manyuan.investment.glidepath;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;

/**
 * What a policy plan demands of the disposal of one kind of case.
 *
 * @param shares of the base to be disposed of by the end of each year
 */
record Campaign(
        String plan,
        String clause,
        String source,
        LocalDate from,
        LocalDate baselineDate,
        SortedMap<Integer, Fraction> shares) {

    /** The cumulative figure of each kind that is judged by a share per year. */
    private static final Map<CaseKind, String> METRICS =
            Map.of(
                    CaseKind.ZOMBIE_ENTERPRISE, "zombie-enterprise-reduction-cumulative",
                    CaseKind.ZOMBIE_PROJECT, "zombie-project-reduction-cumulative");

    Campaign {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /** Empty where the plan sets no share per year for the kind. */
    static Optional<Campaign> of(PolicyPlan plan, CaseKind kind) {
        String metric = METRICS.get(kind);
        return metric == null
                ? Optional.empty()
                : plan.targetsOf(metric).stream()
                        .flatMap(target -> of(plan, target).stream())
                        .reduce(Campaign::continuedBy);
    }

    private static Optional<Campaign> of(PolicyPlan plan, Target target) {
        if (!(target.threshold() instanceof Threshold.PerYear perYear)) {
            return Optional.empty();
        }
        SortedMap<Integer, Fraction> shares = new TreeMap<>(perYear.values());
        shares.keySet().removeIf(year -> !target.isSetIn(year));
        return Optional.of(
                new Campaign(
                        plan.id(),
                        target.clause(),
                        target.source(),
                        plan.from(),
                        plan.baselineDate(),
                        shares));
    }

    /**
     * A target that was ended goes on with the one that took its place; it is named by the first.
     */
    private Campaign continuedBy(Campaign next) {
        SortedMap<Integer, Fraction> both = new TreeMap<>(next.shares);
        both.putAll(shares);
        return new Campaign(plan, clause, source, from, baselineDate, both);
    }
}

package org.manyuan.zone.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.EligibilityClause;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** 条件核对: whether a zone may apply, by the clauses of the plan. */
public final class Eligibility {

    private final Supplier<@Nullable PolicyPlans> plans;
    private final ZoneFigures figures;

    /**
     * @param plans null as long as none is there
     */
    public Eligibility(Supplier<@Nullable PolicyPlans> plans, ZoneFigures figures) {
        this.plans = plans;
        this.figures = figures;
    }

    /**
     * @param kind of application, as the plan calls it, such as {@code EXPANSION}
     * @param year the last one whose figures count
     * @param attributes what the application itself says, such as {@code ground}
     */
    public EligibilityResult of(
            String zoneId, String kind, int year, Map<String, String> attributes) {
        PolicyPlans known = plans.get();
        if (known == null || !figures.areComplete()) {
            return new EligibilityResult.Refused(Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE));
        }
        PolicyPlan plan = known.of(year);
        List<EligibilityClause> clauses = plan.eligibility().get(kind);
        if (clauses == null) {
            return refused(
                    List.of(
                            Fault.at(
                                    "/for",
                                    "fault.one-of",
                                    String.join(
                                            ", ", new TreeSet<>(plan.eligibility().keySet())))));
        }
        ClauseJudge judge = new ClauseJudge(figures, zoneId, year, attributes);
        List<ClauseResult> results = new ArrayList<>();
        clauses.forEach(clause -> results.add(judge.judge(clause)));
        if (!judge.faults().isEmpty()) {
            return refused(judge.faults());
        }
        return new EligibilityResult.Judged(
                new EligibilityReport(
                        zoneId,
                        kind,
                        year,
                        plan.id(),
                        Result.ofAll(results.stream().map(ClauseResult::result).toList()),
                        results));
    }

    private static EligibilityResult refused(List<Fault> faults) {
        return new EligibilityResult.Refused(new Refusal(ProblemType.VALIDATION, faults));
    }
}

package org.manyuan.zone.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** Every clause must be met; a figure that is missing meets none. */
final class EligibilityRules {

    private EligibilityRules() {}

    static @Nullable Refusal unmet(ClauseFindings findings) {
        return switch (findings) {
            case ClauseFindings.Judged judged -> unmet(judged.clauses());
            case ClauseFindings.Unjudged unjudged -> unjudged.refusal();
        };
    }

    private static @Nullable Refusal unmet(List<ClauseFinding> clauses) {
        List<Fault> faults =
                clauses.stream().filter(each -> !each.met()).map(EligibilityRules::fault).toList();
        return faults.isEmpty() ? null : new Refusal(ProblemType.CLAUSE_NOT_MET, faults);
    }

    private static Fault fault(ClauseFinding clause) {
        String at = "/eligibility/" + clause.clause();
        return clause.actual() == null
                ? Fault.at(at, "fault.clause-missing", clause.subject(), clause.required())
                : Fault.at(
                        at,
                        "fault.clause-not-met",
                        clause.subject(),
                        clause.required(),
                        clause.actual());
    }
}

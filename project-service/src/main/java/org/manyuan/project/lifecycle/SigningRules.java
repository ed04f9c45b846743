package org.manyuan.project.lifecycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.project.Phase;
import org.manyuan.contracts.project.Placement;
import org.manyuan.contracts.project.ProjectEvent.Signed;

/** The policy's conditions for a signing: an owner (专人负责), standard factories, phased land. */
final class SigningRules {

    private final Rules rules;

    SigningRules(Rules rules) {
        this.rules = rules;
    }

    static List<Fault> noOwner(Project project, Signed signed) {
        return signed.owner() == null && project.details().owner() == null
                ? List.of(Fault.at("/owner", "fault.owner-required"))
                : List.of();
    }

    /** 以下 includes the number: at the limit a project is still housed. */
    List<Fault> standardFactory(Signed signed) {
        if (signed.placement() != Placement.LAND
                || signed.specialProcess() != null
                || signed.landMu() == null) {
            return List.of();
        }
        BigDecimal investment = signed.fixedAssetInvestmentWan();
        BigDecimal atMost = rules.standardFactory().investmentWanAtMost();
        BigDecimal perMu = rules.standardFactory().intensityWanPerMuAtMost();
        boolean small = investment.compareTo(atMost) <= 0;
        boolean sparse = investment.compareTo(perMu.multiply(signed.landMu())) <= 0;
        return small || sparse
                ? List.of(
                        Fault.at(
                                "/placement",
                                "fault.standard-factory",
                                atMost.toPlainString(),
                                perMu.toPlainString()))
                : List.of();
    }

    List<Fault> tooLong(@Nullable List<Phase> phases) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; phases != null && index < phases.size(); index++) {
            Phase phase = phases.get(index);
            if (phase.endOn().isAfter(phase.startOn().plusYears(rules.maxPhaseYears()))) {
                faults.add(
                        Fault.at(
                                "/phases/" + index + "/endOn",
                                "fault.phase-too-long",
                                rules.maxPhaseYears()));
            }
        }
        return faults;
    }
}

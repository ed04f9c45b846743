package org.manyuan.investment.fulfilment.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.investment.desk.Rulings;
import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.investment.fulfilment.FulfilmentCommand;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Promise;
import org.manyuan.investment.fulfilment.FulfilmentRules;
import org.manyuan.investment.fulfilment.Grounds;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.policy.ledger.PolicyBook;
import org.manyuan.investment.projects.ProjectLine;
import org.manyuan.investment.projects.VisibleProjects;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.security.Caller;

/** Promises as the ledger sees them. */
final class FulfilmentLedgerRules implements CommandRules<Fulfilment, FulfilmentCommand> {

    private final FulfilmentRules rules;
    private final Reach reach;
    private final VisibleProjects projects;
    private final PolicyBook policies;

    FulfilmentLedgerRules(
            FulfilmentRules rules, Reach reach, VisibleProjects projects, PolicyBook policies) {
        this.rules = rules;
        this.reach = reach;
        this.projects = projects;
        this.policies = policies;
    }

    /** A promise can be made for a visible project only, which is judged with the rest. */
    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable Fulfilment known, Command<FulfilmentCommand> command) {
        boolean absent = known == null && !(command.content() instanceof Promise);
        return absent || known != null && !reach.covers(caller, known.zoneId())
                ? Refusal.of(ProblemType.NOT_FOUND)
                : null;
    }

    @Override
    public Verdict<Fulfilment> judge(
            @Nullable Fulfilment known, Command<FulfilmentCommand> command, Caller caller) {
        return Rulings.verdict(
                rules.judge(command.subject(), known, command.content(), seenBy(caller)));
    }

    private Grounds seenBy(Caller caller) {
        return new Grounds() {
            @Override
            public @Nullable String zoneOf(String projectId) {
                ProjectLine project = projects.find(projectId, caller);
                return project == null ? null : project.zoneId();
            }

            @Override
            public Basis basis(String policyId, String zoneId, LocalDate day) {
                InvestmentPolicy policy = policies.applyingIn(zoneId, policyId);
                if (policy == null) {
                    return Basis.UNKNOWN;
                }
                return policy.content().isValidOn(day) ? Basis.IN_FORCE : Basis.NOT_IN_FORCE;
            }
        };
    }

    @Override
    public String zoneId(Fulfilment fulfilment) {
        return fulfilment.zoneId();
    }

    @Override
    public String stage(Fulfilment fulfilment) {
        return fulfilment.progress().name();
    }

    /** No figure is made of promises. */
    @Override
    public byte[] facts(Fulfilment fulfilment) {
        return new byte[0];
    }
}

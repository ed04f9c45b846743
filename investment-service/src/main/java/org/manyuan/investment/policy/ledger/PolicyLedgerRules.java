package org.manyuan.investment.policy.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.investment.desk.KeeperReach;
import org.manyuan.investment.desk.Rulings;
import org.manyuan.investment.keeper.Keeper;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.policy.PolicyCommand;
import org.manyuan.investment.policy.PolicyCommand.Publish;
import org.manyuan.investment.policy.PolicyCommand.Register;
import org.manyuan.investment.policy.PolicyCommand.Revise;
import org.manyuan.investment.policy.PolicyCommand.Withdraw;
import org.manyuan.investment.policy.PolicyRules;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.security.Caller;

/** Policies as the ledger sees them. */
final class PolicyLedgerRules implements CommandRules<InvestmentPolicy, PolicyCommand> {

    private final PolicyRules rules;
    private final KeeperReach reach;

    PolicyLedgerRules(PolicyRules rules, KeeperReach reach) {
        this.rules = rules;
        this.reach = reach;
    }

    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable InvestmentPolicy known, Command<PolicyCommand> command) {
        PolicyCommand content = command.content();
        Refusal refusal =
                reach.outside(
                        caller,
                        known == null ? null : known.content().keeper(),
                        next(content),
                        content instanceof Register);
        if (refusal != null || known == null) {
            return refusal;
        }
        Keeper keeper = known.content().keeper();
        // what an office tells the public it tells itself
        return (content instanceof Publish || content instanceof Withdraw)
                        && !Reach.isOffice(caller, keeper)
                ? Refusal.of(
                        ProblemType.OUTSIDE_JURISDICTION,
                        Fault.at("", "fault.own-office", keeper.scope()))
                : null;
    }

    private static @Nullable Keeper next(PolicyCommand command) {
        if (command instanceof Register register) {
            return register.content().keeper();
        }
        return command instanceof Revise revise && revise.patch().get("keeper") instanceof String to
                ? new Keeper(to)
                : null;
    }

    @Override
    public Verdict<InvestmentPolicy> judge(
            @Nullable InvestmentPolicy known, Command<PolicyCommand> command, Caller caller) {
        return Rulings.verdict(rules.judge(command.subject(), known, command.content()));
    }

    @Override
    public String zoneId(InvestmentPolicy policy) {
        return Objects.requireNonNullElse(policy.content().keeper().zoneId(), "");
    }

    @Override
    public String stage(InvestmentPolicy policy) {
        return policy.status().name();
    }

    /** No figure is made of policies. */
    @Override
    public byte[] facts(InvestmentPolicy policy) {
        return new byte[0];
    }
}

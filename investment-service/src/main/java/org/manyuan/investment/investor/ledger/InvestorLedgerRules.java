package org.manyuan.investment.investor.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.investment.desk.KeeperReach;
import org.manyuan.investment.desk.Rulings;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.InvestorCommand;
import org.manyuan.investment.investor.InvestorCommand.Register;
import org.manyuan.investment.investor.InvestorCommand.Revise;
import org.manyuan.investment.investor.InvestorRules;
import org.manyuan.investment.investor.Surroundings;
import org.manyuan.investment.keeper.Keeper;
import org.manyuan.investment.projects.VisibleProjects;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.security.Caller;

/** Investors as the ledger sees them. */
final class InvestorLedgerRules implements CommandRules<Investor, InvestorCommand> {

    private static final String STAGE = "KEPT";

    private final InvestorRules rules;
    private final KeeperReach reach;
    private final Investors investors;
    private final VisibleProjects projects;

    InvestorLedgerRules(
            InvestorRules rules, KeeperReach reach, Investors investors, VisibleProjects projects) {
        this.rules = rules;
        this.reach = reach;
        this.investors = investors;
        this.projects = projects;
    }

    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable Investor known, Command<InvestorCommand> command) {
        return reach.outside(
                caller,
                known == null ? null : known.profile().keeper(),
                next(command.content()),
                command.content() instanceof Register);
    }

    private static @Nullable Keeper next(InvestorCommand command) {
        if (command instanceof Register register) {
            return register.profile().keeper();
        }
        return command instanceof Revise revise && revise.patch().get("keeper") instanceof String to
                ? new Keeper(to)
                : null;
    }

    @Override
    public Verdict<Investor> judge(
            @Nullable Investor known, Command<InvestorCommand> command, Caller caller) {
        return Rulings.verdict(
                rules.judge(command.subject(), known, command.content(), seenBy(caller)));
    }

    private Surroundings seenBy(Caller caller) {
        return new Surroundings() {
            @Override
            public @Nullable String keptAs(
                    Keeper keeper, String creditCode, @Nullable String investorId) {
                return investors.withCode(creditCode).stream()
                        .filter(each -> each.investor().profile().keeper().equals(keeper))
                        .map(Investors.Kept::investorId)
                        .filter(each -> !each.equals(investorId))
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public boolean isVisibleProject(String projectId) {
                return projects.find(projectId, caller) != null;
            }
        };
    }

    @Override
    public String zoneId(Investor investor) {
        return Objects.requireNonNullElse(investor.profile().keeper().zoneId(), "");
    }

    @Override
    public String stage(Investor investor) {
        return STAGE;
    }

    /** No figure is made of investors. */
    @Override
    public byte[] facts(Investor investor) {
        return new byte[0];
    }
}

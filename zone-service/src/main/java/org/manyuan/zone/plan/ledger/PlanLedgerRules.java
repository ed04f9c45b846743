package org.manyuan.zone.plan.ledger;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.plan.PlanCommand;
import org.manyuan.zone.plan.PlanRules;
import org.manyuan.zone.plan.PlanVerdict;
import org.manyuan.zone.plan.StoredPlan;

/** Plans as the ledger sees them: the province's own, of no single zone and with no facts. */
final class PlanLedgerRules implements CommandRules<StoredPlan, PlanCommand> {

    private final PlanRules rules;
    private final Plans plans;
    private final Clock clock;

    PlanLedgerRules(PlanRules rules, Plans plans, Clock clock) {
        this.rules = rules;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable StoredPlan state, Command<PlanCommand> command) {
        if (state == null && !(command.content() instanceof PlanCommand.Adopt)) {
            return Refusal.of(ProblemType.NOT_FOUND);
        }
        return caller.jurisdiction().province()
                ? null
                : Refusal.of(ProblemType.OUTSIDE_JURISDICTION, Fault.at("", "fault.province-only"));
    }

    @Override
    public Verdict<StoredPlan> judge(
            @Nullable StoredPlan state, Command<PlanCommand> command, Caller caller) {
        PlanCommand content = command.content();
        if (state != null && state.isWithdrawn()) {
            return new Verdict.Refused<>(
                    Refusal.of(
                            ProblemType.TRANSITION_NOT_ALLOWED,
                            Fault.at("", "fault.plan-withdrawn", state.planId())));
        }
        PlanVerdict verdict =
                rules.judge(
                        state == null ? null : plans.text(state),
                        content,
                        plans.standing().stream().map(Plans.Kept::plan).toList());
        return switch (verdict) {
            case PlanVerdict.Allowed allowed ->
                    new Verdict.Allowed<>(
                            content.event(), LocalDate.now(clock), content.data(), allowed.after());
            case PlanVerdict.Unchanged _ when state != null -> new Verdict.Unchanged<>(state);
            case PlanVerdict.Unchanged _ ->
                    throw new IllegalStateException("what is not there is as it was");
            case PlanVerdict.Refused refused -> new Verdict.Refused<>(refused.refusal());
        };
    }

    @Override
    public String zoneId(StoredPlan state) {
        return "";
    }

    @Override
    public String stage(StoredPlan state) {
        if (state.isWithdrawn()) {
            return "WITHDRAWN";
        }
        return state.isInForce(LocalDate.now(clock)) ? "IN_FORCE" : "ADOPTED";
    }

    @Override
    public byte[] facts(StoredPlan state) {
        return new byte[0];
    }
}

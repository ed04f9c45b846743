package org.manyuan.reporting.alert;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.security.Caller;

/** Alerts as the ledger sees them, and who may do what to them. */
final class AlertRules implements CommandRules<Alert, AlertCommand> {

    private static final byte[] NO_FACTS = {};

    private final AlertReach reach;
    private final Clock clock;

    AlertRules(AlertReach reach, Clock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable Alert state, Command<AlertCommand> command) {
        if (!(command.content() instanceof AlertCommand.Acknowledge)) {
            return null;
        }
        if (state == null || !reach.reads(caller.jurisdiction(), state)) {
            return Refusal.of(ProblemType.NOT_FOUND);
        }
        return reach.covers(caller.jurisdiction(), state)
                ? null
                : Refusal.of(ProblemType.OUTSIDE_JURISDICTION);
    }

    @Override
    public Verdict<Alert> judge(
            @Nullable Alert state, Command<AlertCommand> command, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return switch (command.content()) {
            case AlertCommand.Found(Finding finding) -> AlertTurns.found(state, finding, today);
            case AlertCommand.Vanished() -> AlertTurns.vanished(state, today);
            case AlertCommand.Acknowledge(String remark) ->
                    AlertTurns.acknowledged(state, remark, caller.subject(), today);
        };
    }

    @Override
    public String zoneId(Alert state) {
        return state.zoneId() == null ? "" : state.zoneId();
    }

    @Override
    public String stage(Alert state) {
        return state.state().name();
    }

    @Override
    public byte[] facts(Alert state) {
        return NO_FACTS;
    }
}

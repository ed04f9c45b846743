package org.manyuan.zone.approval;

import java.util.Map;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.InTurn;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.problem.Outages;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationCommand;
import org.manyuan.zone.application.ApplicationCommand.KeepEligibility;
import org.manyuan.zone.application.ApplicationCommand.Open;
import org.manyuan.zone.application.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out commands on applications, and what follows from them. */
public final class Approvals {

    private static final Logger log = LoggerFactory.getLogger(Approvals.class);

    private final Commands<Application, ApplicationCommand> commands;
    private final InTurn<Application, ApplicationCommand> openings;
    private final JudgedApplications judged;
    private final Effects effects;

    Approvals(
            Commands<Application, ApplicationCommand> commands,
            InTurn<Application, ApplicationCommand> openings,
            JudgedApplications judged,
            Effects effects) {
        this.commands = commands;
        this.openings = openings;
        this.judged = judged;
        this.effects = effects;
    }

    public CommandOutcome<Application> carryOut(Command<ApplicationCommand> command, Caller caller)
            throws InterruptedException {
        // whether the zone has another one open cannot be told from one document
        CommandOutcome<Application> outcome =
                command.content() instanceof Open
                        ? openings.carryOut(command, caller)
                        : commands.carryOut(command, caller);
        return switch (outcome) {
            case CommandOutcome.Refused<Application> refused -> {
                if (refused.refusal().type() == ProblemType.CLAUSE_NOT_MET) {
                    keepEligibility(command.subject(), caller);
                }
                yield refused;
            }
            case CommandOutcome.Done<Application> done -> withEffect(done);
        };
    }

    /** The refusal leaves no trace of itself; the clauses that were not met are kept. */
    private void keepEligibility(String applicationId, Caller caller) throws InterruptedException {
        KeepEligibility kept = new KeepEligibility(judged.clauses(applicationId));
        commands.carryOut(
                new Command<>(
                        applicationId,
                        "eligibility-judged",
                        kept,
                        Map.of(),
                        PersonalCommand.key(null, caller),
                        new Precondition.Free()),
                caller);
    }

    /** What the zone cannot be told now, the sweep tells it later. */
    private CommandOutcome<Application> withEffect(CommandOutcome.Done<Application> done)
            throws InterruptedException {
        Effect effect = done.state().effect();
        if (effect == null || effect.state() != Effect.State.OWED) {
            return done;
        }
        try {
            return effects.bringAbout(done.state())
                            instanceof CommandOutcome.Done<Application> after
                    ? new CommandOutcome.Done<>(
                            done.subject(), after.state(), after.version(), done.repeated())
                    : done;
        } catch (RuntimeException failure) {
            if (!Outages.isOutage(failure)) {
                throw failure;
            }
            log.warn("{} has no effect yet: {}", done.subject(), failure.toString());
            return done;
        }
    }
}

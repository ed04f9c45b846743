package org.manyuan.zone.ledger;

import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.Turn;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommand;
import org.manyuan.zone.registry.ZoneCommand.Integrate;

/** Carries out commands on zones, integrations one after the other. */
public final class ZoneCommands {

    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_MILLIS = 25;

    private final Commands<Zone, ZoneCommand> commands;
    private final Turn integrations;

    ZoneCommands(Commands<Zone, ZoneCommand> commands, Turn integrations) {
        this.commands = commands;
        this.integrations = integrations;
    }

    public CommandOutcome<Zone> carryOut(Command<ZoneCommand> command, Caller caller)
            throws InterruptedException {
        return command.content() instanceof Integrate
                ? inTurn(command, caller)
                : commands.carryOut(command, caller);
    }

    /** Whether hosts form a circle cannot be told from one document. */
    private CommandOutcome<Zone> inTurn(Command<ZoneCommand> command, Caller caller)
            throws InterruptedException {
        for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
            String token = integrations.take();
            if (token != null) {
                try {
                    return commands.carryOut(command, caller);
                } finally {
                    integrations.release(token);
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return new CommandOutcome.Refused<>(Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE));
    }
}

package org.manyuan.zone.ledger;

import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.InTurn;
import org.manyuan.platform.command.Turn;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommand;
import org.manyuan.zone.registry.ZoneCommand.Integrate;

/** Carries out commands on zones, integrations one after the other. */
public final class ZoneCommands {

    private final Commands<Zone, ZoneCommand> commands;
    private final InTurn<Zone, ZoneCommand> integrations;

    ZoneCommands(Commands<Zone, ZoneCommand> commands, Turn integrations) {
        this.commands = commands;
        this.integrations = new InTurn<>(commands, integrations);
    }

    public CommandOutcome<Zone> carryOut(Command<ZoneCommand> command, Caller caller)
            throws InterruptedException {
        // whether hosts form a circle cannot be told from one document
        return command.content() instanceof Integrate
                ? integrations.carryOut(command, caller)
                : commands.carryOut(command, caller);
    }
}

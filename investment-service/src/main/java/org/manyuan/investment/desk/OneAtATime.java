package org.manyuan.investment.desk;

import java.util.function.Predicate;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.InTurn;
import org.manyuan.platform.command.Turn;
import org.manyuan.platform.security.Caller;

/**
 * Commands that wait for each other, in all instances of the service, because what they must keep
 * cannot be told from one document.
 */
public final class OneAtATime<C> {

    private final Turn turn;
    private final Predicate<C> concerned;

    public OneAtATime(Turn turn, Predicate<C> concerned) {
        this.turn = turn;
        this.concerned = concerned;
    }

    <S> CommandOutcome<S> carryOut(Commands<S, C> commands, Command<C> command, Caller caller)
            throws InterruptedException {
        return concerned.test(command.content())
                ? new InTurn<>(commands, turn).carryOut(command, caller)
                : commands.carryOut(command, caller);
    }
}

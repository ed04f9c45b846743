package org.manyuan.investment.desk;

import java.util.function.Predicate;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.Turn;
import org.manyuan.platform.security.Caller;

/**
 * Commands that wait for each other, in all instances of the service, because what they must keep
 * cannot be told from one document.
 */
public final class OneAtATime<C> {

    private static final int MOST_ATTEMPTS = 80;
    private static final long PAUSE_MILLIS = 25;

    private final Turn turn;
    private final Predicate<C> concerned;

    public OneAtATime(Turn turn, Predicate<C> concerned) {
        this.turn = turn;
        this.concerned = concerned;
    }

    <S> CommandOutcome<S> carryOut(Commands<S, C> commands, Command<C> command, Caller caller)
            throws InterruptedException {
        if (!concerned.test(command.content())) {
            return commands.carryOut(command, caller);
        }
        for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
            String token = turn.take();
            if (token != null) {
                try {
                    return commands.carryOut(command, caller);
                } finally {
                    turn.release(token);
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return CommandOutcome.refused(ProblemType.DEPENDENCY_UNAVAILABLE);
    }
}

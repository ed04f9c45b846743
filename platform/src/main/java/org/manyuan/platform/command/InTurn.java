package org.manyuan.platform.command;

import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.security.Caller;

/** Commands that are judged by more than one document, and so carried out one after the other. */
public final class InTurn<S, C> {

    private static final int MOST_ATTEMPTS = 80;
    private static final long PAUSE_MILLIS = 25;

    private final Commands<S, C> commands;
    private final Turn turn;

    public InTurn(Commands<S, C> commands, Turn turn) {
        this.commands = commands;
        this.turn = turn;
    }

    public CommandOutcome<S> carryOut(Command<C> command, Caller caller)
            throws InterruptedException {
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

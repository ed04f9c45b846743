package org.manyuan.platform.command;

import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** What became of a command. */
public sealed interface CommandOutcome<S> {

    /**
     * It is durable.
     *
     * @param state as it is now
     * @param repeated whether the command had been carried out before
     */
    record Done<S>(String subject, S state, int version, boolean repeated)
            implements CommandOutcome<S> {}

    /** It left no trace. */
    record Refused<S>(Refusal refusal) implements CommandOutcome<S> {}

    static <S> CommandOutcome<S> refused(ProblemType type) {
        return new Refused<>(Refusal.of(type));
    }
}

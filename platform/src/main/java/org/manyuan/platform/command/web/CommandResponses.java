package org.manyuan.platform.command.web;

import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.problem.RefusedException;

/** From results to answers: at the web layer a refusal ends the request. */
public final class CommandResponses {

    private CommandResponses() {}

    /**
     * @throws RefusedException where the command was refused
     */
    public static <S> CommandOutcome.Done<S> done(CommandOutcome<S> outcome) {
        return switch (outcome) {
            case CommandOutcome.Done<S> done -> done;
            case CommandOutcome.Refused<S> refused -> throw new RefusedException(refused.refusal());
        };
    }

    /**
     * @throws RefusedException {@code validation} where anything read was wrong
     */
    public static void refuseFaults(Fields fields) {
        if (!fields.faults().isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, fields.faults()));
        }
    }
}

package org.manyuan.platform.command;

import java.time.LocalDate;
import org.manyuan.contracts.problem.Refusal;

/** Whether a command may be carried out. */
public sealed interface Verdict<S> {

    /**
     * @param event the bare name of the event that comes of it
     * @param data its data: written as JSON, without what is null
     */
    record Allowed<S>(String event, LocalDate occurredOn, Object data, S after)
            implements Verdict<S> {}

    /** It is so already. */
    record Unchanged<S>(S state) implements Verdict<S> {}

    /** The pointers of the faults are those of the command's body. */
    record Refused<S>(Refusal refusal) implements Verdict<S> {}
}

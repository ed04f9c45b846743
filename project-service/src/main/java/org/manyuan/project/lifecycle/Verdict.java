package org.manyuan.project.lifecycle;

import org.manyuan.contracts.problem.Refusal;

/** Whether an event may happen to a project. */
public sealed interface Verdict {

    record Allowed(Project after) implements Verdict {}

    /** The pointers of the faults are relative to the event's data. */
    record Refused(Refusal refusal) implements Verdict {}
}

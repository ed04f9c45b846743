package org.manyuan.investment.disposal;

import org.manyuan.contracts.problem.Refusal;

/** Whether an event may happen to a case. */
public sealed interface Verdict {

    record Allowed(DisposalCase after) implements Verdict {}

    /** The pointers of the faults are relative to the event's data. */
    record Refused(Refusal refusal) implements Verdict {}
}

package org.manyuan.platform.ledger;

import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** What became of an event that came in. */
public sealed interface Outcome {

    /** It is durable and will reach the topic in the order of {@code sequence}. */
    record Accepted(String subject, int sequence, String stage, boolean duplicate)
            implements Outcome {}

    /** It left no trace. */
    record Refused(Refusal refusal) implements Outcome {}

    static Outcome refused(ProblemType type) {
        return new Refused(Refusal.of(type));
    }

    static Outcome unavailable() {
        return refused(ProblemType.DEPENDENCY_UNAVAILABLE);
    }
}

package org.manyuan.platform.problem;

import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** Ends a request at the web layer with a refusal; below it, refusals are results. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.type().slug() + " " + refusal.faults(), null, false, false);
        this.refusal = refusal;
    }

    public RefusedException(ProblemType type, Fault... faults) {
        this(Refusal.of(type, faults));
    }

    public Refusal refusal() {
        return refusal;
    }
}

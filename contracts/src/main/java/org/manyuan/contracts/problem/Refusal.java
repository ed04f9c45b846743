package org.manyuan.contracts.problem;

import java.util.List;

/**
 * Why a request was not carried out: the first group of checks that failed, with every fault found
 * in it.
 */
public record Refusal(ProblemType type, List<Fault> faults) {

    public Refusal {
        faults = List.copyOf(faults);
    }

    public static Refusal of(ProblemType type, Fault... faults) {
        return new Refusal(type, List.of(faults));
    }
}

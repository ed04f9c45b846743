package org.manyuan.contracts.policy;

import java.util.List;

/**
 * 争先创优: by which figures the zones of a level are measured against each other, and what comes of
 * it.
 *
 * @param weights together 1; empty where a plan appraises nobody
 * @param commended how many of the first are commended
 * @param summoned how many of the last are summoned for a talk 约谈
 */
public record Appraisal(List<Weight> weights, int commended, int summoned) {

    public static final Appraisal NONE = new Appraisal(List.of(), 0, 0);

    public Appraisal {
        weights = List.copyOf(weights);
    }

    /**
     * @param metric the code of a figure, as targets name it
     */
    public record Weight(Aspect aspect, String metric, Fraction weight) {}
}

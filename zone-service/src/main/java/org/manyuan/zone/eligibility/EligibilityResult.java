package org.manyuan.zone.eligibility;

import org.manyuan.contracts.problem.Refusal;

/** The answer to whether a zone may apply. */
public sealed interface EligibilityResult {

    record Judged(EligibilityReport report) implements EligibilityResult {}

    /**
     * The pointers of the faults are {@code /for}, or {@code /} and the name of a statement of the
     * application.
     */
    record Refused(Refusal refusal) implements EligibilityResult {}
}

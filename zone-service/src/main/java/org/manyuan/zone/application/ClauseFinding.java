package org.manyuan.zone.application;

import org.jspecify.annotations.Nullable;

/**
 * How a zone stood to a clause of eligibility when it applied.
 *
 * @param subject the indicator, metric or attribute that the clause is about
 * @param required as it is to be shown, such as {@code >= 300}
 * @param actual null where the figure is missing
 */
public record ClauseFinding(
        String clause, String subject, String required, @Nullable String actual, Outcome outcome) {

    public enum Outcome {
        MET,
        NOT_MET,
        MISSING
    }

    public boolean met() {
        return outcome == Outcome.MET;
    }
}

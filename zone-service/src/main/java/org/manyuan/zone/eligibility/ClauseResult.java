package org.manyuan.zone.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.EligibilityClause;

/**
 * How a zone stands to a clause.
 *
 * @param years what was measured, year by year; empty where no figure is asked for
 * @param given what the application says; null where it says nothing, or a figure is asked for
 * @param compared what the application says of that with which {@code given} is compared
 */
public record ClauseResult(
        EligibilityClause clause,
        Result result,
        List<YearResult> years,
        @Nullable String given,
        @Nullable String compared) {

    public ClauseResult {
        years = List.copyOf(years);
    }

    /** How the figure of a year stands to it. */
    public record YearResult(int year, Measured measured, Result result) {}
}

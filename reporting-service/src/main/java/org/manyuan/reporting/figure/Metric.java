package org.manyuan.reporting.figure;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;

/** What a figure measures: its code, and how it is read from what is known of a scope. */
public sealed interface Metric permits EventMetric, ReturnMetric {

    /** The code of the interface, such as {@code same-year-start-rate}. */
    String code();

    Unit unit();

    boolean hasDenominator();

    /**
     * Whether it tells how much of a stock of cases is disposed of: with nothing to dispose of, all
     * is done.
     */
    boolean isDisposal();

    Figure figure(Ground ground, AsOf asOf);

    /**
     * The figure of December if it goes on as it did over the last twelve months; null where that
     * cannot be said.
     */
    default @Nullable Fraction forecast(Ground ground, AsOf asOf) {
        return forecast(ground, asOf, asOf.december());
    }

    /** The same of another month of the year that is not over. */
    @Nullable Fraction forecast(Ground ground, AsOf asOf, int until);
}

package org.manyuan.reporting.kpi;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Tally;

/**
 * 年末集中签约: how much of a year's signings lies in its December. Spread evenly it would be a twelfth.
 *
 * @param december signed in December, as far as it is reached
 * @param signed signed in the year up to the month asked for
 */
public record Clustering(int year, long december, long signed) {

    private static final int YEARS = 3;

    /** The three years ending with that of the question, the earliest first. */
    public static List<Clustering> of(Tally tally, AsOf asOf) {
        return IntStream.rangeClosed(asOf.year() - YEARS + 1, asOf.year())
                .mapToObj(year -> year == asOf.year() ? asOf : AsOf.endOf(year))
                .map(each ->
                        new Clustering(
                                each.year(),
                                tally.sum(Counter.SIGNED, each.december(), each.month()),
                                tally.sum(Counter.SIGNED, each.january(), each.month())))
                .toList();
    }

    /** Null where nothing was signed. */
    public @Nullable Fraction share() {
        return signed == 0 ? null : Fraction.of(december, signed);
    }
}

package org.manyuan.reporting.snapshot.difference;

import java.util.Map;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.snapshot.Moment;

/** What one event changed of all that figures are made of. */
public sealed interface Step {

    Cause cause();

    /**
     * A project or case became another one.
     *
     * @param difference by which the cells changed
     */
    record OfFacts(Cause cause, Map<Cell, long[]> difference) implements Step {}

    /**
     * A zone, a plan or an approved return became another one.
     *
     * @param after all of them, after it
     */
    record OfSurroundings(Cause cause, Moment.Surroundings after) implements Step {}
}

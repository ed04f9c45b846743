package org.manyuan.contracts.disposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the plan of a case 一企一策.
 *
 * @param responsible the person who answers for it
 * @param dueOn its deadline
 * @param doneOn the day on which it was done; null as long as it is not
 */
public record PlannedMeasure(
        String measure, String responsible, LocalDate dueOn, @Nullable LocalDate doneOn) {}

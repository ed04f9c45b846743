package org.manyuan.zone.workbook.web;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.problem.RefusedException;

/** Reads the parameter {@code period}. */
final class AskedPeriod {

    private static final String POINTER = "/query/period";

    private AskedPeriod() {}

    static Period required(@Nullable String text) {
        Period period = optional(text);
        if (period == null) {
            throw new RefusedException(ProblemType.VALIDATION, Fault.at(POINTER, "fault.required"));
        }
        return period;
    }

    /** Null where the parameter is left out. */
    static @Nullable Period optional(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Period period = Period.parse(text.strip());
        if (period == null) {
            throw new RefusedException(ProblemType.VALIDATION, Fault.at(POINTER, "fault.period"));
        }
        return period;
    }
}

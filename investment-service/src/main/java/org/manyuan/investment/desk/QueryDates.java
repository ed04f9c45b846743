package org.manyuan.investment.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;

/** Reads days in a query. */
public final class QueryDates {

    private QueryDates() {}

    /**
     * @throws RefusedException {@code validation} where it is no day
     */
    public static @Nullable LocalDate read(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException noDay) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at("/query/" + name, "fault.date"));
        }
    }
}

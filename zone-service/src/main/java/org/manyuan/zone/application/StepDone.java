package org.manyuan.zone.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that is done.
 *
 * @param office as which it was done
 * @param dueOn the last day that would have been in time; null where no limit was set
 */
public record StepDone(
        String step,
        String office,
        @Nullable String note,
        LocalDate completedOn,
        String completedBy,
        @Nullable LocalDate dueOn) {

    public boolean late() {
        return dueOn != null && completedOn.isAfter(dueOn);
    }
}

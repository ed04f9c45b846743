package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an application lies.
 *
 * @param step the step that is next; of a returned one, the step that sent it back
 * @param offices those that still have to act
 * @param dueOn the last day in time; null where no limit is set
 */
public record Waiting(
        String step, List<String> offices, LocalDate since, @Nullable LocalDate dueOn) {

    public Waiting {
        offices = List.copyOf(offices);
    }

    public boolean overdue(LocalDate today) {
        return dueOn != null && today.isAfter(dueOn);
    }
}

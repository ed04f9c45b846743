package org.manyuan.project.phase.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.manyuan.contracts.project.Phase;

/**
 * A phase of a project's land.
 *
 * @param number from 1
 * @param daysLeft until its end; negative once it has ended
 */
record PhaseView(int number, LocalDate startOn, LocalDate endOn, Status status, long daysLeft) {

    enum Status {
        AHEAD,
        UNDER_WAY,
        ENDED
    }

    static PhaseView of(int number, Phase phase, LocalDate today) {
        return new PhaseView(
                number,
                phase.startOn(),
                phase.endOn(),
                status(phase, today),
                ChronoUnit.DAYS.between(today, phase.endOn()));
    }

    private static Status status(Phase phase, LocalDate today) {
        if (today.isBefore(phase.startOn())) {
            return Status.AHEAD;
        }
        return today.isAfter(phase.endOn()) ? Status.ENDED : Status.UNDER_WAY;
    }
}

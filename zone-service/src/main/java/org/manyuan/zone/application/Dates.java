package org.manyuan.zone.application;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** When something was done: today where nobody says so, and never in the future. */
final class Dates {

    private static final String AT = "/occurredOn";

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate on(@Nullable LocalDate occurredOn) {
        return occurredOn == null ? today() : occurredOn;
    }

    @Nullable Refusal future(LocalDate on) {
        return on.isAfter(today())
                ? Refusal.of(
                        ProblemType.OCCURRED_IN_FUTURE,
                        Fault.at(AT, "fault.in-future", today().toString()))
                : null;
    }

    @Nullable Refusal beforeArrival(LocalDate on, Waiting waiting) {
        return on.isBefore(waiting.since())
                ? Refusal.of(
                        ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                        Fault.at(AT, "fault.before-step", waiting.since().toString()))
                : null;
    }
}

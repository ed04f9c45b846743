package org.manyuan.zone.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.WorkflowStep;

/** An official at the step whose turn it is. */
record StepTurn(
        Application application,
        WorkflowStep step,
        Waiting waiting,
        LocalDate on,
        Official by,
        Deadlines deadlines) {

    /** As which office the official acts. */
    String office() {
        return by.oneOf(application.workflow().officesOf(step), application.cityCode())
                .orElse(step.actor());
    }

    StepDone done(String office, @Nullable String note) {
        return new StepDone(step.step(), office, note, on, by.subject(), waiting.dueOn());
    }

    /** Null after the last step. */
    @Nullable Waiting next() {
        return deadlines.after(application.workflow(), step, on);
    }

    /** What it has reached when this step is done. */
    ApplicationStatus reached(@Nullable Waiting next) {
        return next == null ? ApplicationStatus.COMPLETED : application.status();
    }
}

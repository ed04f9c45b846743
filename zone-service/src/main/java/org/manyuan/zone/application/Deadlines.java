package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.policy.WorkflowStep;

/** By when what is waited for is due. */
final class Deadlines {

    private final WorkingDays workingDays;

    Deadlines(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    Waiting at(Workflow workflow, WorkflowStep step, LocalDate since) {
        return new Waiting(step.step(), workflow.officesOf(step), since, due(since, step.days()));
    }

    /** Null after the last step. */
    @Nullable Waiting after(Workflow workflow, WorkflowStep step, LocalDate since) {
        WorkflowStep next = workflow.after(step);
        return next == null ? null : at(workflow, next, since);
    }

    /** With the applicant, who owes what a step asked for. */
    Waiting completion(List<String> applicants, WorkflowStep step, LocalDate since) {
        return new Waiting(step.step(), applicants, since, due(since, step.returnDays()));
    }

    private @Nullable LocalDate due(LocalDate since, @Nullable Integer days) {
        return days == null ? null : workingDays.after(since, days);
    }
}

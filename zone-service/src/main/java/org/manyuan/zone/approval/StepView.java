package org.manyuan.zone.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.WorkflowStep;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.StepDone;
import org.manyuan.zone.application.Waiting;

/**
 * A step of an application, done or to come.
 *
 * @param offices that act at it
 * @param days working days in which it is to be done
 * @param office as which it was done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        String step,
        List<String> offices,
        List<String> documents,
        @Nullable Integer days,
        State state,
        @Nullable String office,
        @Nullable String note,
        @Nullable LocalDate completedOn,
        @Nullable String completedBy,
        @Nullable LocalDate dueOn,
        @Nullable Boolean late) {

    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }

    static List<StepView> of(Application application) {
        return application.workflow().steps().stream().map(step -> of(application, step)).toList();
    }

    private static StepView of(Application application, WorkflowStep step) {
        Waiting waiting = application.progress().waiting();
        return application.progress().done().stream()
                .filter(each -> each.step().equals(step.step()))
                .findFirst()
                .map(each -> done(application, step, each))
                .orElseGet(() ->
                        waiting != null && waiting.step().equals(step.step())
                                ? ahead(application, step, State.CURRENT, waiting.dueOn())
                                : ahead(application, step, State.AHEAD, null));
    }

    private static StepView done(Application application, WorkflowStep step, StepDone done) {
        return new StepView(
                step.step(),
                application.workflow().officesOf(step),
                step.documents(),
                step.days(),
                State.DONE,
                done.office(),
                done.note(),
                done.completedOn(),
                done.completedBy(),
                done.dueOn(),
                done.late());
    }

    private static StepView ahead(
            Application application, WorkflowStep step, State state, @Nullable LocalDate dueOn) {
        return new StepView(
                step.step(),
                application.workflow().officesOf(step),
                step.documents(),
                step.days(),
                state,
                null,
                null,
                null,
                null,
                dueOn,
                null);
    }
}

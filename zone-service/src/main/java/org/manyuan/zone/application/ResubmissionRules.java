package org.manyuan.zone.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.WorkflowStep;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.zone.application.ApplicationCommand.Resubmit;

/** 补正后重新报送: back to the step that sent it back; nothing done before is lost. */
final class ResubmissionRules {

    private final Deadlines deadlines;
    private final Dates dates;

    ResubmissionRules(Deadlines deadlines, Dates dates) {
        this.deadlines = deadlines;
        this.dates = dates;
    }

    ApplicationVerdict judge(Application application, Resubmit command) {
        LocalDate on = dates.on(command.occurredOn());
        Refusal future = dates.future(on);
        if (future != null) {
            return new ApplicationVerdict.Refused(future);
        }
        Returned returned = application.progress().returned();
        Waiting waiting = application.progress().waiting();
        if (application.status() != ApplicationStatus.RETURNED
                || returned == null
                || waiting == null) {
            return ApplicationVerdict.refused(
                    ProblemType.TRANSITION_NOT_ALLOWED, application.wrongStatus());
        }
        if (!returned.documentsOwed().isEmpty()) {
            return DocumentRules.missing(returned.documentsOwed());
        }
        Refusal unfit = unfit(application, command, on, waiting);
        if (unfit != null) {
            return new ApplicationVerdict.Refused(unfit);
        }
        WorkflowStep step = application.workflow().step(returned.step()).orElseThrow();
        Waiting again = deadlines.at(application.workflow(), step, on);
        Application after = application.at(application.progress().resubmitted(again));
        boolean judged = application.toBeJudgedAgain();
        return new ApplicationVerdict.Allowed(
                new ApplicationEvent.Resubmitted(
                        on, command.note(), judged ? command.eligibility().found() : null, again),
                judged ? after.judged(command.eligibility().found()) : after);
    }

    private @Nullable Refusal unfit(
            Application application, Resubmit command, LocalDate on, Waiting waiting) {
        Refusal early = dates.beforeArrival(on, waiting);
        return early == null && application.toBeJudgedAgain()
                ? EligibilityRules.unmet(command.eligibility())
                : early;
    }
}

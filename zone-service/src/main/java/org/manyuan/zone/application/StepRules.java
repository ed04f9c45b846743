package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.WorkflowStep;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.zone.application.ApplicationCommand.AtStep;
import org.manyuan.zone.application.ApplicationCommand.Complete;
import org.manyuan.zone.application.ApplicationCommand.Decide;
import org.manyuan.zone.application.ApplicationCommand.GiveOpinion;
import org.manyuan.zone.application.ApplicationCommand.Reject;
import org.manyuan.zone.application.ApplicationCommand.SendBack;

/** What an office may do at its step, when the step's turn has come. */
final class StepRules {

    private final Deadlines deadlines;
    private final Dates dates;

    StepRules(Deadlines deadlines, Dates dates) {
        this.deadlines = deadlines;
        this.dates = dates;
    }

    ApplicationVerdict judge(Application application, AtStep command, Official by) {
        WorkflowStep step = application.workflow().step(command.step()).orElseThrow();
        Fault wrong = StepDecisions.fault(step, command);
        if (wrong != null) {
            return ApplicationVerdict.refused(ProblemType.VALIDATION, wrong);
        }
        LocalDate on = dates.on(command.occurredOn());
        Refusal future = dates.future(on);
        if (future != null) {
            return new ApplicationVerdict.Refused(future);
        }
        Waiting waiting = application.progress().waiting();
        if (waiting == null
                || application.status() == ApplicationStatus.RETURNED
                || !waiting.step().equals(step.step())) {
            return notItsTurn(application, waiting, step);
        }
        Refusal early = dates.beforeArrival(on, waiting);
        return early == null
                ? act(new StepTurn(application, step, waiting, on, by, deadlines), command)
                : new ApplicationVerdict.Refused(early);
    }

    private static ApplicationVerdict act(StepTurn turn, AtStep command) {
        return switch (command) {
            case Complete complete -> complete(turn, complete);
            case GiveOpinion opinion -> OpinionRules.judge(turn, opinion);
            case SendBack back -> ReviewRules.sendBack(turn, back);
            case Reject reject -> ReviewRules.reject(turn, reject);
            case Decide decide -> ReplyRules.judge(turn, decide);
        };
    }

    private static ApplicationVerdict notItsTurn(
            Application application, @Nullable Waiting waiting, WorkflowStep step) {
        String status = application.status().name();
        return ApplicationVerdict.refused(
                ProblemType.TRANSITION_NOT_ALLOWED,
                waiting == null
                        ? Fault.at("/path/step", "fault.application-closed", status)
                        : Fault.at(
                                "/path/step",
                                "fault.not-this-step",
                                step.step(),
                                waiting.step(),
                                status));
    }

    private static ApplicationVerdict complete(StepTurn turn, Complete command) {
        Application application = turn.application();
        String step = turn.step().step();
        List<String> missing = application.missingFor(step);
        if (!missing.isEmpty()) {
            return DocumentRules.missing(missing);
        }
        boolean judged = application.judgedAt(step);
        Refusal unmet = judged ? EligibilityRules.unmet(command.eligibility()) : null;
        if (unmet != null) {
            return new ApplicationVerdict.Refused(unmet);
        }
        Waiting next = turn.next();
        Application after =
                application.at(
                        application
                                .progress()
                                .next(
                                        turn.reached(next),
                                        turn.done(turn.office(), command.note()),
                                        next));
        return new ApplicationVerdict.Allowed(
                new ApplicationEvent.StepCompleted(
                        turn.on(),
                        step,
                        turn.office(),
                        command.note(),
                        judged ? command.eligibility().found() : null,
                        next),
                judged ? after.judged(command.eligibility().found()) : after);
    }
}

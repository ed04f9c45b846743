package org.manyuan.zone.application;

import java.util.List;
import org.manyuan.zone.application.ApplicationCommand.Reject;
import org.manyuan.zone.application.ApplicationCommand.SendBack;

/** A reviewing step may send an application back for completion, or reject it. */
final class ReviewRules {

    private ReviewRules() {}

    static ApplicationVerdict sendBack(StepTurn turn, SendBack command) {
        Application application = turn.application();
        String step = turn.step().step();
        List<String> kinds = application.workflow().documents();
        Returned returned =
                new Returned(
                        step,
                        turn.office(),
                        command.reason(),
                        command.missing(),
                        command.missing().stream().filter(kinds::contains).toList(),
                        turn.on(),
                        turn.by().subject());
        Waiting applicant =
                turn.deadlines()
                        .completion(application.workflow().applicants(), turn.step(), turn.on());
        return new ApplicationVerdict.Allowed(
                new ApplicationEvent.SentBack(
                        turn.on(),
                        step,
                        turn.office(),
                        command.reason(),
                        command.missing(),
                        applicant),
                application.at(application.progress().returned(returned, applicant)));
    }

    static ApplicationVerdict reject(StepTurn turn, Reject command) {
        Application application = turn.application();
        Progress progress =
                application
                        .progress()
                        .next(
                                ApplicationStatus.REJECTED,
                                turn.done(turn.office(), command.reason()),
                                null);
        return new ApplicationVerdict.Allowed(
                new ApplicationEvent.Rejected(
                        turn.on(), turn.step().step(), turn.office(), command.reason()),
                application.at(progress));
    }
}

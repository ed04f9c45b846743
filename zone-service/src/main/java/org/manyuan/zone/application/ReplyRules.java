package org.manyuan.zone.application;

import org.jspecify.annotations.Nullable;
import org.manyuan.zone.application.ApplicationCommand.Decide;

/** 批复: a refusal closes the application, an approval is to change the zone. */
final class ReplyRules {

    private ReplyRules() {}

    static ApplicationVerdict judge(StepTurn turn, Decide command) {
        boolean approved = command.decision() == Reply.Decision.APPROVED;
        Waiting next = approved ? turn.next() : null;
        Reply reply =
                new Reply(
                        command.documentNo(),
                        command.decision(),
                        turn.on(),
                        command.note(),
                        turn.step().copies());
        Application application = turn.application();
        Progress progress =
                application
                        .progress()
                        .next(
                                approved ? reached(next) : ApplicationStatus.REFUSED,
                                turn.done(turn.office(), command.note()),
                                next);
        return new ApplicationVerdict.Allowed(
                new ApplicationEvent.Replied(
                        turn.on(),
                        turn.office(),
                        reply.decision(),
                        reply.documentNo(),
                        reply.note(),
                        reply.copies(),
                        next),
                application.at(progress).replied(reply, approved ? Effect.OWED : null));
    }

    private static ApplicationStatus reached(@Nullable Waiting next) {
        return next == null ? ApplicationStatus.COMPLETED : ApplicationStatus.APPROVED;
    }
}

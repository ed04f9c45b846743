package org.manyuan.zone.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Aggregates;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationCommand;
import org.manyuan.zone.application.ApplicationCommand.Complete;
import org.manyuan.zone.application.ApplicationCommand.Resubmit;
import org.manyuan.zone.application.ClauseCheck;
import org.manyuan.zone.application.ClauseFinding;
import org.manyuan.zone.application.ClauseFindings;

/** Applications with the eligibility of their zones as it is now. */
final class JudgedApplications {

    private final Aggregates<Application> applications;
    private final ClauseCheck check;
    private final Clock clock;

    JudgedApplications(Aggregates<Application> applications, ClauseCheck check, Clock clock) {
        this.applications = applications;
        this.check = check;
        this.clock = clock;
    }

    /** The command with the clauses, where its step asks for them. */
    ApplicationCommand judged(Application application, ApplicationCommand command) {
        if (command instanceof Complete complete && application.judgedAt(complete.step())) {
            return new Complete(
                    complete.step(), complete.occurredOn(), complete.note(), clauses(application));
        }
        if (command instanceof Resubmit resubmit && application.toBeJudgedAgain()) {
            return new Resubmit(resubmit.occurredOn(), resubmit.note(), clauses(application));
        }
        return command;
    }

    List<ClauseFinding> clauses(String applicationId) {
        Aggregate<Application> known = applications.find(List.of(applicationId)).get(applicationId);
        return known == null ? List.of() : clauses(known.state()).found();
    }

    private ClauseFindings clauses(Application application) {
        return check.judge(
                application.zoneId(),
                application.kind(),
                application.asked().attributes(),
                LocalDate.now(clock));
    }
}

package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.zone.application.ApplicationCommand.Amend;
import org.manyuan.zone.application.ApplicationCommand.Open;
import org.manyuan.zone.application.ApplicationCommand.Withdraw;

/** What the applicant may do beside its steps. */
final class ApplicantRules {

    private final Deadlines deadlines;
    private final Dates dates;

    ApplicantRules(Deadlines deadlines, Dates dates) {
        this.deadlines = deadlines;
        this.dates = dates;
    }

    /**
     * @param other the id of the zone's open application of this kind
     */
    ApplicationVerdict open(
            String applicationId,
            Applicant zone,
            Workflow workflow,
            Open command,
            @Nullable String other) {
        ApplicationKind kind = command.kind();
        List<Fault> faults = AskedRules.faults(kind, command.asked(), zone.areaHa());
        if (!faults.isEmpty()) {
            return ApplicationVerdict.refused(ProblemType.VALIDATION, faults);
        }
        if (zone.exited()) {
            return notAllowed(Fault.at("/zoneId", "fault.applicant-exited", zone.zoneId()));
        }
        if (other != null) {
            return notAllowed(Fault.at("/kind", "fault.application-open", kind.name(), other));
        }
        LocalDate today = dates.today();
        Waiting first = deadlines.at(workflow, workflow.first(), today);
        Asked asked = command.asked();
        return new ApplicationVerdict.Allowed(
                new ApplicationEvent.Opened(
                        today,
                        zone.zoneId(),
                        kind,
                        asked.newAreaHa(),
                        asked.newName(),
                        asked.attributes(),
                        workflow.planId(),
                        first),
                new Application(
                        applicationId,
                        zone.zoneId(),
                        zone.cityCode(),
                        kind,
                        today,
                        workflow,
                        asked,
                        Progress.at(first),
                        List.of(),
                        List.of(),
                        null,
                        null));
    }

    ApplicationVerdict amend(Application application, Applicant zone, Amend command) {
        Asked asked = AskedRules.patched(application.asked(), command);
        List<Fault> faults = AskedRules.faults(application.kind(), asked, zone.areaHa());
        if (!faults.isEmpty()) {
            return ApplicationVerdict.refused(ProblemType.VALIDATION, faults);
        }
        if (asked.equals(application.asked())) {
            return new ApplicationVerdict.Unchanged(application);
        }
        return application.withApplicant()
                ? new ApplicationVerdict.Allowed(
                        new ApplicationEvent.Amended(
                                dates.today(),
                                asked.newAreaHa(),
                                asked.newName(),
                                asked.attributes()),
                        application.asking(asked))
                : notAllowed(application.wrongStatus());
    }

    ApplicationVerdict withdraw(Application application, Withdraw command) {
        LocalDate on = dates.on(command.occurredOn());
        Refusal future = dates.future(on);
        if (future != null) {
            return new ApplicationVerdict.Refused(future);
        }
        return application.status().undecided()
                ? new ApplicationVerdict.Allowed(
                        new ApplicationEvent.Withdrawn(on, command.reason()),
                        application.at(application.progress().closed(ApplicationStatus.WITHDRAWN)))
                : notAllowed(application.wrongStatus());
    }

    private static ApplicationVerdict notAllowed(Fault fault) {
        return ApplicationVerdict.refused(ProblemType.TRANSITION_NOT_ALLOWED, fault);
    }
}

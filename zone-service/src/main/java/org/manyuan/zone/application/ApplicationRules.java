package org.manyuan.zone.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.zone.application.ApplicationCommand.Amend;
import org.manyuan.zone.application.ApplicationCommand.AtStep;
import org.manyuan.zone.application.ApplicationCommand.Attach;
import org.manyuan.zone.application.ApplicationCommand.KeepEligibility;
import org.manyuan.zone.application.ApplicationCommand.NoteEffect;
import org.manyuan.zone.application.ApplicationCommand.Open;
import org.manyuan.zone.application.ApplicationCommand.Replace;
import org.manyuan.zone.application.ApplicationCommand.Resubmit;
import org.manyuan.zone.application.ApplicationCommand.Withdraw;

/** What may happen to an application; who may do it is judged by {@link Offices} before. */
public final class ApplicationRules {

    private final ApplicantRules applicant;
    private final ResubmissionRules resubmission;
    private final StepRules steps;
    private final Dates dates;

    public ApplicationRules(WorkingDays workingDays, Clock clock) {
        dates = new Dates(clock);
        Deadlines deadlines = new Deadlines(workingDays);
        applicant = new ApplicantRules(deadlines, dates);
        resubmission = new ResubmissionRules(deadlines, dates);
        steps = new StepRules(deadlines, dates);
    }

    /**
     * @param other the id of the zone's open application of the same kind
     */
    public ApplicationVerdict open(
            String applicationId,
            Applicant zone,
            Workflow workflow,
            Open command,
            @Nullable String other) {
        return applicant.open(applicationId, zone, workflow, command, other);
    }

    /**
     * @param zone as it is now
     */
    public ApplicationVerdict judge(
            Application application, Applicant zone, ApplicationCommand command, Official by) {
        return switch (command) {
            case Open _ ->
                    throw new IllegalStateException("opened twice: " + application.applicationId());
            case Amend amend -> applicant.amend(application, zone, amend);
            case AtStep atStep -> steps.judge(application, atStep, by);
            case Resubmit resubmit -> resubmission.judge(application, resubmit);
            case Withdraw withdraw -> applicant.withdraw(application, withdraw);
            case Attach attach -> DocumentRules.attach(application, attach, dates.today());
            case Replace replace -> DocumentRules.replace(application, replace, dates.today());
            case KeepEligibility kept -> keep(application, kept.eligibility());
            case NoteEffect note -> note(application, note.effect());
        };
    }

    private ApplicationVerdict keep(Application application, List<ClauseFinding> eligibility) {
        return application.eligibility().equals(eligibility)
                ? new ApplicationVerdict.Unchanged(application)
                : new ApplicationVerdict.Allowed(
                        new ApplicationEvent.EligibilityJudged(dates.today(), eligibility),
                        application.judged(eligibility));
    }

    private ApplicationVerdict note(Application application, Effect effect) {
        Effect known = application.effect();
        if (known == null || known.state() != Effect.State.OWED) {
            return new ApplicationVerdict.Unchanged(application);
        }
        Integer version = effect.zoneVersion();
        return new ApplicationVerdict.Allowed(
                version == null
                        ? new ApplicationEvent.EffectImpossible(
                                dates.today(), String.valueOf(effect.reason()))
                        : new ApplicationEvent.TookEffect(dates.today(), version),
                application.after(effect));
    }
}

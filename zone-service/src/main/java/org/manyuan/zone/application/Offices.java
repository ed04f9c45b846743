package org.manyuan.zone.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.policy.WorkflowStep;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.zone.application.ApplicationCommand.Amend;
import org.manyuan.zone.application.ApplicationCommand.AtStep;
import org.manyuan.zone.application.ApplicationCommand.Attach;
import org.manyuan.zone.application.ApplicationCommand.GiveOpinion;
import org.manyuan.zone.application.ApplicationCommand.KeepEligibility;
import org.manyuan.zone.application.ApplicationCommand.NoteEffect;
import org.manyuan.zone.application.ApplicationCommand.Open;
import org.manyuan.zone.application.ApplicationCommand.Replace;
import org.manyuan.zone.application.ApplicationCommand.Resubmit;
import org.manyuan.zone.application.ApplicationCommand.Withdraw;

/**
 * Which office may do what. The steps are those of their offices; the zone and its city's offices
 * prepare and withdraw, only the city's offices send it to the province again.
 */
public final class Offices {

    private Offices() {}

    public static @Nullable Refusal refuseOpening(
            Official by, String zoneId, String cityCode, Workflow workflow) {
        return by.applies(zoneId, cityCode, workflow)
                ? null
                : notHis("/zoneId", workflow.applicants());
    }

    /** Null where the official may; whether the application lies where he may look comes first. */
    public static @Nullable Refusal refuse(
            Official by, Application application, ApplicationCommand command) {
        return switch (command) {
            case AtStep atStep -> refuseStep(by, application, atStep);
            case Resubmit _ -> refuseOffices(by, application, "");
            case Amend _, Withdraw _, Attach _, Replace _ -> refuseApplicant(by, application);
            case Open _, KeepEligibility _, NoteEffect _ -> null;
        };
    }

    private static @Nullable Refusal refuseStep(
            Official by, Application application, AtStep command) {
        Workflow workflow = application.workflow();
        WorkflowStep step = workflow.step(command.step()).orElse(null);
        if (step == null) {
            return Refusal.of(ProblemType.NOT_FOUND);
        }
        List<String> offices = workflow.officesOf(step);
        List<String> own = by.actsAs(offices, application.cityCode());
        if (own.isEmpty()) {
            return notHis("/path/step", offices);
        }
        return command instanceof GiveOpinion opinion
                        && opinion.department() != null
                        && offices.contains(opinion.department())
                        && !own.contains(opinion.department())
                ? notHis("/department", List.of(opinion.department()))
                : null;
    }

    private static @Nullable Refusal refuseApplicant(Official by, Application application) {
        return by.applies(application.zoneId(), application.cityCode(), application.workflow())
                ? null
                : notHis("", application.workflow().applicants());
    }

    private static @Nullable Refusal refuseOffices(
            Official by, Application application, String pointer) {
        List<String> applicants = application.workflow().applicants();
        return by.actsAs(applicants, application.cityCode()).isEmpty()
                ? notHis(pointer, applicants)
                : null;
    }

    private static Refusal notHis(String pointer, List<String> offices) {
        return Refusal.of(
                ProblemType.OUTSIDE_JURISDICTION,
                Fault.at(pointer, "fault.other-office", String.join(", ", offices)));
    }
}

package org.manyuan.zone.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.WorkflowStep;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.zone.application.ApplicationCommand.AtStep;
import org.manyuan.zone.application.ApplicationCommand.Complete;
import org.manyuan.zone.application.ApplicationCommand.Decide;
import org.manyuan.zone.application.ApplicationCommand.GiveOpinion;
import org.manyuan.zone.application.ApplicationCommand.Reject;
import org.manyuan.zone.application.ApplicationCommand.SendBack;

/** Which decisions a step takes. */
final class StepDecisions {

    private static final List<StepDecision> OPINIONS =
            List.of(StepDecision.AGREE, StepDecision.DISAGREE, StepDecision.CONDITIONAL);
    private static final List<StepDecision> REPLIES =
            List.of(StepDecision.APPROVED, StepDecision.REFUSED);
    private static final List<StepDecision> REVIEWS =
            List.of(StepDecision.DONE, StepDecision.RETURNED, StepDecision.REJECTED);
    private static final List<StepDecision> OTHERS = List.of(StepDecision.DONE);

    private StepDecisions() {}

    static List<StepDecision> of(WorkflowStep step) {
        if (step.gathersOpinions()) {
            return OPINIONS;
        }
        if (step.replies()) {
            return REPLIES;
        }
        return step.reviews() ? REVIEWS : OTHERS;
    }

    /** What is wrong with a decision at this step, whoever takes it and whenever. */
    static @Nullable Fault fault(WorkflowStep step, AtStep command) {
        List<StepDecision> taken = of(step);
        if (!taken.contains(decision(command))) {
            return Fault.at("/decision", "fault.one-of", names(taken));
        }
        if (command instanceof GiveOpinion opinion
                && opinion.department() != null
                && !step.departments().contains(opinion.department())) {
            return Fault.at("/department", "fault.one-of", String.join(", ", step.departments()));
        }
        return null;
    }

    private static StepDecision decision(AtStep command) {
        return switch (command) {
            case Complete _ -> StepDecision.DONE;
            case GiveOpinion opinion -> StepDecision.valueOf(opinion.position().name());
            case SendBack _ -> StepDecision.RETURNED;
            case Reject _ -> StepDecision.REJECTED;
            case Decide decide -> StepDecision.valueOf(decide.decision().name());
        };
    }

    private static String names(List<StepDecision> decisions) {
        return String.join(", ", decisions.stream().map(Enum::name).toList());
    }
}

package org.manyuan.zone.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** Judges what the province wants to do with a plan. */
public final class PlanRules {

    private final Clock clock;

    public PlanRules(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param before null where there is no such plan yet
     * @param others all plans that are kept, this one among them or not
     */
    public PlanVerdict judge(
            @Nullable PlanText before, PlanCommand command, List<StoredPlan> others) {
        PolicyPlan plan = command.content().plan();
        List<Fault> overlaps = overlaps(plan, others);
        if (!overlaps.isEmpty()) {
            return refused(ProblemType.VALIDATION, overlaps);
        }
        return switch (command) {
            case PlanCommand.Adopt adopt ->
                    before == null
                            ? new PlanVerdict.Allowed(adopt.content().stored())
                            : refused(
                                    ProblemType.TRANSITION_NOT_ALLOWED,
                                    List.of(
                                            Fault.at(
                                                    "/plan",
                                                    "fault.already-registered",
                                                    plan.id())));
            case PlanCommand.Revise revise -> revise(before, revise.content());
        };
    }

    private PlanVerdict revise(@Nullable PlanText before, PlanText after) {
        if (before == null) {
            return new PlanVerdict.Refused(Refusal.of(ProblemType.NOT_FOUND));
        }
        if (before.body().equals(after.body())) {
            return new PlanVerdict.Unchanged();
        }
        LocalDate today = LocalDate.now(clock);
        List<Fault> edits =
                before.plan().from().isAfter(today)
                        ? List.of()
                        : PlanInForce.edits(before, after, today.getYear());
        return edits.isEmpty()
                ? new PlanVerdict.Allowed(after.stored())
                : refused(ProblemType.TRANSITION_NOT_ALLOWED, edits);
    }

    /** For a day there is one plan at most. */
    private static List<Fault> overlaps(PolicyPlan plan, List<StoredPlan> others) {
        List<Fault> faults = new ArrayList<>();
        for (StoredPlan other : others) {
            if (!other.planId().equals(plan.id())
                    && !plan.from().isAfter(other.to())
                    && !plan.to().isBefore(other.from())) {
                String pointer = plan.from().isBefore(other.from()) ? "/to" : "/from";
                faults.add(Fault.at(pointer, "fault.plan-overlaps", other.planId()));
            }
        }
        return faults;
    }

    private static PlanVerdict refused(ProblemType type, List<Fault> faults) {
        return new PlanVerdict.Refused(new Refusal(type, faults));
    }
}

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
     * @param others all plans that are kept and not withdrawn, this one among them or not
     */
    public PlanVerdict judge(
            @Nullable PlanText before, PlanCommand command, List<StoredPlan> others) {
        return switch (command) {
            case PlanCommand.Adopt adopt -> adopt(before, adopt.content(), others);
            case PlanCommand.Revise revise -> revise(before, revise.content(), others);
            case PlanCommand.Withdraw withdrawal -> withdraw(before, withdrawal.reason());
        };
    }

    private static PlanVerdict adopt(
            @Nullable PlanText before, PlanText content, List<StoredPlan> others) {
        List<Fault> misplaced = misplaced(before, content.plan(), others);
        if (!misplaced.isEmpty()) {
            return refused(ProblemType.VALIDATION, misplaced);
        }
        return before == null
                ? new PlanVerdict.Allowed(content.stored())
                : refused(
                        ProblemType.TRANSITION_NOT_ALLOWED,
                        List.of(
                                Fault.at(
                                        "/plan", "fault.already-registered", content.plan().id())));
    }

    /** By what is in force, somebody has been measured: it ends with its period. */
    private PlanVerdict withdraw(@Nullable PlanText before, String reason) {
        if (before == null) {
            return new PlanVerdict.Refused(Refusal.of(ProblemType.NOT_FOUND));
        }
        return before.plan().from().isAfter(LocalDate.now(clock))
                ? new PlanVerdict.Allowed(before.stored().withdrawn(reason))
                : refused(
                        ProblemType.TRANSITION_NOT_ALLOWED,
                        List.of(Fault.at("", "fault.plan-in-force")));
    }

    private PlanVerdict revise(@Nullable PlanText before, PlanText after, List<StoredPlan> others) {
        List<Fault> misplaced = misplaced(before, after.plan(), others);
        if (!misplaced.isEmpty()) {
            return refused(ProblemType.VALIDATION, misplaced);
        }
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

    /**
     * For a day there is one plan at most. It begins with a month, as figures are counted by the
     * month: what was disposed of earlier in that month would count as disposed of under the plan.
     */
    private static List<Fault> misplaced(
            @Nullable PlanText before, PolicyPlan plan, List<StoredPlan> others) {
        List<Fault> faults = new ArrayList<>();
        boolean moved = before == null || !before.plan().from().equals(plan.from());
        if (moved && plan.from().getDayOfMonth() != 1) {
            faults.add(Fault.at("/from", "fault.month-start"));
        }
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

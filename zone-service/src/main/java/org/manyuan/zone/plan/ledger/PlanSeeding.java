package org.manyuan.zone.plan.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.InTurn;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.zone.plan.PlanCommand;
import org.manyuan.zone.plan.PlanText;
import org.manyuan.zone.plan.StoredPlan;

/** Adopts the shipped plans that are not there yet, once in however many instances it is tried. */
final class PlanSeeding implements Runnable {

    private static final String SOURCE = "urn:manyuan:seed";
    private static final Caller PLATFORM =
            new Caller(SOURCE, new Jurisdiction(true, Set.of(), Set.of()), Set.of());

    private final MongoAggregates<StoredPlan> plans;
    private final PlanTexts texts;
    private final InTurn<StoredPlan, PlanCommand> commands;

    PlanSeeding(
            MongoAggregates<StoredPlan> plans,
            PlanTexts texts,
            InTurn<StoredPlan, PlanCommand> commands) {
        this.plans = plans;
        this.texts = texts;
        this.commands = commands;
    }

    @Override
    public void run() {
        plans.createIndexes();
        for (Map<String, Object> body : ShippedPlans.bodies()) {
            PlanText plan = texts.read(body, new Fields(body, ""));
            String planId = plan.plan().id();
            if (plans.find(List.of(planId)).isEmpty()) {
                adopt(planId, plan);
            }
        }
    }

    private void adopt(String planId, PlanText plan) {
        PlanCommand adoption = new PlanCommand.Adopt(plan);
        Command<PlanCommand> command =
                new Command<>(
                        planId,
                        adoption.event(),
                        adoption,
                        plan.body(),
                        new EventKey(SOURCE, planId),
                        new Precondition.Free());
        try {
            while (commands.carryOut(command, PLATFORM)
                            instanceof CommandOutcome.Refused<StoredPlan> refused
                    && !isThere(refused.refusal().type(), planId)) {
                // another instance has the turn
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody adopted it, or another one for these years, meanwhile. */
    private static boolean isThere(ProblemType refusal, String planId) {
        return switch (refusal) {
            case TRANSITION_NOT_ALLOWED, VALIDATION -> true;
            case DEPENDENCY_UNAVAILABLE -> false;
            default -> throw new IllegalStateException("shipped plan " + planId + ": " + refusal);
        };
    }
}

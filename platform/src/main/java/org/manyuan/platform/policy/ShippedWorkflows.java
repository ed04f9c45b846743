package org.manyuan.platform.policy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.policy.Workflows;

/** The workflows of the shipped plans. */
public final class ShippedWorkflows implements Workflows {

    private final PolicyPlans plans;
    private final Map<String, Map<String, Workflow>> byPlan;

    public ShippedWorkflows() {
        plans = ShippedPlans.load();
        byPlan =
                ShippedPlans.bodies().stream()
                        .map(WorkflowReader::read)
                        .collect(
                                Collectors.toMap(
                                        each -> each.values().iterator().next().planId(),
                                        each -> each));
    }

    @Override
    public Optional<Workflow> of(String kind, int year) {
        return Optional.ofNullable(byPlan.get(plans.of(year).id())).map(each -> each.get(kind));
    }
}

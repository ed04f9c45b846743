package org.manyuan.zone.approval;

import java.util.Optional;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.policy.Workflows;
import org.manyuan.platform.policy.WorkflowReader;
import org.manyuan.zone.plan.ledger.Plans;

/** The workflows of the plans that are kept, those adopted while the service runs included. */
final class KeptWorkflows implements Workflows {

    private final Plans plans;

    KeptWorkflows(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Workflow> of(String kind, int year) {
        PolicyPlans current = plans.current();
        return current == null
                ? Optional.empty()
                : Optional.ofNullable(plans.find(current.of(year).id()))
                        .map(plan -> WorkflowReader.read(plans.text(plan.state()).body()))
                        .map(workflows -> workflows.get(kind));
    }
}

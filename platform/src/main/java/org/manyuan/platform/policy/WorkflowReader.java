package org.manyuan.platform.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.policy.WorkflowStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the workflows of a plan from its body. */
public final class WorkflowReader {

    private WorkflowReader() {}

    /**
     * By the kind of application; one whose steps cannot be gone through is as if the plan did not
     * set it.
     */
    public static Map<String, Workflow> read(Map<String, Object> body) {
        JsonNode plan = JsonMapper.shared().valueToTree(body);
        String planId = plan.required("plan").asString();
        return plan.path("workflow")
                .propertyStream()
                .filter(each -> isWhole(steps(each.getValue())))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each -> new Workflow(planId, steps(each.getValue()))));
    }

    /** Whether there are steps, each with a name of its own and somebody who acts. */
    private static boolean isWhole(List<WorkflowStep> steps) {
        boolean led = steps.stream().anyMatch(each -> each.lead() != null);
        return !steps.isEmpty()
                && steps.stream().map(WorkflowStep::step).distinct().count() == steps.size()
                && steps.stream()
                        .noneMatch(each ->
                                each.actor().equals(Workflow.LEAD) && !led
                                        || each.gathersOpinions() && each.departments().isEmpty());
    }

    private static List<WorkflowStep> steps(JsonNode steps) {
        return steps.valueStream().map(WorkflowReader::step).toList();
    }

    private static WorkflowStep step(JsonNode step) {
        JsonNode lead = step.get("lead");
        return new WorkflowStep(
                step.required("step").asString(),
                step.required("actor").asString(),
                texts(step, "documents"),
                texts(step, "departments"),
                texts(step, "copies"),
                lead == null ? null : lead.asString(),
                days(step, "days"),
                days(step, "returnDays"));
    }

    private static List<String> texts(JsonNode step, String field) {
        JsonNode values = step.get(field);
        return values == null ? List.of() : values.valueStream().map(JsonNode::asString).toList();
    }

    private static @Nullable Integer days(JsonNode step, String field) {
        JsonNode days = step.get(field);
        return days == null ? null : days.intValue();
    }
}

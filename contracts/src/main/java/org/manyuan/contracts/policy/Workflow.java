package org.manyuan.contracts.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 办理程序: the steps of an application in their order, as a plan sets them.
 *
 * @param planId of the plan
 */
public record Workflow(String planId, List<WorkflowStep> steps) {

    /** The step at which the eligibility of the zone is judged. */
    public static final String FORMAL_APPLICATION = "formal-application";

    /** The step that decides. */
    public static final String REPLY = "reply";

    /** An actor: the department that an earlier step named. */
    public static final String LEAD = "LEAD";

    /** An actor: every department of the step, in parallel. */
    public static final String DEPARTMENTS = "DEPARTMENTS";

    private static final String CITY = "CITY_";

    public Workflow {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a workflow has steps");
        }
        steps = List.copyOf(steps);
    }

    public Optional<WorkflowStep> step(String name) {
        return steps.stream().filter(each -> each.step().equals(name)).findFirst();
    }

    public WorkflowStep first() {
        return steps.getFirst();
    }

    /** The step that comes next, or null after the last. */
    public @Nullable WorkflowStep after(WorkflowStep step) {
        int next = steps.indexOf(step) + 1;
        return next < steps.size() ? steps.get(next) : null;
    }

    /** The offices that act at a step. */
    public List<String> officesOf(WorkflowStep step) {
        return switch (step.actor()) {
            case DEPARTMENTS -> step.departments();
            case LEAD ->
                    steps.stream()
                            .map(WorkflowStep::lead)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .map(List::of)
                            .orElseThrow();
            default -> List.of(step.actor());
        };
    }

    /** The offices of the city: they apply. */
    public List<String> applicants() {
        return steps.stream()
                .map(WorkflowStep::actor)
                .filter(Workflow::isOfACity)
                .distinct()
                .toList();
    }

    /** Every kind of document that some step asks for. */
    public List<String> documents() {
        return steps.stream().flatMap(each -> each.documents().stream()).distinct().toList();
    }

    public static boolean isOfACity(String office) {
        return office.startsWith(CITY);
    }
}

package org.manyuan.contracts.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 办理环节: a step of a {@link Workflow}.
 *
 * @param step its code, such as {@code formal-application}
 * @param actor the office that acts, {@link Workflow#LEAD} or {@link Workflow#DEPARTMENTS}
 * @param documents the kinds of documents that must be there before it is done
 * @param departments those whose opinions it gathers
 * @param copies who gets a copy of the reply
 * @param lead the department that leads from this step on
 * @param days working days in which it is to be done; null where no limit is set
 * @param returnDays working days that the applicant has for completion; a step that has none may
 *     not send an application back
 */
public record WorkflowStep(
        String step,
        String actor,
        List<String> documents,
        List<String> departments,
        List<String> copies,
        @Nullable String lead,
        @Nullable Integer days,
        @Nullable Integer returnDays) {

    public WorkflowStep {
        documents = List.copyOf(documents);
        departments = List.copyOf(departments);
        copies = List.copyOf(copies);
    }

    /** Whether it may send an application back, or reject it. */
    public boolean reviews() {
        return returnDays != null;
    }

    public boolean gathersOpinions() {
        return actor.equals(Workflow.DEPARTMENTS);
    }

    public boolean replies() {
        return step.equals(Workflow.REPLY);
    }
}

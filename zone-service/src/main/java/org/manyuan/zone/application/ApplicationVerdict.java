package org.manyuan.zone.application;

import java.util.List;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** Whether a command may be carried out on an application. */
public sealed interface ApplicationVerdict {

    record Allowed(ApplicationEvent event, Application after) implements ApplicationVerdict {}

    /** It is so already. */
    record Unchanged(Application application) implements ApplicationVerdict {}

    record Refused(Refusal refusal) implements ApplicationVerdict {}

    static ApplicationVerdict refused(ProblemType type, Fault... faults) {
        return new Refused(Refusal.of(type, faults));
    }

    static ApplicationVerdict refused(ProblemType type, List<Fault> faults) {
        return new Refused(new Refusal(type, faults));
    }
}

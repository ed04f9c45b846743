package org.manyuan.contracts.policy;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/**
 * Sees to it that the workflows of a plan have their shape; what the steps mean is read by whoever
 * carries out applications.
 */
final class WorkflowCheck {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,63}");
    private static final int MOST_DAYS = 1_000;

    private WorkflowCheck() {}

    static void check(@Nullable Fields kinds) {
        if (kinds == null) {
            return;
        }
        for (String kind : kinds.names()) {
            if (KIND.matcher(kind).matches()) {
                PlanReader.objects(kinds, kind).forEach(WorkflowCheck::step);
            } else {
                kinds.fault(kind.replace("/", "~1"), "pattern", KIND.pattern());
            }
        }
    }

    private static void step(Fields step) {
        step.matching("step", PlanReader.NAME);
        step.name("actor");
        step.optionalName("lead");
        step.optionalNames("documents");
        step.optionalNames("departments");
        step.optionalNames("copies");
        for (String days : List.of("days", "returnDays")) {
            if (step.has(days)) {
                step.whole(days, 1, MOST_DAYS);
            }
        }
        step.refuseUnknown();
    }
}

package org.manyuan.contracts.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * A programme: from which day to which it runs, what it asks for, and which rules it sets.
 *
 * @param baselineDate a month's end; the disposal cases identified up to it are the base of its
 *     disposal targets
 */
public record PolicyPlan(
        String id,
        String name,
        LocalDate from,
        LocalDate to,
        LocalDate baselineDate,
        List<Target> targets,
        Rules rules) {

    public PolicyPlan {
        targets = List.copyOf(targets);
    }

    /** The targets that name this figure. */
    public List<Target> targetsOf(String metric) {
        return targets.stream().filter(target -> target.metric().equals(metric)).toList();
    }
}

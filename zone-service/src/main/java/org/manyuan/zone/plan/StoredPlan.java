package org.manyuan.zone.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 政策目标: a plan as it is kept.
 *
 * @param body as JSON text, in the form of the shipped YAML files: what is read from it is not kept
 *     twice
 * @param withdrawnFor why it was withdrawn before it came into force; null where it was not
 */
public record StoredPlan(
        String planId,
        String name,
        LocalDate from,
        LocalDate to,
        String body,
        @Nullable String withdrawnFor) {

    /** Whether its period has begun: from then on people are measured by it. */
    public boolean isInForce(LocalDate today) {
        return !from.isAfter(today);
    }

    public boolean isWithdrawn() {
        return withdrawnFor != null;
    }

    StoredPlan withdrawn(String reason) {
        return new StoredPlan(planId, name, from, to, body, reason);
    }
}

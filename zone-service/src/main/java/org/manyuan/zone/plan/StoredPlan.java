package org.manyuan.zone.plan;

import java.time.LocalDate;

/**
 * 政策目标: a plan as it is kept.
 *
 * @param body as JSON text, in the form of the shipped YAML files: what is read from it is not kept
 *     twice
 */
public record StoredPlan(String planId, String name, LocalDate from, LocalDate to, String body) {

    /** Whether its period has begun: from then on people are measured by it. */
    public boolean isInForce(LocalDate today) {
        return !from.isAfter(today);
    }
}

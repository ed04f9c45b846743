package org.manyuan.zone.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.manyuan.zone.plan.ledger.Plans;

/** A plan in a list. */
@Schema(name = "PolicyPlanRow")
record PlanRow(
        String plan,
        int version,
        String name,
        LocalDate from,
        LocalDate to,
        @Schema(description = "已开始执行,目标只增不改") boolean inForce) {

    static PlanRow of(Plans.Kept kept, LocalDate today) {
        return new PlanRow(
                kept.plan().planId(),
                kept.version(),
                kept.plan().name(),
                kept.plan().from(),
                kept.plan().to(),
                kept.plan().isInForce(today));
    }
}

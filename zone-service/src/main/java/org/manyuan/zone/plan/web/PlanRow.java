package org.manyuan.zone.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.zone.plan.ledger.Plans;

/** A plan in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PolicyPlanRow")
record PlanRow(
        String plan,
        int version,
        String name,
        LocalDate from,
        LocalDate to,
        @Schema(description = "已开始执行,目标只增不改") boolean inForce,
        @Schema(description = "撤回的理由;未撤回的没有") @Nullable String withdrawnFor) {

    static PlanRow of(Plans.Kept kept, LocalDate today) {
        return new PlanRow(
                kept.plan().planId(),
                kept.version(),
                kept.plan().name(),
                kept.plan().from(),
                kept.plan().to(),
                kept.plan().isInForce(today) && !kept.plan().isWithdrawn(),
                kept.plan().withdrawnFor());
    }

    boolean covers(int year) {
        return from.getYear() <= year && to.getYear() >= year;
    }
}

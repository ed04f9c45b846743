package org.manyuan.investment.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.PlannedMeasure;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.investment.disposal.DisposalPlan;

/** 一企一策 as the interface shows it. */
@Schema(name = "DisposalPlan")
record PlanView(LocalDate setOn, List<Step> measures) {

    /** A measure; overdue where its deadline has passed and neither it nor the case is done. */
    @Schema(name = "PlannedMeasure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String measure,
            String responsible,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean overdue) {}

    static @Nullable PlanView of(DisposalCase known, LocalDate today) {
        DisposalPlan plan = known.plan();
        if (plan == null) {
            return null;
        }
        boolean open = known.status() == CaseStatus.OPEN;
        return new PlanView(
                plan.setOn(),
                plan.measures().stream().map(each -> step(each, open, today)).toList());
    }

    private static Step step(PlannedMeasure measure, boolean open, LocalDate today) {
        return new Step(
                measure.measure(),
                measure.responsible(),
                measure.dueOn(),
                measure.doneOn(),
                open && measure.doneOn() == null && measure.dueOn().isBefore(today));
    }
}

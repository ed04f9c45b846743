package org.manyuan.investment.disposal;

import java.time.LocalDate;
import java.util.List;
import org.manyuan.contracts.disposal.PlannedMeasure;

/** 一企一策: what is to be done about a case, by whom and until when. */
public record DisposalPlan(LocalDate setOn, List<PlannedMeasure> measures) {

    public DisposalPlan {
        measures = List.copyOf(measures);
    }
}

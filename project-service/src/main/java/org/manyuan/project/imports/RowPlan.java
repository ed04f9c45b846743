package org.manyuan.project.imports;

import java.util.List;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.workbook.SheetRow;

/**
 * What a row shall do.
 *
 * @param events in the order in which they happened, each with what carries it
 * @param faults of the row itself
 */
record RowPlan(SheetRow row, List<Step> events, List<Fault> faults) {

    record Step(RowEvent event, Incoming incoming) {}

    List<Incoming> incoming() {
        return events.stream().map(Step::incoming).toList();
    }
}

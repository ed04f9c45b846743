package org.manyuan.project.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.problem.Problem;
import org.manyuan.platform.problem.Problems;
import org.manyuan.platform.workbook.Cell;
import org.manyuan.platform.workbook.Header;
import org.manyuan.platform.workbook.MarkedRows;

/** Tells why a row was refused, each reason at its cell. */
final class Reasons {

    private static final int WHOLE_ROW = -1;

    private final Problems problems;
    private final Header<ImportColumn> header;

    Reasons(Problems problems, Header<ImportColumn> header) {
        this.problems = problems;
        this.header = header;
    }

    /** Null where no event of the row was refused. */
    @Nullable RowError of(RowPlan plan, List<Outcome> outcomes) {
        SequencedMap<Integer, MarkedRows.Reason> reasons = new LinkedHashMap<>();
        for (Fault fault : plan.faults()) {
            add(reasons, ImportColumn.PROJECT_ID, text(fault));
        }
        for (Map.Entry<RowEvent, Refusal> each : refusals(plan, outcomes).entrySet()) {
            tell(each.getKey(), each.getValue(), reasons);
        }
        return reasons.isEmpty()
                ? null
                : new RowError(plan.row().number(), cells(plan), List.copyOf(reasons.values()));
    }

    /**
     * What is wrong with the cells is told of all events; otherwise only the first refusal, since
     * the later ones follow from it.
     */
    private static Map<RowEvent, Refusal> refusals(RowPlan plan, List<Outcome> outcomes) {
        SequencedMap<RowEvent, Refusal> invalid = new LinkedHashMap<>();
        SequencedMap<RowEvent, Refusal> first = new LinkedHashMap<>();
        for (int index = 0; index < outcomes.size(); index++) {
            if (outcomes.get(index) instanceof Outcome.Refused refused) {
                RowEvent event = plan.events().get(index).event();
                if (refused.refusal().type() == ProblemType.VALIDATION) {
                    invalid.put(event, refused.refusal());
                } else if (first.isEmpty()) {
                    first.put(event, refused.refusal());
                }
            }
        }
        return invalid.isEmpty() ? first : invalid;
    }

    private void tell(
            RowEvent event, Refusal refusal, SequencedMap<Integer, MarkedRows.Reason> reasons) {
        Problem problem = problems.describe(refusal, Locale.SIMPLIFIED_CHINESE, null);
        if (problem.errors().isEmpty()) {
            add(reasons, ImportColumn.PROJECT_ID, problem.detail());
        }
        for (Problem.Error error : problem.errors()) {
            String prefix = event.pointer() + "/";
            String field =
                    error.pointer().startsWith(prefix)
                            ? error.pointer().substring(prefix.length()).replaceFirst("/.*", "")
                            : "";
            add(reasons, event.columnOf(field).orElseGet(() -> event.main()), error.detail());
        }
    }

    /** One reason a cell, and one for the row where the sheet lacks the column. */
    private void add(
            SequencedMap<Integer, MarkedRows.Reason> reasons, ImportColumn column, String text) {
        Integer place = header.place(column);
        int at = place == null ? WHOLE_ROW : place;
        reasons.putIfAbsent(at, new MarkedRows.Reason(at, column.title(), text));
    }

    private String text(Fault fault) {
        return problems.describe(
                        new Refusal(ProblemType.VALIDATION, List.of(fault)),
                        Locale.SIMPLIFIED_CHINESE,
                        null)
                .detail();
    }

    private List<RowError.Value> cells(RowPlan plan) {
        List<RowError.Value> cells = new ArrayList<>();
        for (int column = 0; column < header.titles().size(); column++) {
            Cell cell = plan.row().cells().get(column);
            // what an error workbook said of this row last time is no part of it
            boolean ours = header.titles().get(column).isEmpty();
            cells.add(RowError.Value.of(ours ? null : cell));
        }
        return cells;
    }
}

package org.manyuan.project.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.platform.workbook.Cell;
import org.manyuan.project.imports.ImportColumn.Content;
import org.manyuan.project.workbook.Labels;

/**
 * An event that a row tells of, as its data is put together from cells. What cannot be read is put
 * in as it is: the rules for the event then tell what is wrong with it.
 */
final class RowEvent {

    private final ProjectEventType type;
    private final Map<ImportColumn, Cell> row;
    private final Map<String, Object> data = new LinkedHashMap<>();
    private final Map<String, ImportColumn> columns = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    RowEvent(ProjectEventType type, Map<ImportColumn, Cell> row) {
        this.type = type;
        this.row = row;
    }

    /** Takes a field from a column, where that is filled. */
    RowEvent with(String field, ImportColumn column) {
        columns.put(field, column);
        Cell cell = row.get(column);
        if (cell != null) {
            data.put(field, value(field, cell, column.content()));
        }
        return this;
    }

    /** A field whose value stands in no cell, where none was given. */
    RowEvent otherwise(String field, String value) {
        data.putIfAbsent(field, value);
        return this;
    }

    ProjectEventType type() {
        return type;
    }

    Map<String, Object> data() {
        return data;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Where in the request the data would stand: it tells the events of a row apart. */
    String pointer() {
        return "/" + type.eventName();
    }

    Optional<ImportColumn> columnOf(String field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** Where a fault of the event as a whole is shown: at its date. */
    ImportColumn main() {
        return columns.getOrDefault("occurredOn", ImportColumn.PROJECT_ID);
    }

    private Object value(String field, Cell cell, Content content) {
        return switch (content) {
            case TEXT, ZONE -> cell.plain();
            case AMOUNT -> cell.amount();
            case DATE -> date(cell);
            case KIND -> constant(field, cell, Labels.KINDS);
            case FIRST_STAGE -> constant(field, cell, Labels.FIRST_STAGES);
            case PLACEMENT -> constant(field, cell, Labels.PLACEMENTS);
        };
    }

    private static String date(Cell cell) {
        return CellDate.read(cell).map(LocalDate::toString).orElse(cell.text());
    }

    private <E extends Enum<E>> String constant(String field, Cell cell, Labels<E> labels) {
        String text = cell.text().strip();
        Optional<E> named = labels.named(text);
        if (named.isEmpty()) {
            faults.add(
                    Fault.at(
                            pointer() + "/" + field,
                            "fault.one-of",
                            String.join("、", labels.all())));
        }
        return named.map(Enum::name).orElse(text);
    }
}

package org.manyuan.project.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.project.workbook.Cell;
import org.manyuan.project.workbook.SheetRow;
import org.manyuan.project.workbook.UnacceptableWorkbook;

/**
 * Where the columns of the form stand in a sheet.
 *
 * @param titles of all columns, as the user has them
 */
record ImportHeader(List<String> titles, Map<ImportColumn, Integer> places) {

    /** The column that an error workbook has more than what was uploaded; nothing is read of it. */
    static final String REASON = "错误原因";

    sealed interface Result {
        record Read(ImportHeader header) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    static Result read(SheetRow row) {
        List<String> titles = new ArrayList<>();
        Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
        List<Fault> faults = new ArrayList<>();
        for (int column = 0; column <= row.cells().lastKey(); column++) {
            Cell cell = row.cells().get(column);
            String title = cell == null ? "" : cell.text().strip();
            if (title.isEmpty() || title.equals(REASON)) {
                titles.add("");
                continue;
            }
            titles.add(title);
            ImportColumn known = ImportColumn.titled(title).orElse(null);
            if (known == null) {
                faults.add(fault("fault.import-column-unknown", title));
            } else if (places.putIfAbsent(known, column) != null) {
                faults.add(fault("fault.import-column-twice", title));
            }
        }
        if (!places.containsKey(ImportColumn.PROJECT_ID)) {
            Arrays.stream(ImportColumn.values())
                    .filter(column -> column.isRequired() && !places.containsKey(column))
                    .forEach(column ->
                            faults.add(fault("fault.import-column-missing", column.title())));
        }
        return faults.isEmpty()
                ? new Result.Read(new ImportHeader(List.copyOf(titles), places))
                : new Result.Refused(new Refusal(ProblemType.VALIDATION, faults));
    }

    /** What stands in the columns of the form. */
    Map<ImportColumn, Cell> values(SheetRow row) {
        Map<ImportColumn, Cell> values = new HashMap<>();
        places.forEach((column, place) -> {
            Cell cell = row.cells().get(place);
            if (cell != null) {
                values.put(column, cell);
            }
        });
        return values;
    }

    /** Where the user has a column; null where the sheet lacks it. */
    @Nullable Integer place(ImportColumn column) {
        return places.get(column);
    }

    private static Fault fault(String message, String title) {
        return Fault.at(UnacceptableWorkbook.FILE, message, title);
    }
}

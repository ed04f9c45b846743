package org.manyuan.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/**
 * Where the columns of a form stand in a sheet.
 *
 * @param titles of all columns, as the user has them; empty where nothing is read
 * @param <C> a column of the form
 */
public record Header<C>(List<String> titles, Map<C, Integer> places) {

    /** What a form says of its columns. */
    public interface Columns<C> {
        Optional<C> titled(String title);

        /** The titles of those that are missed where there are only these. */
        List<String> missing(Set<C> found);
    }

    public sealed interface Reading<C> {
        record Read<C>(Header<C> header) implements Reading<C> {}

        record Refused<C>(Refusal refusal) implements Reading<C> {}
    }

    public Header {
        titles = List.copyOf(titles);
        places = Map.copyOf(places);
    }

    public static <C> Reading<C> read(SheetRow row, Columns<C> columns) {
        List<String> titles = new ArrayList<>();
        Map<C, Integer> places = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int column = 0; column <= row.cells().lastKey(); column++) {
            Cell cell = row.cells().get(column);
            String title = cell == null ? "" : cell.text().strip();
            if (title.isEmpty() || title.equals(MarkedRows.REASON)) {
                titles.add("");
                continue;
            }
            titles.add(title);
            C known = columns.titled(title).orElse(null);
            if (known == null) {
                faults.add(fault("fault.workbook-column-unknown", title));
            } else if (places.putIfAbsent(known, column) != null) {
                faults.add(fault("fault.workbook-column-twice", title));
            }
        }
        columns.missing(places.keySet())
                .forEach(title -> faults.add(fault("fault.workbook-column-missing", title)));
        return faults.isEmpty()
                ? new Reading.Read<>(new Header<>(titles, places))
                : new Reading.Refused<>(new Refusal(ProblemType.VALIDATION, faults));
    }

    /** What stands in the columns of the form. */
    public Map<C, Cell> values(SheetRow row) {
        Map<C, Cell> values = new HashMap<>();
        places.forEach((column, place) -> {
            Cell cell = row.cells().get(place);
            if (cell != null) {
                values.put(column, cell);
            }
        });
        return values;
    }

    /** Where the user has a column; null where the sheet lacks it. */
    public @Nullable Integer place(C column) {
        return places.get(column);
    }

    private static Fault fault(String message, String title) {
        return Fault.at(UnacceptableWorkbook.FILE, message, title);
    }
}

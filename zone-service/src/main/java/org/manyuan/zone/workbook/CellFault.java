package org.manyuan.zone.workbook;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;

/**
 * What is wrong with a cell.
 *
 * @param row as the user sees it; 0 where no row of the form is meant
 * @param column null where no row is meant
 * @param message key of a text, with its arguments
 */
public record CellFault(
        int row,
        @Nullable FormColumn column,
        String pointer,
        String message,
        List<Object> arguments) {

    /** As somebody comes upon them who reads row by row. */
    static final Comparator<CellFault> AS_READ =
            Comparator.comparing(CellFault::row)
                    .thenComparing(
                            CellFault::column, Comparator.nullsFirst(Comparator.naturalOrder()));

    public CellFault {
        arguments = List.copyOf(arguments);
    }

    static CellFault at(FormRow row, FormColumn column, String message, List<Object> arguments) {
        return new CellFault(
                row.number(),
                column,
                "/rows/" + row.number() + "/" + column.field(),
                message,
                arguments);
    }

    static CellFault elsewhere(Fault fault) {
        return new CellFault(0, null, fault.pointer(), fault.message(), fault.arguments());
    }

    public Fault fault() {
        return new Fault(pointer, message, arguments);
    }
}

package org.manyuan.project.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.workbook.Cell;
import org.manyuan.platform.workbook.MarkedRows;

/**
 * A row that was not imported, as the user had it, and why.
 *
 * @param cells from the first column on
 */
public record RowError(int row, List<Value> cells, List<MarkedRows.Reason> reasons) {

    /** A cell; its text is null where it is empty. */
    public record Value(@Nullable String text, boolean number) {
        static Value of(@Nullable Cell cell) {
            return cell == null ? new Value(null, false) : new Value(cell.text(), cell.number());
        }
    }
}

package org.manyuan.zone.workbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.workbook.Cell;
import org.manyuan.platform.workbook.Header;
import org.manyuan.platform.workbook.SheetRow;

/**
 * A row of the form as it was filled in.
 *
 * @param sheet as it is in the file
 * @param version null where nothing stands there
 * @param value a number, or the text that stands in its place; null where nothing is reported
 */
record FormRow(
        SheetRow sheet,
        String zoneId,
        @Nullable Object version,
        String indicator,
        @Nullable Object value,
        @Nullable String comment) {

    /** Longer than any code: what is longer is no code, and need not be kept whole. */
    private static final int LONGEST_CODE = 100;

    static FormRow read(SheetRow row, Header<FormColumn> header) {
        Map<FormColumn, Cell> cells = header.values(row);
        Cell version = cells.get(FormColumn.VERSION);
        Cell value = cells.get(FormColumn.VALUE);
        Cell comment = cells.get(FormColumn.COMMENT);
        return new FormRow(
                row,
                text(cells.get(FormColumn.ZONE_ID)),
                version == null ? null : version.amount(),
                text(cells.get(FormColumn.INDICATOR)),
                value == null ? null : value.amount(),
                comment == null ? null : comment.plain());
    }

    /** As the user sees it. */
    int number() {
        return sheet.number();
    }

    boolean isBlank() {
        return value == null && comment == null;
    }

    private static String text(@Nullable Cell cell) {
        String text = cell == null ? "" : cell.plain();
        return text.substring(0, Math.min(text.length(), LONGEST_CODE));
    }
}

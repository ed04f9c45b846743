package org.manyuan.platform.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is written row by row; rows that are written do not stay in memory. Texts are always
 * texts: one that begins with = + - @ or a tab is never taken for a formula.
 */
public final class RowWriter {

    public static final String DATE_FORMAT = "yyyy-mm-dd";
    private static final String HEADER_FILL = "DDEBF7";
    private static final int ROWS_IN_MEMORY = 200;

    private final Worksheet sheet;
    private int row;

    public RowWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** The sheet's first row, which stays in sight. */
    public void header(List<String> names, List<Integer> widths) {
        for (int column = 0; column < names.size(); column++) {
            sheet.width(column, widths.get(column));
            sheet.inlineString(row, column, names.get(column));
            sheet.style(row, column).bold().fillColor(HEADER_FILL).wrapText(true).set();
        }
        row++;
        sheet.freezePane(0, row);
    }

    /** A row of texts, dates, numbers and nulls. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        end();
    }

    /** Writes one cell of the present row. */
    public void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format(DATE_FORMAT).set();
            }
            case BigDecimal number ->
                    sheet.value(row, column, number.scale() < 0 ? number.setScale(0) : number);
            case Number number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    /** Marks a cell of the present row, with a note beside it where one is given. */
    public void mark(int column, String fill, @Nullable String note) {
        sheet.style(row, column).fillColor(fill).set();
        if (note != null) {
            sheet.comment(row, column, note);
        }
    }

    /** Ends the present row. */
    public void end() throws IOException {
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }
}

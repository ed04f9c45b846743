package org.manyuan.platform.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as their user had them, with what is wrong in a column behind and as notes beside the cells.
 * Corrected, they can be uploaded as they are.
 */
public final class MarkedRows {

    /** The column that is added; nothing is read of it. */
    public static final String REASON = "错误原因";

    private static final String FILL = "FFC7CE";
    private static final int WIDTH = 16;
    private static final int REASON_WIDTH = 60;

    /** Notes stay in memory until the end of the file, unlike rows. */
    private static final int MOST_NOTES = 10_000;

    private final RowWriter rows;
    private final int reasonColumn;
    private int notes;

    /**
     * Why a cell is wrong.
     *
     * @param column from 0; -1 where the row as a whole is meant
     * @param title of that column
     */
    public record Reason(int column, String title, String text) {}

    /**
     * @param titles the user's
     */
    public MarkedRows(RowWriter rows, List<String> titles) {
        this.rows = rows;
        List<String> all = new ArrayList<>(titles);
        while (!all.isEmpty() && all.getLast().isEmpty()) {
            all.removeLast();
        }
        this.reasonColumn = all.size();
        all.add(REASON);
        List<Integer> widths = new ArrayList<>(Collections.nCopies(reasonColumn, WIDTH));
        widths.add(REASON_WIDTH);
        rows.header(all, widths);
    }

    public void row(List<? extends @Nullable Object> cells, List<Reason> reasons)
            throws IOException {
        for (int column = 0; column < Math.min(reasonColumn, cells.size()); column++) {
            rows.write(column, cells.get(column));
        }
        for (Reason reason : reasons) {
            if (reason.column() >= 0) {
                boolean noted = notes++ < MOST_NOTES;
                rows.mark(reason.column(), FILL, noted ? reason.text() : null);
            }
        }
        rows.write(
                reasonColumn,
                reasons.stream()
                        .map(reason -> reason.title() + ":" + reason.text())
                        .collect(Collectors.joining("\n")));
        rows.end();
    }
}

package org.manyuan.project.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.manyuan.project.imports.ImportColumn.Content;
import org.manyuan.project.workbook.Cell;
import org.manyuan.project.workbook.RowWriter;
import org.manyuan.project.workbook.Workbooks;
import org.springframework.stereotype.Component;

/**
 * The rows that were not imported, as the user had them, with the reasons in a column behind and as
 * notes beside the cells. Corrected, it can be uploaded as it is.
 */
@Component
public class ErrorWorkbook {

    private static final String FILL = "FFC7CE";
    private static final int WIDTH = 16;
    private static final int REASON_WIDTH = 60;

    /** Notes stay in memory until the end of the file, unlike rows. */
    private static final int MOST_NOTES = 10_000;

    private final RowErrors errors;

    ErrorWorkbook(RowErrors errors) {
        this.errors = errors;
    }

    public void write(ProjectImport job, OutputStream out) throws IOException {
        Workbook workbook = Workbooks.in(out);
        List<String> titles = titles(job);
        RowWriter rows = new RowWriter(workbook.newWorksheet(ImportSheet.DATA));
        List<Integer> widths = new ArrayList<>(Collections.nCopies(titles.size(), WIDTH));
        widths.set(titles.size() - 1, REASON_WIDTH);
        rows.header(titles, widths);
        int[] notes = {0};
        errors.forEach(
                job.importId(),
                error -> {
                    for (int column = 0; column < titles.size() - 1; column++) {
                        rows.write(column, value(error, column, titles.get(column)));
                    }
                    for (RowError.Reason reason : error.reasons()) {
                        if (reason.column() >= 0) {
                            boolean noted = notes[0]++ < MOST_NOTES;
                            rows.mark(reason.column(), FILL, noted ? reason.text() : null);
                        }
                    }
                    rows.write(titles.size() - 1, reasons(error));
                    rows.end();
                });
        RowWriter about = new RowWriter(workbook.newWorksheet(ImportSheet.NOTES));
        about.header(List.of("事项", "内容"), List.of(16, 60));
        about.row(List.of(ImportSheet.IDENTITY, job.sheet()));
        about.row(List.of("原文件", job.fileName()));
        about.row(List.of("总行数", job.progress().total()));
        about.row(List.of("有错误的行数", job.progress().rejected()));
        about.row(List.of("如何更正", "按“错误原因”和单元格批注更正后,原样上传本文件即可;已导入的行不会重复。"));
        workbook.finish();
    }

    /** The user's, without what is empty at their end, and ours. */
    private static List<String> titles(ProjectImport job) {
        List<String> titles = new ArrayList<>(job.titles());
        while (!titles.isEmpty() && titles.getLast().isEmpty()) {
            titles.removeLast();
        }
        titles.add(ImportHeader.REASON);
        return titles;
    }

    private static @Nullable Object value(RowError error, int column, String title) {
        RowError.Value value = column < error.cells().size() ? error.cells().get(column) : null;
        if (value == null || value.text() == null) {
            return null;
        }
        Cell cell = new Cell(value.text(), value.number());
        Optional<ImportColumn> known = ImportColumn.titled(title);
        boolean date = known.filter(each -> each.content() == Content.DATE).isPresent();
        if (cell.number() && date && CellDate.read(cell).isPresent()) {
            return CellDate.read(cell).orElseThrow();
        }
        try {
            return cell.number() ? cell.decimal() : cell.text();
        } catch (NumberFormatException noNumber) {
            return cell.text();
        }
    }

    private static String reasons(RowError error) {
        return error.reasons().stream()
                .map(reason -> reason.title() + ":" + reason.text())
                .collect(Collectors.joining("\n"));
    }
}

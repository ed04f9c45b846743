package org.manyuan.project.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.workbook.Cell;
import org.manyuan.platform.workbook.MarkedRows;
import org.manyuan.platform.workbook.RowWriter;
import org.manyuan.platform.workbook.Workbooks;
import org.manyuan.project.imports.ImportColumn.Content;
import org.springframework.stereotype.Component;

/**
 * The rows that were not imported, as the user had them, with the reasons in a column behind and as
 * notes beside the cells. Corrected, it can be uploaded as it is.
 */
@Component
public class ErrorWorkbook {

    private final RowErrors errors;

    ErrorWorkbook(RowErrors errors) {
        this.errors = errors;
    }

    public void write(ProjectImport job, OutputStream out) throws IOException {
        Workbook workbook = Workbooks.in(out);
        List<String> titles = job.titles();
        MarkedRows rows =
                new MarkedRows(new RowWriter(workbook.newWorksheet(ImportSheet.DATA)), titles);
        errors.forEach(job.importId(), error -> rows.row(values(error, titles), error.reasons()));
        RowWriter about = new RowWriter(workbook.newWorksheet(ImportSheet.NOTES));
        about.header(List.of("事项", "内容"), List.of(16, 60));
        about.row(List.of(ImportSheet.IDENTITY, job.sheet()));
        about.row(List.of("原文件", job.fileName()));
        about.row(List.of("总行数", job.progress().total()));
        about.row(List.of("有错误的行数", job.progress().rejected()));
        about.row(List.of("如何更正", "按“错误原因”和单元格批注更正后,原样上传本文件即可;已导入的行不会重复。"));
        workbook.finish();
    }

    private static List<@Nullable Object> values(RowError error, List<String> titles) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 0; column < titles.size(); column++) {
            values.add(value(error, column, titles.get(column)));
        }
        return values;
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
        return cell.value();
    }
}

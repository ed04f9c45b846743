package org.manyuan.project.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.workbook.RowWriter;
import org.manyuan.platform.workbook.Workbooks;

/** The filtered list as a workbook, written while it is read: a sheet 项目 and a sheet 说明. */
final class ProjectWorkbook {

    /** What a sheet can hold, without its header. */
    static final int MOST_ROWS = 1_048_575;

    private ProjectWorkbook() {}

    /**
     * Ends with the exception of the stream where its reader has gone away: no further project is
     * read then.
     *
     * @param projects what stands in the columns of each
     * @param about what the sheet 说明 says beside the number of projects
     */
    static void write(
            Iterator<List<@Nullable Object>> projects, Map<String, String> about, OutputStream out)
            throws IOException {
        Workbook workbook = Workbooks.in(out);
        RowWriter rows = new RowWriter(workbook.newWorksheet("项目"));
        rows.header(
                ProjectColumn.ALL.stream().map(ProjectColumn::header).toList(),
                ProjectColumn.ALL.stream().map(ProjectColumn::width).toList());
        long count = 0;
        while (projects.hasNext()) {
            rows.row(projects.next());
            count++;
        }
        RowWriter notes = new RowWriter(workbook.newWorksheet("说明"));
        notes.header(List.of("事项", "内容"), List.of(16, 60));
        for (Map.Entry<String, String> each : about.entrySet()) {
            notes.row(List.of(each.getKey(), each.getValue()));
        }
        notes.row(List.of("项目数", count));
        workbook.finish();
    }
}

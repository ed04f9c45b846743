package org.manyuan.zone.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.Problem;
import org.manyuan.platform.problem.Problems;
import org.manyuan.platform.workbook.Cell;
import org.manyuan.platform.workbook.Header;
import org.manyuan.platform.workbook.MarkedRows;
import org.manyuan.platform.workbook.RowWriter;
import org.manyuan.platform.workbook.Workbooks;
import org.springframework.stereotype.Component;

/** All rows of the zones whose rows were refused, with the reasons beside the cells. */
@Component
public class ReturnErrorWorkbook {

    private final WorkbookDesk desk;
    private final Problems problems;

    ReturnErrorWorkbook(WorkbookDesk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    public void write(ReturnWorkbook uploaded, OutputStream out)
            throws IOException, InterruptedException {
        if (!(desk.form(uploaded) instanceof Form.Reading.Read read)) {
            throw new IllegalStateException(uploaded.workbookId() + " was read before");
        }
        Header<FormColumn> header = read.form().header();
        Map<Integer, List<MarkedRows.Reason>> reasons = reasons(uploaded, header, read.form());
        Set<String> refused =
                uploaded.returns().stream()
                        .filter(each -> each.problem() != null)
                        .map(ReturnResult::zoneId)
                        .collect(Collectors.toSet());
        Workbook workbook = Workbooks.in(out);
        MarkedRows rows =
                new MarkedRows(new RowWriter(workbook.newWorksheet(Form.DATA)), header.titles());
        for (Map.Entry<String, List<FormRow>> zone : read.form().rows().entrySet()) {
            if (refused.contains(zone.getKey())) {
                for (FormRow row : zone.getValue()) {
                    rows.row(
                            values(row, header.titles()),
                            reasons.getOrDefault(row.number(), List.of()));
                }
            }
        }
        RowWriter notes = new RowWriter(workbook.newWorksheet(Form.NOTES));
        notes.header(List.of("事项", "内容"), List.of(16, 60));
        notes.row(List.of(Form.PERIOD, uploaded.period()));
        notes.row(List.of("原文件", uploaded.fileName()));
        notes.row(List.of("如何更正", "按“错误原因”和单元格批注更正后,原样上传本文件即可;此处没有的开发区不受影响。"));
        workbook.finish();
    }

    /** By the row; what belongs to no row is told in the zone's first. */
    private Map<Integer, List<MarkedRows.Reason>> reasons(
            ReturnWorkbook uploaded, Header<FormColumn> header, Form form) {
        Map<Integer, List<MarkedRows.Reason>> reasons = new TreeMap<>();
        for (ReturnResult result : uploaded.returns()) {
            Refusal refusal = result.refusal();
            List<FormRow> rows = form.rows().get(result.zoneId());
            if (refusal == null || rows == null) {
                continue;
            }
            int first = rows.getFirst().number();
            Problem problem = problems.describe(refusal, Locale.SIMPLIFIED_CHINESE, null);
            if (result.faults().isEmpty()) {
                add(reasons, first, reason(header, FormColumn.ZONE_ID, problem.detail()));
            }
            for (int index = 0; index < result.faults().size(); index++) {
                CellFault fault = result.faults().get(index);
                FormColumn column = fault.column();
                String text = problem.errors().get(index).detail();
                if (column == null) {
                    add(
                            reasons,
                            first,
                            reason(header, FormColumn.ZONE_ID, fault.pointer() + " " + text));
                } else {
                    add(reasons, fault.row(), reason(header, column, text));
                }
            }
        }
        return reasons;
    }

    private static void add(
            Map<Integer, List<MarkedRows.Reason>> reasons, int row, MarkedRows.Reason reason) {
        reasons.computeIfAbsent(row, _ -> new ArrayList<>()).add(reason);
    }

    private static MarkedRows.Reason reason(
            Header<FormColumn> header, FormColumn column, String text) {
        Integer place = header.place(column);
        return new MarkedRows.Reason(place == null ? -1 : place, column.title(), text);
    }

    private static List<@Nullable Object> values(FormRow row, List<String> titles) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 0; column < titles.size(); column++) {
            Cell cell = titles.get(column).isEmpty() ? null : row.sheet().cells().get(column);
            values.add(cell == null ? null : cell.value());
        }
        return values;
    }
}

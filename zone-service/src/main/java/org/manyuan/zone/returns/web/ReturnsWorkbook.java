package org.manyuan.zone.returns.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.platform.workbook.RowWriter;
import org.manyuan.platform.workbook.Workbooks;

/** What reviewers look at, as a workbook: a row a zone, the comments on single values behind. */
final class ReturnsWorkbook {

    private static final List<String> TITLES =
            List.of("开发区编号", "开发区名称", "设区市", "状态", "截止日", "逾期", "提交日", "退回理由");
    private static final List<Integer> WIDTHS = List.of(14, 28, 10, 12, 12, 8, 12, 24);
    private static final int VALUE_WIDTH = 18;

    private ReturnsWorkbook() {}

    /**
     * @param shown the indicators that have a column
     * @param about what the sheet 说明 says
     */
    static void write(
            List<ReturnView> returns,
            List<Indicator> shown,
            Map<String, String> about,
            OutputStream out)
            throws IOException {
        Workbook workbook = Workbooks.in(out);
        RowWriter rows = new RowWriter(workbook.newWorksheet("填报"));
        rows.header(
                Stream.concat(TITLES.stream(), shown.stream().map(ReturnsWorkbook::title)).toList(),
                Stream.concat(WIDTHS.stream(), shown.stream().map(_ -> VALUE_WIDTH)).toList());
        for (ReturnView each : returns) {
            rows.row(cells(each, shown));
        }
        RowWriter comments = new RowWriter(workbook.newWorksheet("情况说明"));
        comments.header(List.of("开发区编号", "开发区名称", "指标", "说明"), List.of(14, 28, 28, 80));
        for (ReturnView each : returns) {
            for (Indicator indicator : shown) {
                String comment = each.comments().get(indicator.code());
                if (comment != null) {
                    comments.row(
                            List.of(each.zoneId(), each.zoneName(), indicator.name(), comment));
                }
            }
        }
        RowWriter notes = new RowWriter(workbook.newWorksheet("说明"));
        notes.header(List.of("事项", "内容"), List.of(16, 60));
        for (Map.Entry<String, String> each : about.entrySet()) {
            notes.row(List.of(each.getKey(), each.getValue()));
        }
        notes.row(List.of("开发区数", returns.size()));
        workbook.finish();
    }

    private static List<@Nullable Object> cells(ReturnView view, List<Indicator> shown) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(view.zoneId());
        cells.add(view.zoneName());
        cells.add(view.cityCode());
        cells.add(status(view.status()));
        cells.add(view.dueOn());
        cells.add(view.late() ? "是" : "否");
        cells.add(view.submittedOn());
        cells.add(view.sentBackFor());
        shown.forEach(indicator -> cells.add(view.values().get(indicator.code())));
        return cells;
    }

    private static String title(Indicator indicator) {
        return indicator.name() + "(" + indicator.unit() + ")";
    }

    private static String status(ReturnView.State status) {
        return switch (status) {
            case NONE -> "未填报";
            case DRAFT -> "填报中";
            case SUBMITTED -> "已提交";
            case REVIEWED -> "已审核";
            case APPROVED -> "已审定";
            case SENT_BACK -> "已退回";
        };
    }
}

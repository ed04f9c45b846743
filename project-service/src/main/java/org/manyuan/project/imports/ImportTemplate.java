package org.manyuan.project.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.RowWriter;
import org.manyuan.platform.workbook.Workbooks;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.project.imports.ImportColumn.Content;
import org.manyuan.project.workbook.Labels;
import org.springframework.stereotype.Component;

/** The form to be filled in: with drop-downs, explained, with an example, and with an identity. */
@Component
public class ImportTemplate {

    private static final int WIDTH = 16;

    /** Rows below the header that have drop-downs. */
    private static final int ROWS = 5_000;

    private final ZoneDirectory zones;

    ImportTemplate(ZoneDirectory zones) {
        this.zones = zones;
    }

    public void write(Caller caller, OutputStream out) throws IOException {
        List<ZoneFacts> open =
                zones.all().stream()
                        .filter(zone -> zone.status() != ZoneStatus.EXITED)
                        .filter(zone -> caller.jurisdiction().covers(zone))
                        .sorted(Comparator.comparing(ZoneFacts::zoneId))
                        .toList();
        Workbook workbook = Workbooks.in(out);
        Worksheet form = workbook.newWorksheet(ImportSheet.DATA);
        Worksheet notes = workbook.newWorksheet(ImportSheet.NOTES);
        Worksheet example = workbook.newWorksheet("示例");
        Worksheet codes = workbook.newWorksheet("代码");
        header(form);
        dropDowns(form, codes, open.size());
        form.finish();
        explain(new RowWriter(notes));
        notes.finish();
        header(example)
                .row(
                        Arrays.stream(ImportColumn.values())
                                .map(column -> example(column, open))
                                .toList());
        example.finish();
        code(new RowWriter(codes), open);
        workbook.finish();
    }

    private static RowWriter header(Worksheet sheet) {
        RowWriter rows = new RowWriter(sheet);
        List<String> headers =
                Arrays.stream(ImportColumn.values()).map(ImportColumn::header).toList();
        rows.header(headers, Collections.nCopies(headers.size(), WIDTH));
        return rows;
    }

    private static void dropDowns(Worksheet form, Worksheet codes, int zones) {
        Map<Content, Range> lists =
                Map.of(
                        Content.ZONE, codes.range(1, 0, Math.max(zones, 1), 0),
                        Content.KIND, codes.range(1, 2, Labels.KINDS.all().size(), 2),
                        Content.FIRST_STAGE, codes.range(1, 3, Labels.FIRST_STAGES.all().size(), 3),
                        Content.PLACEMENT, codes.range(1, 4, Labels.PLACEMENTS.all().size(), 4));
        for (ImportColumn column : ImportColumn.values()) {
            Range list = lists.get(column.content());
            if (list != null) {
                int at = column.ordinal();
                form.range(1, at, ROWS, at)
                        .validateWithList(list)
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorTitle("取值有误")
                        .error("请从下拉框中选择");
            }
        }
    }

    private static void explain(RowWriter rows) throws IOException {
        rows.header(List.of("事项", "内容", "示例"), List.of(20, 60, 28));
        rows.row(List.of(ImportSheet.IDENTITY, UUID.randomUUID().toString()));
        rows.row(List.of("一行一个项目", "登记及其后的签约、开工、投产、到位资金;带 * 的列登记必填。再次上传同一张表不会重复登记,后来填上的列会补登。"));
        rows.row(List.of("关于编号", "表格编号用来识别本表,请勿改动;另起一张表请重新下载模板。"));
        rows.row(List.of("不接受", "公式、宏、外部链接;请粘贴为数值。至多 200000 行。"));
        for (ImportColumn column : ImportColumn.values()) {
            rows.row(List.of(column.header(), column.rule(), column.example()));
        }
    }

    private static @Nullable Object example(ImportColumn column, List<ZoneFacts> open) {
        if (column == ImportColumn.ZONE_ID) {
            return open.isEmpty() ? "" : open.getFirst().zoneId();
        }
        return column.example();
    }

    private static void code(RowWriter rows, List<ZoneFacts> open) throws IOException {
        rows.header(
                List.of("开发区编号", "开发区名称", "项目类型", "登记阶段", "供地方式"),
                List.of(WIDTH, 40, WIDTH, WIDTH, WIDTH));
        int length = Math.max(open.size(), 2);
        for (int index = 0; index < length; index++) {
            ZoneFacts zone = index < open.size() ? open.get(index) : null;
            rows.write(0, zone == null ? null : zone.zoneId());
            rows.write(1, zone == null ? null : zone.name());
            rows.write(2, at(Labels.KINDS.all(), index));
            rows.write(3, at(Labels.FIRST_STAGES.all(), index));
            rows.write(4, at(Labels.PLACEMENTS.all(), index));
            rows.end();
        }
    }

    private static @Nullable String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }
}

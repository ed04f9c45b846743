package org.manyuan.bench.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The form for importing projects, filled in: each row a project that is registered and signed. */
final class FilledForm {

    private static final int ROWS_IN_MEMORY = 200;
    private static final LocalDate REGISTERED = LocalDate.of(2018, 11, 2);
    private static final List<String> TITLES =
            List.of(
                    "项目编号",
                    "开发区编号",
                    "项目名称",
                    "项目类型",
                    "行业代码",
                    "投资方",
                    "总投资(万元)",
                    "登记日期",
                    "登记阶段",
                    "固定资产投资(万元)",
                    "用地(亩)",
                    "专管员",
                    "签约日期",
                    "合同金额(万元)",
                    "供地方式");

    private FilledForm() {}

    static void write(Path file, int rows, List<String> zones) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(
                    out,
                    TITLES,
                    IntStream.range(0, rows).mapToObj(row -> row(row, zones)).iterator()::next,
                    rows);
        }
    }

    /** Gives the next row. */
    @FunctionalInterface
    interface Rows {
        List<Object> next();
    }

    static void write(OutputStream out, List<String> titles, Rows rows, int count)
            throws IOException {
        Workbook workbook = new Workbook(out, "Manyuan", "1.0");
        Worksheet sheet = workbook.newWorksheet("项目");
        for (int column = 0; column < titles.size(); column++) {
            sheet.inlineString(0, column, titles.get(column));
        }
        for (int row = 1; row <= count; row++) {
            List<Object> cells = rows.next();
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row, column, cells.get(column));
            }
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    private static List<Object> row(int row, List<String> zones) {
        return List.of(
                "bench-import-" + row,
                zones.get(row % zones.size()),
                "年产十万件电子元件生产项目" + row,
                "产业项目",
                "C398",
                "赣江电子" + row % 1_000 + "有限公司",
                150_000,
                REGISTERED.plusDays(row % 28),
                "储备",
                80_000,
                new BigDecimal("150.5"),
                "专管员" + row % 100,
                REGISTERED.plusDays(100 + row % 28),
                new BigDecimal("120000.25"),
                "单独供地");
    }
}

package org.manyuan.project;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as their users fill them in, read and written by another library than ours. */
final class Sheets {

    private Sheets() {}

    /** A project that the rules allow, from its registration to its first capital. */
    static Map<String, Object> project(String name, String zoneId) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("项目编号", null);
        row.put("开发区编号*", zoneId);
        row.put("项目名称*", name);
        row.put("项目类型*", "产业项目");
        row.put("行业代码*", "C398");
        row.put("投资方", "赣江电子有限公司");
        row.put("总投资(万元)*", 150_000);
        row.put("登记日期*", LocalDate.of(2018, 11, 2));
        row.put("登记阶段", "在谈");
        row.put("固定资产投资(万元)", 80_000);
        row.put("用地(亩)", 150.5);
        row.put("专管员", "专管员甲");
        row.put("签约日期", "2019/3/4");
        row.put("合同金额(万元)", 120_000);
        row.put("供地方式", "单独供地");
        row.put("开工日期", LocalDate.of(2019, 5, 20));
        row.put("到位日期1", "2019-06-01");
        row.put("到位资金1(万元)", 3_000.25);
        return row;
    }

    static byte[] workbook(List<Map<String, Object>> rows) throws IOException {
        // as it goes: many rows would not fit into memory
        try (SXSSFWorkbook workbook =
                new SXSSFWorkbook(null, SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, true)) {
            CellStyle dates = workbook.createCellStyle();
            dates.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            Sheet sheet = workbook.createSheet("项目");
            List<String> titles = List.copyOf(rows.getFirst().keySet());
            Row header = sheet.createRow(0);
            titles.forEach(title -> header.createCell(titles.indexOf(title)).setCellValue(title));
            for (Map<String, Object> each : rows) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int column = 0; column < titles.size(); column++) {
                    switch (each.get(titles.get(column))) {
                        case null -> {}
                        case LocalDate date -> {
                            row.createCell(column).setCellValue(date);
                            row.getCell(column).setCellStyle(dates);
                        }
                        case Number number ->
                                row.createCell(column).setCellValue(number.doubleValue());
                        case Object text -> row.createCell(column).setCellValue(text.toString());
                    }
                }
            }
            return bytes(workbook);
        }
    }

    static XSSFWorkbook read(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.toString()));
        return texts;
    }

    static int column(Sheet sheet, String title) {
        int column = texts(sheet.getRow(0)).indexOf(title);
        if (column < 0) {
            throw new IllegalStateException("no column " + title);
        }
        return column;
    }
}

package org.manyuan.reporting.written.sheet;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.manyuan.reporting.written.document.Chart;
import org.manyuan.reporting.written.document.Form;
import org.manyuan.reporting.written.office.OfficeChart;

/** The charts one below the other, each to the right of its numbers. */
final class ChartSheet {

    static final String NAME = "图表";

    /** Rows and columns that a chart takes. */
    private static final int HEIGHT = 18;

    private static final int FIRST_COLUMN = 5;
    private static final int LAST_COLUMN = 14;

    private final XSSFSheet sheet;
    private final SheetStyles styles;

    private ChartSheet(XSSFSheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    static void add(XSSFWorkbook workbook, SheetStyles styles, List<Chart> charts) {
        ChartSheet added = new ChartSheet(workbook.createSheet(NAME), styles);
        SheetPage.setUp(added.sheet, true);
        for (int column = 0; column < FIRST_COLUMN - 1; column++) {
            added.sheet.setColumnWidth(column, 14 * 256);
        }
        int top = 0;
        for (Chart chart : charts) {
            added.add(chart, top);
            top += Math.max(HEIGHT, chart.categories().size() + 2) + 2;
        }
    }

    private void add(Chart chart, int top) {
        caption(chart, top);
        numbers(chart, top + 1);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor =
                drawing.createAnchor(0, 0, 0, 0, FIRST_COLUMN, top, LAST_COLUMN, top + HEIGHT);
        XSSFChart office = drawing.createChart(anchor);
        OfficeChart.draw(office, chart, top + 1);
    }

    private void caption(Chart chart, int row) {
        XSSFCell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue("%s（%s）".formatted(chart.caption(), chart.unit()));
    }

    private void numbers(Chart chart, int first) {
        XSSFRow names = sheet.createRow(first);
        text(names, 0, "");
        for (int index = 0; index < chart.series().size(); index++) {
            text(names, index + 1, chart.series().get(index).name());
        }
        for (int line = 0; line < chart.categories().size(); line++) {
            XSSFRow row = sheet.createRow(first + 1 + line);
            text(row, 0, chart.categories().get(line));
            for (int index = 0; index < chart.series().size(); index++) {
                XSSFCell cell = row.createCell(index + 1);
                cell.setCellValue(chart.series().get(index).values().get(line).doubleValue());
                cell.setCellStyle(
                        styles.number(chart.unit().equals("个") ? Form.COUNT : Form.AMOUNT));
            }
        }
    }

    private void text(XSSFRow row, int column, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.centred);
    }
}

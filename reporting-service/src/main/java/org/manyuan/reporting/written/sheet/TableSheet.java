package org.manyuan.reporting.written.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Table;

/** One table: its caption, its header, which stands on each printed page, and its rows. */
final class TableSheet {

    private static final int HEADER = 1;
    private static final float LINE = 16;

    /** Characters, over all columns. */
    private static final int WIDTH = 120;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final Table table;

    private TableSheet(XSSFSheet sheet, SheetStyles styles, Table table) {
        this.sheet = sheet;
        this.styles = styles;
        this.table = table;
    }

    static void add(XSSFWorkbook workbook, SheetStyles styles, Table table) {
        new TableSheet(workbook.createSheet(name(table)), styles, table).fill();
    }

    static String name(Table table) {
        return table.caption();
    }

    private void fill() {
        int last = table.columns().size() - 1;
        write(sheet.createRow(0), 0, new Cell.Text(table.caption()), styles.title);
        sheet.getRow(0).setHeightInPoints(28);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        XSSFRow header = sheet.createRow(HEADER);
        header.setHeightInPoints(2 * LINE);
        for (int column = 0; column <= last; column++) {
            sheet.setColumnWidth(column, characters(column) * 256);
            write(
                    header,
                    column,
                    new Cell.Text(table.columns().get(column).header()),
                    styles.header);
        }
        SheetPage.setUp(sheet, true);
        SheetPage.repeatRow(sheet, HEADER);
        for (Table.Row row : table.rows()) {
            fill(sheet.createRow(sheet.getLastRowNum() + 1), row);
        }
    }

    private void fill(XSSFRow excel, Table.Row row) {
        List<Cell> cells = row.cells();
        if (row.kind() == Table.Row.Kind.GROUP) {
            int last = table.columns().size() - 1;
            write(excel, 0, cells.getFirst(), styles.group);
            for (int column = 1; column <= last; column++) {
                excel.createCell(column).setCellStyle(styles.group);
            }
            sheet.addMergedRegion(
                    new CellRangeAddress(excel.getRowNum(), excel.getRowNum(), 0, last));
            return;
        }
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            write(excel, column, cells.get(column), style(cells.get(column), column));
            if (cells.get(column) instanceof Cell.Text text) {
                lines = Math.max(lines, Extent.lines(text.text(), characters(column) - 1));
            }
        }
        excel.setHeightInPoints(lines * LINE);
    }

    private CellStyle style(Cell cell, int column) {
        return switch (cell) {
            case Cell.Number number -> styles.number(number.form());
            case Cell.Text _ ->
                    table.columns().get(column).side() == Table.Side.LEFT
                            ? styles.text
                            : styles.centred;
        };
    }

    private static void write(XSSFRow row, int column, Cell content, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        switch (content) {
            case Cell.Number number -> cell.setCellValue(number.value().doubleValue());
            case Cell.Text text -> cell.setCellValue(text.text());
        }
        cell.setCellStyle(style);
    }

    private int characters(int column) {
        return Math.max(8, WIDTH * table.columns().get(column).weight() / table.weights());
    }
}

package org.manyuan.reporting.written.sheet;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Chart;
import org.manyuan.reporting.written.document.Document;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;
import org.manyuan.reporting.written.document.Table;

/** The words of the report, a paragraph to a cell. */
final class TextSheet {

    /** In digits, of which a little more fit. */
    private static final int WIDTH = 76;

    private static final float LINE = 18;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private int next;

    private TextSheet(XSSFSheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    static void add(XSSFWorkbook workbook, SheetStyles styles, Document document) {
        new TextSheet(workbook.createSheet("报告"), styles).fill(document);
    }

    private void fill(Document document) {
        sheet.setColumnWidth(0, (WIDTH + 6) * 256);
        SheetPage.setUp(sheet, false);
        document.title().forEach(line -> write(line, styles.title, 28));
        write("（" + document.period() + "）", styles.period, LINE);
        document.blocks().forEach(this::add);
        write("校验码：" + document.code() + "。内容相同的报告校验码相同。", styles.body, LINE);
    }

    private void add(Block block) {
        switch (block) {
            case Heading heading -> write(heading.text(), styles.section, 24);
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table -> write("（见工作表“" + TableSheet.name(table) + "”）", styles.body, LINE);
            case Chart chart ->
                    write(
                            "（见工作表“%s”：%s）".formatted(ChartSheet.NAME, chart.caption()),
                            styles.body,
                            LINE);
        }
    }

    private void paragraph(Paragraph paragraph) {
        String text =
                paragraph.kind() == Paragraph.Kind.BODY
                        ? "　　" + paragraph.text()
                        : paragraph.text();
        write(text, styles.body, LINE * Extent.lines(text, WIDTH));
    }

    private void write(String text, CellStyle style, float height) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}

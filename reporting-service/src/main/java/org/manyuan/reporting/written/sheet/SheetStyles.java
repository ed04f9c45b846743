package org.manyuan.reporting.written.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.manyuan.reporting.written.document.Form;

/** The styles of a workbook, each made once. */
final class SheetStyles {

    private static final byte[] SHADE = {(byte) 0xE7, (byte) 0xEC, (byte) 0xF2};

    final XSSFCellStyle title;
    final XSSFCellStyle period;
    final XSSFCellStyle section;
    final XSSFCellStyle body;
    final XSSFCellStyle header;
    final XSSFCellStyle text;
    final XSSFCellStyle centred;
    final XSSFCellStyle group;
    private final Map<Form, XSSFCellStyle> numbers = new EnumMap<>(Form.class);
    private final XSSFWorkbook workbook;

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = aligned(style("方正小标宋简体", 18, false), HorizontalAlignment.CENTER);
        period = aligned(style("楷体", 12, false), HorizontalAlignment.CENTER);
        section = style("黑体", 14, false);
        body = style("仿宋", 12, false);
        text = bordered(style("仿宋", 11, false));
        centred = aligned(bordered(style("仿宋", 11, false)), HorizontalAlignment.CENTER);
        group = shaded(bordered(style("仿宋", 11, true)));
        header = aligned(shaded(bordered(style("黑体", 11, false))), HorizontalAlignment.CENTER);
        for (Form form : Form.values()) {
            XSSFCellStyle number = bordered(style("Times New Roman", 11, false));
            number.setDataFormat(workbook.createDataFormat().getFormat(form.pattern()));
            numbers.put(form, aligned(number, HorizontalAlignment.RIGHT));
        }
    }

    XSSFCellStyle number(Form form) {
        XSSFCellStyle style = numbers.get(form);
        if (style == null) {
            throw new IllegalStateException("no style for " + form);
        }
        return style;
    }

    private XSSFCellStyle style(String family, int size, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(family);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static XSSFCellStyle shaded(XSSFCellStyle style) {
        style.setFillForegroundColor(new XSSFColor(SHADE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle aligned(XSSFCellStyle style, HorizontalAlignment alignment) {
        style.setAlignment(alignment);
        return style;
    }
}

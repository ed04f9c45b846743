package org.manyuan.zone;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A form as a clerk fills it in, read and written by another library than ours. */
final class ReturnForm implements AutoCloseable {

    static final int ZONE = 0;
    static final int VERSION = 2;
    static final int INDICATOR = 3;
    static final int LAST = 6;
    static final int VALUE = 7;
    static final int COMMENT = 8;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;

    ReturnForm(byte[] file) throws IOException {
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        this.sheet = workbook.getSheet("填报");
    }

    int rows() {
        return sheet.getLastRowNum();
    }

    /** The row of a zone's indicator, as its user counts. */
    int row(String zoneId, String indicator) {
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            if (text(row + 1, ZONE).equals(zoneId) && text(row + 1, INDICATOR).equals(indicator)) {
                return row + 1;
            }
        }
        throw new IllegalStateException("no row of " + zoneId + " for " + indicator);
    }

    boolean has(String zoneId) {
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            if (text(row + 1, ZONE).equals(zoneId)) {
                return true;
            }
        }
        return false;
    }

    /** Empty where nothing stands there. */
    String text(int row, int column) {
        XSSFCell cell = sheet.getRow(row - 1).getCell(column);
        return cell == null ? "" : cell.toString();
    }

    @Nullable String note(int row, int column) {
        XSSFCell cell = sheet.getRow(row - 1).getCell(column);
        return cell == null || cell.getCellComment() == null
                ? null
                : cell.getCellComment().getString().getString();
    }

    /** The text of a label on the sheet 说明. */
    String noted(String label) {
        for (Row row : workbook.getSheet("说明")) {
            if (row.getCell(0).getStringCellValue().equals(label)) {
                return row.getCell(1).getStringCellValue();
            }
        }
        throw new IllegalStateException("nothing is said of " + label);
    }

    ReturnForm put(int row, int column, @Nullable Object value) {
        // a new cell: the library changes texts within cells only halfway
        Row line = sheet.getRow(row - 1);
        switch (value) {
            case null -> line.createCell(column);
            case Number number -> line.createCell(column).setCellValue(number.doubleValue());
            default -> line.createCell(column).setCellValue(value.toString());
        }
        return this;
    }

    ReturnForm value(String zoneId, String indicator, @Nullable Object value) {
        return put(row(zoneId, indicator), VALUE, value);
    }

    ReturnForm comment(String zoneId, String indicator, String comment) {
        return put(row(zoneId, indicator), COMMENT, comment);
    }

    ReturnForm title(int column, String title) {
        return put(1, column, title);
    }

    ReturnForm withoutNotes() {
        workbook.removeSheetAt(workbook.getSheetIndex("说明"));
        return this;
    }

    ReturnForm formula(int row, int column, String formula) {
        sheet.getRow(row - 1).createCell(column).setCellFormula(formula);
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

package org.manyuan.reporting.written.sheet;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed: A4, as wide as the page, numbered, its header on each page. */
final class SheetPage {

    /** In inches. */
    private static final double MARGIN = 0.5;

    private SheetPage() {}

    static void setUp(XSSFSheet sheet, boolean landscape) {
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("— &P —");
    }

    static void repeatRow(XSSFSheet sheet, int row) {
        sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
        sheet.createFreezePane(0, row + 1);
    }
}

package org.manyuan.reporting.written.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table as wide as the text, its header on each of its pages. */
final class WordTable {

    private static final String SHADE = "E7ECF2";

    private final XWPFTable word;
    private final Table table;

    private WordTable(XWPFTable word, Table table) {
        this.word = word;
        this.table = table;
    }

    static void add(XWPFDocument word, Table table) {
        new WordTable(word.createTable(1, table.columns().size()), table).fill();
    }

    private void fill() {
        word.setTableAlignment(TableRowAlign.CENTER);
        word.setWidth(WordPage.TEXT_WIDTH);
        word.setCellMargins(20, 50, 20, 50);
        word.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = word.getCTTbl().addNewTblGrid();
        for (int column = 0; column < table.columns().size(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width(column)));
        }
        header(word.getRow(0));
        table.rows().forEach(row -> fill(word.createRow(), row));
    }

    private void header(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int column = 0; column < table.columns().size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setColor(SHADE);
            write(
                    cell,
                    column,
                    table.columns().get(column).header(),
                    ParagraphAlignment.CENTER,
                    WordFont.TABLE_BOLD);
        }
    }

    private void fill(XWPFTableRow word, Table.Row row) {
        word.setCantSplitRow(true);
        if (row.kind() == Table.Row.Kind.GROUP) {
            group(word, row.cells().getFirst());
            return;
        }
        List<Cell> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            write(
                    word.getCell(column),
                    column,
                    cells.get(column).shown(),
                    alignment(column),
                    row.kind() == Table.Row.Kind.TOTAL ? WordFont.TABLE_BOLD : WordFont.TABLE);
        }
    }

    /** One cell across all columns. */
    private void group(XWPFTableRow word, Cell title) {
        for (int column = table.columns().size() - 1; column > 0; column--) {
            word.removeCell(column);
        }
        XWPFTableCell cell = word.getCell(0);
        write(cell, 0, title.shown(), ParagraphAlignment.LEFT, WordFont.TABLE_BOLD);
        // a group's title does not stand alone at the foot of a page
        cell.getParagraphs().getFirst().setKeepNext(true);
        cell.setWidth(String.valueOf(WordPage.TEXT_WIDTH));
        cell.getCTTc()
                .getTcPr()
                .addNewGridSpan()
                .setVal(BigInteger.valueOf(table.columns().size()));
    }

    private void write(
            XWPFTableCell cell,
            int column,
            String text,
            ParagraphAlignment alignment,
            WordFont font) {
        cell.setWidth(String.valueOf(width(column)));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        font.apply(paragraph.createRun()).setText(text);
    }

    private ParagraphAlignment alignment(int column) {
        return switch (table.columns().get(column).side()) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }

    private int width(int column) {
        return WordPage.TEXT_WIDTH * table.columns().get(column).weight() / table.weights();
    }
}

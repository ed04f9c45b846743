package org.manyuan.reporting.written.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Table;
import org.manyuan.reporting.written.document.Table.Column;
import org.manyuan.reporting.written.document.Table.Row;
import org.manyuan.reporting.written.document.Table.Side;

/** A table, its header on each of its pages; no row is cut in two. */
final class PdfTable {

    private static final float SIZE = 10;
    private static final float LINE = 14;
    private static final float PADDING = 3;
    private static final float CAPTION_SIZE = 12;
    private static final float CAPTION = 24;
    private static final float GAP = 12;
    private static final Color SHADE = new Color(0xE7, 0xEC, 0xF2);

    /** A row with its text broken into lines. */
    private record Laid(List<List<String>> cells, boolean bold, boolean shaded, boolean spanning) {
        float height() {
            return LINE * cells.stream().mapToInt(List::size).max().orElse(1) + 2 * PADDING;
        }
    }

    private final PdfPages pages;
    private final PdfFont font;
    private final LineBreaks breaks;
    private final Table table;

    PdfTable(PdfPages pages, PdfFont font, Table table) {
        this.pages = pages;
        this.font = font;
        this.breaks = new LineBreaks(font, SIZE);
        this.table = table;
    }

    void add() throws IOException {
        Laid header = header();
        List<Laid> rows = table.rows().stream().map(this::lay).toList();
        pages.reserve(
                CAPTION
                        + header.height()
                        + rows.stream().limit(2).map(Laid::height).reduce(0f, Float::sum));
        caption();
        draw(header);
        for (int index = 0; index < rows.size(); index++) {
            Laid row = rows.get(index);
            if (!pages.fits(row.height() + following(rows, index))) {
                pages.turn();
                draw(header);
            }
            draw(row);
        }
        pages.take(GAP);
    }

    /** A group's title does not stand alone at the foot of a page. */
    private static float following(List<Laid> rows, int index) {
        return rows.get(index).spanning() && index + 1 < rows.size()
                ? rows.get(index + 1).height()
                : 0;
    }

    private void caption() throws IOException {
        String caption = font.showable(table.caption());
        float x = PdfPages.LEFT + (PdfPages.WIDTH - font.width(caption, CAPTION_SIZE)) / 2;
        pages.text(caption, x, pages.take(CAPTION) - CAPTION + 8, CAPTION_SIZE, true);
    }

    private Laid header() {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            cells.add(lines(table.columns().get(column).header(), width(column)));
        }
        return new Laid(cells, true, true, false);
    }

    private Laid lay(Row row) {
        if (row.kind() == Row.Kind.GROUP) {
            return new Laid(
                    List.of(lines(row.cells().getFirst().shown(), PdfPages.WIDTH)),
                    true,
                    false,
                    true);
        }
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cells().get(column);
            cells.add(lines(cell.shown(), width(column)));
        }
        return new Laid(cells, row.kind() == Row.Kind.TOTAL, false, false);
    }

    private List<String> lines(String text, float width) {
        return breaks.lines(text, width - 2 * PADDING, 0);
    }

    private void draw(Laid row) throws IOException {
        float height = row.height();
        float upper = pages.take(height);
        float x = PdfPages.LEFT;
        for (int column = 0; column < row.cells().size(); column++) {
            float width = row.spanning() ? PdfPages.WIDTH : width(column);
            if (row.shaded()) {
                pages.content().setNonStrokingColor(SHADE);
                pages.content().addRect(x, upper - height, width, height);
                pages.content().fill();
                pages.content().setNonStrokingColor(Color.BLACK);
            }
            pages.content().addRect(x, upper - height, width, height);
            pages.content().stroke();
            Side side =
                    row.spanning()
                            ? Side.LEFT
                            : row.shaded() ? Side.CENTRE : table.columns().get(column).side();
            write(row.cells().get(column), x, upper, width, height, side, row.bold());
            x += width;
        }
    }

    private void write(
            List<String> lines,
            float x,
            float upper,
            float width,
            float height,
            Side side,
            boolean bold)
            throws IOException {
        float top = upper - (height - lines.size() * LINE) / 2;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            float room = width - 2 * PADDING;
            // a number that is wider than its column is set smaller, for it is not broken
            float size = Math.min(SIZE, SIZE * room / Math.max(1, font.width(line, SIZE)));
            float free = room - font.width(line, size);
            float offset =
                    PADDING
                            + switch (side) {
                                case LEFT -> 0;
                                case CENTRE -> free / 2;
                                case RIGHT -> free;
                            };
            pages.text(line, x + offset, top - LINE * index - LINE / 2 - SIZE * 0.36f, size, bold);
        }
    }

    private float width(int column) {
        Column asked = table.columns().get(column);
        return PdfPages.WIDTH * asked.weight() / table.weights();
    }
}

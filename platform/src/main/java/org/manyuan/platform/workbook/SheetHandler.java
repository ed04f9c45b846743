package org.manyuan.platform.workbook;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads {@code <row><c><v/></c></row>} of a sheet and hands over its rows. */
final class SheetHandler extends TextHandler {

    private static final String INLINE = "inlineStr";

    private final SharedStrings strings;
    private final Limits limits;
    private final RowSink sink;
    private SortedMap<Integer, Cell> cells = new TreeMap<>();
    private int rows;
    private int row;
    private int column = -1;
    private @Nullable String type;

    SheetHandler(SharedStrings strings, Limits limits, RowSink sink) {
        this.strings = strings;
        this.limits = limits;
        this.sink = sink;
    }

    /** A cell holds its text itself, or a value. */
    @Override
    boolean isText(String element) {
        return element.equals(INLINE.equals(type) ? "t" : "v");
    }

    @Override
    void opened(String element, Attributes attributes) throws SAXException {
        switch (element) {
            case "row" -> {
                row = next(CellReference.row(attributes.getValue("r")), row, Limits.LAST_ROW);
                column = -1;
                cells = new TreeMap<>();
            }
            case "c" -> {
                int named = CellReference.column(attributes.getValue("r"));
                column = next(named, column, Limits.LAST_COLUMN - 1);
                type = attributes.getValue("t");
                clear();
            }
            case "f" -> throw refused("fault.workbook-formula", CellReference.of(row, column));
            default -> {}
        }
    }

    @Override
    void closed(String element) throws SAXException {
        if (element.equals("c") && !text().isBlank()) {
            if (column >= limits.columns()) {
                throw refused("fault.workbook-columns", limits.columns());
            }
            cells.put(column, cell());
        } else if (element.equals("row") && !cells.isEmpty()) {
            // the first one is the header
            if (++rows > limits.rows() + 1) {
                throw refused("fault.workbook-rows", limits.rows());
            }
            hand();
        }
    }

    private void hand() throws SAXException {
        try {
            if (!sink.row(new SheetRow(row, cells))) {
                throw new SAXException(new Enough());
            }
        } catch (InterruptedException end) {
            throw new SAXException(end);
        }
    }

    private Cell cell() throws SAXException {
        return switch (type) {
            case "s" -> new Cell(shared(), false);
            case INLINE, "str", "b", "e", "d" -> new Cell(text(), false);
            case null, default -> new Cell(text(), true);
        };
    }

    private String shared() throws SAXException {
        try {
            return strings.get(Integer.parseInt(text()));
        } catch (NumberFormatException noNumber) {
            throw refused("fault.workbook-malformed");
        } catch (UnacceptableWorkbook unacceptable) {
            throw new SAXException(unacceptable);
        }
    }

    /** Rows and cells come in order; where they are not numbered they follow one another. */
    private static int next(int named, int last, int most) throws SAXException {
        int next = named == CellReference.NONE ? last + 1 : named;
        if (next <= last || next > most) {
            throw refused("fault.workbook-malformed");
        }
        return next;
    }

    private static SAXException refused(String message, Object... arguments) {
        return new SAXException(UnacceptableWorkbook.invalid(message, arguments));
    }

    /** Nobody wants the rest. */
    static final class Enough extends Exception {}
}

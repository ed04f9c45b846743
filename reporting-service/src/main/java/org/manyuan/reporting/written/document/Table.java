package org.manyuan.reporting.written.document;

import java.util.List;

/** A table whose header stands again on each page that it reaches. */
public record Table(String caption, List<Column> columns, List<Row> rows) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param weight its width, in relation to the others
     */
    public record Column(String header, int weight, Side side) {}

    public enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** A row has a cell for each column; a group's title has one for all. */
    public record Row(Kind kind, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public enum Kind {
            ORDINARY,
            GROUP,
            TOTAL
        }

        public static Row of(Cell... cells) {
            return new Row(Kind.ORDINARY, List.of(cells));
        }

        public static Row group(String title) {
            return new Row(Kind.GROUP, List.of(new Cell.Text(title)));
        }
    }

    public int weights() {
        return columns.stream().mapToInt(Column::weight).sum();
    }
}

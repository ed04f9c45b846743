package org.manyuan.reporting.written.document;

import java.math.BigDecimal;

/** What stands in a cell: a number stays one where the file knows numbers. */
public sealed interface Cell {

    Cell EMPTY = new Text("—");

    /** As it is read on paper. */
    String shown();

    record Text(String text) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    record Number(BigDecimal value, Form form) implements Cell {
        @Override
        public String shown() {
            return form.shown(value);
        }
    }
}

package org.manyuan.reporting.written.document;

public record Heading(Level level, String text) implements Block {

    public enum Level {
        SECTION,
        SUBSECTION,
        /** Begins a page of its own. */
        ANNEX
    }
}

package org.manyuan.reporting.written.document;

public record Paragraph(Kind kind, String text) implements Block {

    public enum Kind {
        BODY,
        /** In smaller type: where figures come from. */
        NOTE
    }

    public static Paragraph body(String text) {
        return new Paragraph(Kind.BODY, text);
    }

    public static Paragraph note(String text) {
        return new Paragraph(Kind.NOTE, text);
    }
}

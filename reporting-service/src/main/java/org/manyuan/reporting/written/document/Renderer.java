package org.manyuan.reporting.written.document;

/** Gives a report the form of a file: the same report is the same bytes. */
public interface Renderer {

    byte[] render(Document document);
}

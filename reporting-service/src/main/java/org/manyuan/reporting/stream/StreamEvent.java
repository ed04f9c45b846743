package org.manyuan.reporting.stream;

/** An event of the stream, encoded. */
public record StreamEvent(String id, String name, String data) {}

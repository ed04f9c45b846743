package org.manyuan.reporting.stream;

/** An event of the stream, encoded. */
record StreamEvent(String id, String data) {}

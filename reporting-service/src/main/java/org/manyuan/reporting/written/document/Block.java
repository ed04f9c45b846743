package org.manyuan.reporting.written.document;

/** One part of a report, below the one before. */
public sealed interface Block permits Heading, Paragraph, Table, Chart {}

package org.manyuan.reporting.fold;

/**
 * A key of the reports' topic with the partition it goes to: that of the events it was made from.
 */
record ReportKey(int partition, String text) {}

package org.manyuan.reporting.alert;

/** How grave an alert is, the mildest first. */
public enum Severity {
    /** To be known only: behind, but the forecast reaches the target. */
    BLUE,
    YELLOW,
    RED
}

package org.manyuan.reporting.alert;

/** How far an alert has come. */
public enum AlertState {
    RAISED,
    /** Somebody said that it is being dealt with. */
    ACKNOWLEDGED,
    /** What it was about is no more; it may come back. */
    CLEARED
}

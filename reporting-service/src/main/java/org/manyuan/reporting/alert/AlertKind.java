package org.manyuan.reporting.alert;

/** What an alert is about. */
public enum AlertKind {
    /** A target that is not reached, or will not be as things go. */
    TARGET,
    /** An open obstacle of a project whose first due date has passed. */
    OBSTACLE_OVERDUE,
    /** A project that was signed long ago and has not started. */
    SIGNED_WITHOUT_START
}

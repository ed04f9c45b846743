package org.manyuan.reporting.version;

/** What is to become of a version once it has been compared. */
public enum Decision {
    SWITCH,
    /** The serving version goes on until somebody decides. */
    KEEP
}

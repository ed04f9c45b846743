package org.manyuan.reporting.figure;

/** How a figure stands to its target. */
public enum Status {
    NO_TARGET,
    NO_DATA,
    MET,
    /** Not reached, but there is time. */
    BEHIND,
    MISSED
}

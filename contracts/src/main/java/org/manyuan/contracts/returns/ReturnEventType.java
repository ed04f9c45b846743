package org.manyuan.contracts.returns;

import java.util.Locale;

/** The types of an indicator return's events, version 1. */
public enum ReturnEventType {
    FILLED,
    SUBMITTED,
    REVIEWED,
    APPROVED,
    REJECTED,
    CORRECTED;

    public static final String AGGREGATE = "indicator-return";
    public static final String PREFIX = "org.manyuan." + AGGREGATE + ".";

    /** The last part of the type, such as {@code approved}. */
    public String eventName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

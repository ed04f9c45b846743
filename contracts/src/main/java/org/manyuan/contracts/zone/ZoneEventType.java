package org.manyuan.contracts.zone;

import java.util.Locale;

/** The types of zone events, version 1. */
public enum ZoneEventType {
    REGISTERED,
    REVISED,
    INTEGRATED,
    EXITED,
    /** An approved application changed it. */
    GRANTED;

    public static final String PREFIX = "org.manyuan.zone.";
    public static final String SUFFIX = ".v1";

    /** The last part of the type, such as {@code integrated}. */
    public String eventName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The CloudEvents type, such as {@code org.manyuan.zone.integrated.v1}. */
    public String cloudEventType() {
        return PREFIX + eventName() + SUFFIX;
    }
}

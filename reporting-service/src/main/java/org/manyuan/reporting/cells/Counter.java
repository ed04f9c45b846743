package org.manyuan.reporting.cells;

/**
 * What is counted per zone and month. Only industrial projects count, except in funds. Funds and
 * areas are in hundredths. The order is that of the values on the topic: add new ones at the end.
 */
public enum Counter {
    /** By the month of registration. */
    ENTERED,
    /** By the month of signing. */
    SIGNED,
    /** Signed in the year in which it was registered, by the month of signing. */
    SIGNED_IN_YEAR_ENTERED,
    /** No longer to be signed: by the month of signing or, unsigned, of termination. */
    LEFT_POOL,
    STARTED,
    /** Started in the year in which it was signed, by the month of the start. */
    STARTED_IN_YEAR_SIGNED,
    PRODUCED,
    TERMINATED,
    TERMINATED_AFTER_SIGNING,
    /** Contract of 1 亿元 or more, by the month of signing. */
    SIGNED_OVER_100M,
    /** Contract of 20 亿元 or more. */
    SIGNED_OVER_2B,
    /** Contract of 50 亿元 or more. */
    SIGNED_OVER_5B,
    /** Of all kinds of projects, by the month of signing. */
    SIGNED_FUNDS,
    /** Of all kinds of projects, by the month of arrival. */
    ARRIVED_FUNDS,
    IDLE_AREA_IDENTIFIED,
    IDLE_AREA_DISPOSED,
    /** In cells of the month of identification and that of disposal. */
    ZOMBIE_ENTERPRISES,
    /** In cells of the month of identification and that of disposal. */
    ZOMBIE_PROJECTS;

    public static final int COUNT = values().length;
}

package org.manyuan.reporting.figure;

/**
 * What a cell counts. Everything is counted at the month in which it happened; only industrial
 * projects count, except in funds. Money and land are in hundredths. The order is part of the
 * stored form: add at the end only.
 */
public enum Counter {
    ENTERED,
    SIGNED,
    /** Signed in the year in which the project was registered. */
    SIGNED_IN_YEAR_ENTERED,
    /** No longer to be won: signed or terminated, whichever came first. */
    LEFT_POOL,
    STARTED,
    /** Started in the year in which the project was signed. */
    STARTED_IN_YEAR_SIGNED,
    PRODUCED,
    TERMINATED,
    TERMINATED_AFTER_SIGNING,
    SIGNED_OVER_100M,
    SIGNED_OVER_2B,
    SIGNED_OVER_5B,
    SIGNED_FUNDS,
    ARRIVED_FUNDS,
    IDLE_LAND_IDENTIFIED,
    IDLE_LAND_DISPOSED,
    /** In cells keyed by the month of identification and of disposal. */
    ZOMBIE_ENTERPRISES,
    ZOMBIE_PROJECTS,
    /** In the year for which they were drawn up, in January where they came before it. */
    PACKAGES_SUBMITTED;

    public static final int COUNT = values().length;
}

package org.manyuan.reporting.figure;

/** What the figures of one scope are read from. */
public record Ground(Tally tally, Campaign campaign, Returned returned) {

    /** Where nothing was returned. */
    public Ground(Tally tally, Campaign campaign) {
        this(tally, campaign, Returned.NOTHING);
    }
}

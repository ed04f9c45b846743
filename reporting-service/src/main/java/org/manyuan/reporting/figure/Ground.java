package org.manyuan.reporting.figure;

/** What the figures of one scope are read from. */
public record Ground(Tally tally, Campaign campaign) {}

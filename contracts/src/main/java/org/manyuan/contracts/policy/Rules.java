package org.manyuan.contracts.policy;

import java.math.BigDecimal;

/**
 * The limits that a plan sets to what may be recorded.
 *
 * @param maxPhaseYears how long one phase of a project's land may last (clause {@code phased-land})
 * @param escalationDays how many days an escalated obstacle has until it is due again
 * @param maxParks how many parks a zone may have (clause {@code parks-limit})
 * @param idle from when on a project without progress is pointed out
 * @param similarNames from which share of common parts on two names are similar, from 0 to 1
 */
public record Rules(
        StandardFactory standardFactory,
        int maxPhaseYears,
        int escalationDays,
        int maxParks,
        Idle idle,
        BigDecimal similarNames) {

    /** What holds where a plan says nothing else: the limits of the programme of 2018. */
    public static final Rules CUSTOMARY =
            new Rules(
                    new StandardFactory(BigDecimal.valueOf(5_000), BigDecimal.valueOf(300)),
                    2,
                    30,
                    3,
                    new Idle(60, 90, 180),
                    new BigDecimal("0.7"));

    Rules with(StandardFactory other) {
        return new Rules(other, maxPhaseYears, escalationDays, maxParks, idle, similarNames);
    }

    Rules withMaxPhaseYears(int years) {
        return new Rules(standardFactory, years, escalationDays, maxParks, idle, similarNames);
    }

    Rules withEscalationDays(int days) {
        return new Rules(standardFactory, maxPhaseYears, days, maxParks, idle, similarNames);
    }

    Rules withMaxParks(int parks) {
        return new Rules(standardFactory, maxPhaseYears, escalationDays, parks, idle, similarNames);
    }

    Rules with(Idle other) {
        return new Rules(
                standardFactory, maxPhaseYears, escalationDays, maxParks, other, similarNames);
    }

    Rules withSimilarNames(BigDecimal share) {
        return new Rules(standardFactory, maxPhaseYears, escalationDays, maxParks, idle, share);
    }

    /**
     * Clause {@code standard-factory}: an industrial project gets land of its own only above both
     * limits.
     *
     * @param investmentWanAtMost fixed-asset investment in 万元 up to which it is housed
     * @param intensityWanPerMuAtMost the same per 亩
     */
    public record StandardFactory(
            BigDecimal investmentWanAtMost, BigDecimal intensityWanPerMuAtMost) {}

    /**
     * After how many days without progress a project is shown yellow, red, and proposed for removal
     * from the list.
     */
    public record Idle(int yellowDays, int redDays, int removalDays) {

        public Idle {
            if (yellowDays < 1 || redDays <= yellowDays || removalDays <= redDays) {
                throw new IllegalArgumentException(
                        "each limit must lie beyond the one before: %d, %d, %d"
                                .formatted(yellowDays, redDays, removalDays));
            }
        }
    }
}

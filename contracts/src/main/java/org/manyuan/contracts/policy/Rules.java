package org.manyuan.contracts.policy;

import java.math.BigDecimal;

/**
 * The limits that a plan sets to what may be recorded.
 *
 * @param maxPhaseYears how long one phase of a project's land may last (clause {@code phased-land})
 * @param escalationDays how many days an escalated obstacle has until it is due again
 * @param zones the limits to what zones may do
 * @param idle from when on a project without progress is pointed out
 * @param similarNames from which share of common parts on two names are similar, from 0 to 1
 */
public record Rules(
        StandardFactory standardFactory,
        int maxPhaseYears,
        int escalationDays,
        OfZones zones,
        Idle idle,
        BigDecimal similarNames) {

    /** What holds where a plan says nothing else: the limits of the programme of 2018. */
    public static final Rules CUSTOMARY =
            new Rules(
                    new StandardFactory(BigDecimal.valueOf(5_000), BigDecimal.valueOf(300)),
                    2,
                    30,
                    new OfZones(3, 1, new UrbanTransition(true, Fraction.of(3, 10))),
                    new Idle(60, 90, 180),
                    new BigDecimal("0.7"));

    Rules with(StandardFactory other) {
        return new Rules(other, maxPhaseYears, escalationDays, zones, idle, similarNames);
    }

    Rules withMaxPhaseYears(int years) {
        return new Rules(standardFactory, years, escalationDays, zones, idle, similarNames);
    }

    Rules withEscalationDays(int days) {
        return new Rules(standardFactory, maxPhaseYears, days, zones, idle, similarNames);
    }

    Rules with(OfZones others) {
        return new Rules(
                standardFactory, maxPhaseYears, escalationDays, others, idle, similarNames);
    }

    Rules with(Idle other) {
        return new Rules(
                standardFactory, maxPhaseYears, escalationDays, zones, other, similarNames);
    }

    Rules withSimilarNames(BigDecimal share) {
        return new Rules(standardFactory, maxPhaseYears, escalationDays, zones, idle, share);
    }

    /**
     * @param maxParks how many parks a zone may have (clause {@code parks-limit})
     * @param oldNameKeptYears for how long an integrated zone's old name is shown (clause {@code
     *     integration-naming})
     */
    public record OfZones(int maxParks, int oldNameKeptYears, UrbanTransition transition) {

        OfZones withMaxParks(int parks) {
            return new OfZones(parks, oldNameKeptYears, transition);
        }

        OfZones withOldNameKeptYears(int years) {
            return new OfZones(maxParks, years, transition);
        }

        OfZones with(UrbanTransition other) {
            return new OfZones(maxParks, oldNameKeptYears, other);
        }
    }

    /**
     * Clause {@code urban-transition}: which zones may leave the system.
     *
     * @param centralUrban whether only those in a central urban area
     * @param industrialShareBelow below which share of industrial land, from 0 to 1
     */
    public record UrbanTransition(boolean centralUrban, Fraction industrialShareBelow) {}

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

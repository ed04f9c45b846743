package org.manyuan.contracts.policy;

import java.math.BigDecimal;

/**
 * The limits that a plan sets to what may be recorded.
 *
 * @param maxPhaseYears how long one phase of a project's land may last (clause {@code phased-land})
 * @param escalationDays how many days an escalated obstacle has until it is due again
 * @param maxParks how many parks a zone may have (clause {@code parks-limit})
 */
public record Rules(
        StandardFactory standardFactory, int maxPhaseYears, int escalationDays, int maxParks) {

    /** What holds where a plan says nothing else: the limits of the programme of 2018. */
    public static final Rules CUSTOMARY =
            new Rules(
                    new StandardFactory(BigDecimal.valueOf(5_000), BigDecimal.valueOf(300)),
                    2,
                    30,
                    3);

    /**
     * Clause {@code standard-factory}: an industrial project gets land of its own only above both
     * limits.
     *
     * @param investmentWanAtMost fixed-asset investment in 万元 up to which it is housed
     * @param intensityWanPerMuAtMost the same per 亩
     */
    public record StandardFactory(
            BigDecimal investmentWanAtMost, BigDecimal intensityWanPerMuAtMost) {}
}

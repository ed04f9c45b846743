package org.manyuan.contracts.policy;

import java.math.BigDecimal;

/**
 * The limits that a plan sets to what may be recorded.
 *
 * @param maxPhaseYears how long one phase of a project's land may last (clause {@code phased-land})
 * @param escalationDays how many days an escalated obstacle has until it is due again
 */
public record Rules(StandardFactory standardFactory, int maxPhaseYears, int escalationDays) {

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

package org.manyuan.zone.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.zone.application.ApplicationKind;
import org.manyuan.zone.application.ClauseFinding;
import org.manyuan.zone.application.ClauseFinding.Outcome;
import org.manyuan.zone.application.ClauseFindings;
import org.manyuan.zone.eligibility.Eligibility;
import org.manyuan.zone.eligibility.EventFigures;
import org.manyuan.zone.eligibility.IdleLand;
import org.manyuan.zone.eligibility.ZoneFigures;

/**
 * The clauses of the shipped plan as an application shows them, for a zone that returned nothing.
 */
class PlanClausesTest {

    private static final LocalDate ON = LocalDate.parse("2020-06-30");

    private boolean complete = true;

    private final PlanClauses clauses =
            new PlanClauses(
                    new Eligibility(
                            ShippedPlans::load,
                            new ZoneFigures(
                                    ShippedIndicators.load(),
                                    (zoneId, year) -> null,
                                    new EventFigures() {
                                        @Override
                                        public boolean isComplete() {
                                            return complete;
                                        }

                                        @Override
                                        public IdleLand.Area idleLand(String zoneId, int year) {
                                            return new IdleLand.Area(
                                                    new BigDecimal("100"), new BigDecimal("94.9"));
                                        }

                                        @Override
                                        public BigDecimal arrivedFunds(String zoneId, int year) {
                                            return new BigDecimal("500000");
                                        }
                                    })));

    @Test
    void figuresAreShownAsTheyAreOrMissing() {
        assertThat(of(ApplicationKind.EXPANSION, Map.of()).found())
                .hasSize(7)
                .contains(
                        new ClauseFinding(
                                "expansion-idle-land",
                                "idle-land-disposal-rate",
                                ">= 0.95",
                                "0.949",
                                Outcome.NOT_MET),
                        new ClauseFinding(
                                "expansion-land-left",
                                "suppliable-land-left-share",
                                "< 0.05",
                                null,
                                Outcome.MISSING));
        assertThat(of(ApplicationKind.RENAME_ECONOMIC, Map.of()).found())
                .contains(
                        new ClauseFinding(
                                "rename-ec-funds",
                                "arrived-funds",
                                ">= 500000",
                                "500000",
                                Outcome.MET));
    }

    @Test
    void whatTheApplicationSaysCounts() {
        Map<String, Object> attributes =
                Map.of(
                        "ground",
                        "MERGER",
                        "industrialShareBefore",
                        new BigDecimal("0.6"),
                        "industrialShareAfter",
                        new BigDecimal("0.59"),
                        "environmentSafetyEnergyCompliant",
                        true);

        assertThat(of(ApplicationKind.ADJUSTMENT, attributes).found())
                .containsExactly(
                        new ClauseFinding(
                                "adjustment-ground",
                                "ground",
                                "GEOLOGY | PLAN_REVISION | MERGER",
                                "MERGER",
                                Outcome.MET),
                        new ClauseFinding(
                                "adjustment-industrial-share",
                                "industrialShareAfter",
                                ">= 0.6",
                                "0.59",
                                Outcome.NOT_MET),
                        new ClauseFinding(
                                "adjustment-compliance",
                                "environmentSafetyEnergyCompliant",
                                "true",
                                "true",
                                Outcome.MET));
    }

    @Test
    void nothingIsJudgedBeforeTheEventsAreRead() {
        complete = false;

        assertThat(of(ApplicationKind.EXPANSION, Map.of()))
                .isEqualTo(
                        new ClauseFindings.Unjudged(
                                Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE)));
    }

    private ClauseFindings of(ApplicationKind kind, Map<String, Object> attributes) {
        return clauses.judge("Z", kind, attributes, ON);
    }
}

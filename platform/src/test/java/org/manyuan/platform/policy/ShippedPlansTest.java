package org.manyuan.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;
import org.manyuan.contracts.zone.ZoneLevel;

class ShippedPlansTest {

    private final PolicyPlan plan = ShippedPlans.load().of(2019);

    @Test
    void hasThePeriodAndTheBaselineDate() {
        assertThat(plan.id()).isEqualTo("jx-2018-2020");
        assertThat(plan.from()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(plan.to()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(plan.baselineDate()).isEqualTo(LocalDate.of(2018, 12, 31));
        assertThat(plan.targets()).hasSize(48);
    }

    @Test
    void readsEveryFormOfTarget() {
        assertThat(only("signing-conversion-rate"))
                .isEqualTo(
                        new Target(
                                "conversion-rate",
                                "附件4·11",
                                "signing-conversion-rate",
                                List.of("zone"),
                                null,
                                Comparator.GTE,
                                new Threshold.Fixed(Fraction.of(1, 2)),
                                Schedule.EveryYear.AT_ITS_END));
        assertThat(only("zombie-enterprise-reduction-cumulative").threshold())
                .isEqualTo(
                        new Threshold.PerYear(
                                Map.of(
                                        2018, Fraction.of(1, 3),
                                        2019, Fraction.of(2, 3),
                                        2020, Fraction.of(1))));
        assertThat(only("signed-over-5b").zoneLevel()).isEqualTo(ZoneLevel.NATIONAL);
        assertThat(only("idle-land-disposal-rate").schedule()).isEqualTo(new Schedule.By(2020));
        assertThat(only("signed-funds-growth").schedule())
                .isEqualTo(new Schedule.Average(2018, 2020));
        assertThat(only("project-packages").schedule())
                .isEqualTo(new Schedule.EveryYear(MonthDay.of(5, 31)));
        assertThat(plan.targetsOf("indicator-growth:revenue").getFirst().threshold())
                .isEqualTo(
                        new Threshold.AboveReference(
                                "national-revenue-growth", Fraction.of(3, 100)));
    }

    @Test
    void hasTheLimits() {
        assertThat(plan.rules())
                .isEqualTo(
                        new Rules(
                                new Rules.StandardFactory(
                                        new BigDecimal("5000"), new BigDecimal("300")),
                                2,
                                30,
                                new Rules.OfZones(
                                        3, 1, new Rules.UrbanTransition(true, Fraction.of(3, 10))),
                                new Rules.Idle(60, 90, 180),
                                new BigDecimal("0.7")));
    }

    private Target only(String metric) {
        List<Target> targets = plan.targetsOf(metric);
        assertThat(targets).hasSize(1);
        return targets.getFirst();
    }
}

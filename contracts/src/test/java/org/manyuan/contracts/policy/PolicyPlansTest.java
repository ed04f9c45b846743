package org.manyuan.contracts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyPlansTest {

    private static final Rules RULES = Rules.CUSTOMARY;

    private final PolicyPlan first = plan("first", 2018, 2020);
    private final PolicyPlan second = plan("second", 2023, 2025);
    private final PolicyPlans plans = new PolicyPlans(List.of(second, first));

    @Test
    void aYearHasThePlanThatContainsItElseTheNextElseTheLast() {
        assertThat(plans.of(2000)).isEqualTo(first);
        assertThat(plans.of(2018)).isEqualTo(first);
        assertThat(plans.of(2020)).isEqualTo(first);
        assertThat(plans.of(2021)).isEqualTo(second);
        assertThat(plans.of(2025)).isEqualTo(second);
        assertThat(plans.of(2100)).isEqualTo(second);
    }

    @Test
    void othersTakeThePlaceOfThoseTheyTouch() {
        PolicyPlan between = plan("between", 2021, 2022);
        assertThat(plans.replacedBy(List.of(between)).plans())
                .containsExactly(first, between, second);
        PolicyPlan touching = plan("touching", 2020, 2022);
        assertThat(plans.replacedBy(List.of(touching)).plans()).containsExactly(touching, second);
        PolicyPlan moved = plan("second", 2030, 2032);
        assertThat(plans.replacedBy(List.of(moved)).plans()).containsExactly(first, moved);
    }

    @Test
    void theLimitsOfADayAreThoseOfItsYear() {
        PolicyPlan strict =
                new PolicyPlan(
                        "strict",
                        "strict",
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2022, 12, 31),
                        LocalDate.of(2021, 12, 31),
                        List.of(),
                        RULES.withMaxPhaseYears(1));
        PolicyPlans three = plans.replacedBy(List.of(strict));

        assertThat(three.rulesOn(LocalDate.of(2020, 12, 31)).maxPhaseYears()).isEqualTo(2);
        assertThat(three.rulesOn(LocalDate.of(2021, 1, 1)).maxPhaseYears()).isEqualTo(1);
        assertThat(three.rulesOn(LocalDate.of(2022, 12, 31)).maxPhaseYears()).isEqualTo(1);
        assertThat(three.rulesOn(LocalDate.of(2023, 1, 1)).maxPhaseYears()).isEqualTo(2);
    }

    private static PolicyPlan plan(String id, int from, int to) {
        return new PolicyPlan(
                id,
                id,
                LocalDate.of(from, 1, 1),
                LocalDate.of(to, 12, 31),
                LocalDate.of(from, 12, 31),
                List.of(),
                RULES);
    }
}

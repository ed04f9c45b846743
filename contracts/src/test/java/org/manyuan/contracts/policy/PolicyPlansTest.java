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

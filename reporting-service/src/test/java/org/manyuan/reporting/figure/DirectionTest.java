package org.manyuan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.platform.policy.ShippedPlans;

class DirectionTest {

    private static final PolicyPlan SHIPPED = ShippedPlans.load().of(2019);
    private static final Catalogue CATALOGUE = new Catalogue(ShippedIndicators.load());

    @ParameterizedTest
    @CsvSource({
        // the plan's eligibility asks for none of these
        "major-incidents, LESS_IS_BETTER",
        "serious-land-violations, LESS_IS_BETTER",
        // and for less than a twentieth of this
        "suppliable-land-left-share, LESS_IS_BETTER",
        "signed-projects, MORE_IS_BETTER",
        "signing-conversion-rate, MORE_IS_BETTER",
        "idle-land-disposal-rate, MORE_IS_BETTER",
        "revenue, MORE_IS_BETTER",
        "revenue-per-mu, MORE_IS_BETTER",
        // nothing is asked of it
        "unicorns, MORE_IS_BETTER"
    })
    void thePlanSaysWhatIsBetter(String code, Direction direction) {
        Metric metric = Objects.requireNonNull(CATALOGUE.find(code));

        assertThat(Direction.of(metric, SHIPPED, CATALOGUE)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({"LESS_IS_BETTER, 0", "MORE_IS_BETTER, 3"})
    void theBetterValueComesFirst(Direction direction, long first) {
        assertThat(
                        Stream.of(Fraction.of(1), Fraction.of(3), Fraction.of(0))
                                .sorted(direction.bestFirst())
                                .findFirst())
                .contains(Fraction.of(first));
    }
}

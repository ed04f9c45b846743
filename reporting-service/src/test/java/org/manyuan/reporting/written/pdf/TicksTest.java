package org.manyuan.reporting.written.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "5, 1, 5",
        "6, 2, 3",
        "10, 2, 5",
        "11, 5, 3",
        "26, 10, 3",
        "123456, 50000, 3",
        "600000, 200000, 3"
    })
    void aScaleReachesTheLargestInFewRoundSteps(double largest, double step, int count) {
        assertThat(Ticks.upTo(largest)).isEqualTo(new Ticks(step, count));
        assertThat(Ticks.upTo(largest).top()).isGreaterThanOrEqualTo(largest);
    }
}

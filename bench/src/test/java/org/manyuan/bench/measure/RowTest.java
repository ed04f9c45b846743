package org.manyuan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void showsFigureBaselineAndRatio() {
        assertThat(new Row("accepted", "events/s", 2_500, 10_000, "met").markdown())
                .isEqualTo("| accepted | 2,500 events/s | 10,000 events/s | 0.250 | met |");
    }

    @Test
    void hasNoRatioWithoutABaseline() {
        assertThat(new Row("shown", "ms", 1.25, 0, "").markdown())
                .isEqualTo("| shown | 1.3 ms | 0.0 ms | — |  |");
    }
}

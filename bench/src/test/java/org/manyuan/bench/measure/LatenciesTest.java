package org.manyuan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void ranksWithoutInterpolation() {
        Latencies latencies = new Latencies();
        for (int millis = 200; millis >= 1; millis--) {
            latencies.add(millis * 1_000_000L);
        }

        assertThat(latencies.millis(0.5)).isEqualTo(100);
        assertThat(latencies.millis(0.99)).isEqualTo(198);
        assertThat(latencies.millis(1)).isEqualTo(200);
    }

    @Test
    void isNothingWithoutSamples() {
        assertThat(new Latencies().millis(0.99)).isZero();
    }
}

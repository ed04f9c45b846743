package org.manyuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void waitsTwiceAsLongAfterEachDeathUpToHalfAMinute() {
        List<Long> waits =
                Stream.generate(() -> backoff.afterDeath(Duration.ofSeconds(59)).toMillis())
                        .limit(9)
                        .toList();
        assertThat(waits)
                .containsExactly(
                        500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L);
    }

    @Test
    void forgivesAfterAMinuteOfHealth() {
        backoff.afterDeath(Duration.ZERO);
        backoff.afterDeath(Duration.ZERO);
        assertThat(backoff.afterDeath(Duration.ofSeconds(60))).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.afterDeath(Duration.ZERO)).isEqualTo(Duration.ofMillis(1_000));
    }
}

package org.manyuan.reporting.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweeperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @ParameterizedTest
    @CsvSource({"0, 5000", "250, 5000", "251, 5020", "2999, 59980", "3000, 60000", "3001, 60000"})
    void theRestGrowsWithTheWorkWithinBounds(long workedMillis, long restMillis) {
        assertThat(Sweeper.rest(Duration.ofMillis(workedMillis), Duration.ofSeconds(5)))
                .isEqualTo(Duration.ofMillis(restMillis));
    }

    @Test
    void whoHasSeenLessAnywhereIsBehind() {
        Seen seen = new Seen(DAY, Map.of("a", Map.of(0, 5L, 1, 3L), "b", Map.of(0, 1L)));

        assertThat(seen.isBehind(seen)).isFalse();
        assertThat(seen.isBehind(new Seen(DAY, Map.of("a", Map.of(0, 5L))))).isFalse();
        assertThat(seen.isBehind(new Seen(DAY, Map.of("a", Map.of(0, 4L, 1, 4L))))).isTrue();
        assertThat(seen.isBehind(new Seen(DAY, Map.of("a", Map.of(2, 1L))))).isTrue();
        assertThat(seen.isBehind(new Seen(DAY, Map.of("c", Map.of(0, 1L))))).isTrue();
        assertThat(seen.isBehind(new Seen(DAY, Map.of("c", Map.of(0, 0L))))).isFalse();
        assertThat(seen.isBehind(new Seen(DAY.plusDays(1), Map.of()))).isTrue();
        assertThat(seen.isBehind(new Seen(DAY.minusDays(1), Map.of()))).isFalse();
    }
}

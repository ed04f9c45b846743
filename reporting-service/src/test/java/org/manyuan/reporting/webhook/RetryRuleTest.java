package org.manyuan.reporting.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTest {

    private static final Instant SINCE = Instant.parse("2026-02-28T00:00:00Z");

    private final RetryRule rule = new RetryRule(Duration.ofSeconds(5), 15);

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 15", "3, 45", "4, 135", "8, 10935", "9, 28800", "14, 28800"})
    void thePauseTriplesUpToEightHoursAThirdMoreOrLess(int tried, long seconds) {
        for (int repetition = 0; repetition < 200; repetition++) {
            assertThat(rule.pauseAfter(tried).toMillis())
                    .isBetween(seconds * 1000 * 2 / 3 - 1, seconds * 1000 * 4 / 3 + 1);
        }
    }

    @Test
    void receiversThatFailedTogetherAreNotTriedTogether() {
        assertThat(IntStream.range(0, 50).mapToObj(each -> rule.pauseAfter(5)).distinct().count())
                .isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT0S, false",
        "14, PT47H59M59S, false",
        "15, PT0S, true",
        "1, PT48H, true",
        "2, PT60H, true"
    })
    void itIsEnoughAfterSoManyAttemptsOrTwoDays(int tried, Duration after, boolean enough) {
        assertThat(rule.isEnough(tried, SINCE, SINCE.plus(after))).isEqualTo(enough);
    }
}

package org.manyuan.reporting.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.reporting.alert.Severity;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Status;

class TargetWatchTest {

    @ParameterizedTest
    @CsvSource({
        "NO_TARGET, , ",
        "NO_TARGET, RED, ",
        "NO_DATA, , ",
        "NO_DATA, RED, ",
        "MET, , ",
        "MET, GREEN, ",
        "MET, YELLOW, ",
        "MET, RED, RED",
        "BEHIND, , YELLOW",
        "BEHIND, GREEN, BLUE",
        "BEHIND, YELLOW, YELLOW",
        "BEHIND, RED, RED",
        "MISSED, , RED",
        "MISSED, GREEN, RED",
        "MISSED, YELLOW, RED",
        "MISSED, RED, RED"
    })
    void whatIsBehindMissedOrRedCallsForAttention(
            Status status, @Nullable Light light, @Nullable Severity severity) {
        assertThat(TargetWatch.severity(status, light)).isEqualTo(severity);
    }
}

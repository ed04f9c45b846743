package org.manyuan.reporting.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manyuan.reporting.webhook.Deliveries.Waiting;

class HeadsTest {

    private static final Instant LATER = Instant.parse("2026-02-28T00:00:00Z");

    @Test
    void nothingOvertakesAnEarlierTurnOfTheSameAlert() {
        Waiting third = waiting("A", 3, Instant.EPOCH);
        Waiting first = waiting("A", 1, LATER);
        Waiting other = waiting("B", 7, Instant.EPOCH);
        Waiting second = waiting("A", 2, Instant.EPOCH);

        assertThat(Heads.of(List.of(third, first, other, second))).containsExactly(first, other);
        assertThat(Heads.of(List.of())).isEmpty();
    }

    private static Waiting waiting(String alertId, int sequence, Instant dueAt) {
        return new Waiting(alertId + sequence, alertId, sequence, dueAt);
    }
}

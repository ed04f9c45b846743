package org.manyuan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RequestRateTest {

    private Instant now = Instant.parse("2019-03-04T00:00:00.900Z");
    private final RequestRate rate = new RequestRate(2, new Watch());

    @Test
    void countsEveryClientForItself() {
        assertThat(rate.allows("a")).isTrue();
        assertThat(rate.allows("a")).isTrue();
        assertThat(rate.allows("a")).isFalse();
        assertThat(rate.allows("b")).isTrue();
    }

    @Test
    void beginsAnewWithEverySecond() {
        rate.allows("a");
        rate.allows("a");
        now = now.plusMillis(99);
        assertThat(rate.allows("a")).isFalse();
        now = now.plusMillis(1);
        assertThat(rate.allows("a")).isTrue();
    }

    private final class Watch extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

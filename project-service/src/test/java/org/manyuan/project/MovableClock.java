package org.manyuan.project;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.manyuan.platform.time.ClockAutoConfiguration;

/** The clock of services under test: the real one, moved ahead. */
final class MovableClock extends Clock {

    private final Clock real = Clock.system(ClockAutoConfiguration.CHINA);
    private volatile Duration ahead = Duration.ZERO;

    void moveAhead(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("business dates are days in China");
    }
}

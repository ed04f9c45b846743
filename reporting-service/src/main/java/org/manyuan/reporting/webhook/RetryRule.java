package org.manyuan.reporting.webhook;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;

/**
 * How long is waited after an attempt that failed, and when it is enough: with the usual base 5 s,
 * 15 s, 45 s … 8 h, each a third more or less.
 */
final class RetryRule {

    static final Duration LONGEST = Duration.ofHours(48);

    private static final double FACTOR = 3;
    private static final double JITTER = 1.0 / 3;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(8);

    private final IntervalFunction pauses;
    private final int mostAttempts;

    /**
     * @param base the pause after the first attempt
     */
    RetryRule(Duration base, int mostAttempts) {
        this.mostAttempts = mostAttempts;
        this.pauses =
                IntervalFunction.ofExponentialRandomBackoff(base, FACTOR, JITTER, LONGEST_PAUSE);
    }

    /**
     * @param tried how often so far, from 1
     */
    Duration pauseAfter(int tried) {
        return Duration.ofMillis(pauses.apply(tried));
    }

    boolean isEnough(int tried, Instant since, Instant now) {
        return tried >= mostAttempts || !since.plus(LONGEST).isAfter(now);
    }
}

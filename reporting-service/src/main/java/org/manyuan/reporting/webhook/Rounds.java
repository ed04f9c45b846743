package org.manyuan.reporting.webhook;

import java.time.Duration;
import org.manyuan.platform.background.BackgroundLoop;

/**
 * Rests almost not at all while there is something to do, else ever longer, and looking around
 * never takes more than a tenth of the time.
 */
abstract class Rounds extends BackgroundLoop {

    private static final Duration SHORTEST_REST = Duration.ofMillis(50);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final int IDLENESS = 10;

    private Duration rest = SHORTEST_REST;

    Rounds(String name) {
        super(name);
    }

    /** Whether there was anything to do. */
    abstract boolean round() throws InterruptedException;

    @Override
    protected Duration turn() throws InterruptedException {
        long began = System.nanoTime();
        boolean busy = round();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        rest = busy ? SHORTEST_REST : shorter(rest.multipliedBy(2), LONGEST_REST);
        return busy ? rest : longer(rest, took.multipliedBy(IDLENESS));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

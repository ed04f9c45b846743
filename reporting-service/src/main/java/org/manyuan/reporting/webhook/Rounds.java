package org.manyuan.reporting.webhook;

import java.time.Duration;
import org.manyuan.platform.problem.Outages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again until it is interrupted: almost without a rest while there is
 * something to do, else with ever longer ones, and looking around never takes more than a tenth of
 * the time.
 */
final class Rounds implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration SHORTEST_REST = Duration.ofMillis(50);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final int IDLENESS = 10;

    private final Work work;

    Rounds(Work work) {
        this.work = work;
    }

    @FunctionalInterface
    interface Work {
        /** Whether there was anything to do. */
        boolean once() throws InterruptedException;
    }

    @Override
    public void run() {
        Duration rest = SHORTEST_REST;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                boolean busy = once();
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                rest = busy ? SHORTEST_REST : shorter(rest.multipliedBy(2), LONGEST_REST);
                Thread.sleep(busy ? rest : longer(rest, took.multipliedBy(IDLENESS)));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean once() throws InterruptedException {
        try {
            return work.once();
        } catch (RuntimeException failure) {
            if (Outages.isOutage(failure)) {
                log.warn("webhooks have to wait: {}", failure.toString());
            } else {
                log.error("webhooks have to wait", failure);
            }
            return false;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

package org.manyuan.local.launch;

import java.time.Duration;

/** How long to wait before a process that died is started again: longer each time. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Having been well for so long, a process starts with a clean slate. */
    private static final Duration FORGIVEN_AFTER = Duration.ofSeconds(60);

    private Duration next = FIRST;

    /**
     * The wait after one more death.
     *
     * @param healthyFor how long the process was ready before it died
     */
    Duration afterDeath(Duration healthyFor) {
        if (healthyFor.compareTo(FORGIVEN_AFTER) >= 0) {
            next = FIRST;
        }
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return wait;
    }
}

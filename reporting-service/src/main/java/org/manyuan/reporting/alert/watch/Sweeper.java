package org.manyuan.reporting.alert.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.manyuan.platform.background.BackgroundLoop;

/** Sweeps for as long as the service runs, and rests in between. */
final class Sweeper extends BackgroundLoop {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    /**
     * So many times as long as it computes it rests: a twentieth of one core at most. Waiting for
     * the store is no work, and for a core on a busy machine neither.
     */
    private static final int IDLENESS = 20;

    private final Sweep sweep;
    private final Duration shortestRest;

    Sweeper(Sweep sweep, Duration shortestRest) {
        super("alert-sweeper");
        this.sweep = sweep;
        this.shortestRest = shortestRest;
    }

    @Override
    protected Duration turn() throws InterruptedException {
        long before = THREADS.getCurrentThreadCpuTime();
        sweep.run();
        Duration worked = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
        return rest(worked, shortestRest);
    }

    static Duration rest(Duration worked, Duration shortest) {
        Duration rest = worked.multipliedBy(IDLENESS);
        if (rest.compareTo(shortest) < 0) {
            return shortest;
        }
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }
}

package org.manyuan.reporting.alert.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.problem.Outages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sweeps for as long as the service runs, and rests in between. */
final class Sweeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    /**
     * So many times as long as it computes it rests: a twentieth of one core at most. Waiting for
     * the store is no work, and for a core on a busy machine neither.
     */
    private static final int IDLENESS = 20;

    private final Sweep sweep;
    private final Duration shortestRest;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    Sweeper(Sweep sweep, Duration shortestRest) {
        this.sweep = sweep;
        this.shortestRest = shortestRest;
    }

    @Override
    public void start() {
        // before the thread looks at it
        running = true;
        thread = Thread.ofPlatform().daemon().name("alert-sweeper").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread started = thread;
        if (started != null) {
            started.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (isRunning()) {
                long before = THREADS.getCurrentThreadCpuTime();
                sweepOnce();
                Duration worked = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
                Thread.sleep(rest(worked, shortestRest));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepOnce() throws InterruptedException {
        try {
            sweep.run();
        } catch (RuntimeException failure) {
            if (Outages.isOutage(failure)) {
                log.warn("alerts cannot be looked through now: {}", failure.toString());
            } else {
                log.error("alerts could not be looked through", failure);
            }
        }
    }

    static Duration rest(Duration worked, Duration shortest) {
        Duration rest = worked.multipliedBy(IDLENESS);
        if (rest.compareTo(shortest) < 0) {
            return shortest;
        }
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }
}

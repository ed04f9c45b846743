package org.manyuan.platform.background;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.problem.Outages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again on a thread of its own. To stop it is to interrupt it; where it
 * fails, that is told, and it is tried again a little later.
 */
public abstract class BackgroundLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);

    /** Before what failed is tried again, or is looked at whether it can begin now. */
    protected static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private volatile @Nullable Thread thread;

    protected BackgroundLoop(String name) {
        this.name = name;
    }

    /**
     * Does it once.
     *
     * @return how long to rest before the next time; null where there is nothing left to do
     */
    protected abstract @Nullable Duration turn() throws ExecutionException, InterruptedException;

    @Override
    public void start() {
        Thread created = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        // before the thread looks at it
        thread = created;
        created.start();
    }

    @Override
    public void stop() {
        Thread started = thread;
        thread = null;
        if (started != null) {
            started.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            Duration rest = Duration.ZERO;
            while (rest != null && isCurrent()) {
                Thread.sleep(rest);
                rest = turnOrPause();
            }
        } catch (InterruptedException end) {
            // stopped
        }
    }

    private @Nullable Duration turnOrPause() throws InterruptedException {
        try {
            return turn();
        } catch (ExecutionException | RuntimeException failure) {
            // what is interrupted fails in many ways
            if (isCurrent()) {
                tell(failure);
            }
            return PAUSE;
        }
    }

    private boolean isCurrent() {
        return thread == Thread.currentThread();
    }

    private void tell(Exception failure) {
        if (Outages.isOutage(failure)) {
            log.warn("{} has to wait: {}", name, failure.toString());
        } else {
            log.error("{} failed and is tried again", name, failure);
        }
    }
}

package org.manyuan.platform.ledger.persistence;

import org.jspecify.annotations.Nullable;
import org.manyuan.platform.problem.Outages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Prepares the store (indexes, first contents) in the background, as soon as it is there. */
public final class StoreSetup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StoreSetup.class);

    private final String what;
    private final Runnable task;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    public StoreSetup(String what, Runnable task) {
        this.what = what;
        this.task = task;
    }

    @Override
    public void start() {
        // before the thread looks at it
        running = true;
        thread = Thread.ofVirtual().name("store-setup-" + what).start(this::untilDone);
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

    private void untilDone() {
        try {
            while (isRunning()) {
                try {
                    task.run();
                    log.info("{}: store prepared", what);
                    return;
                } catch (RuntimeException failure) {
                    if (!Outages.isOutage(failure)) {
                        log.error("{}: the store cannot be prepared", what, failure);
                        return;
                    }
                    log.warn("{}: the store is not there yet: {}", what, failure.toString());
                    Thread.sleep(1_000);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}

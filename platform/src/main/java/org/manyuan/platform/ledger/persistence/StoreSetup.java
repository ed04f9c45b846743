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
    private volatile @Nullable Thread thread;

    public StoreSetup(String what, Runnable task) {
        this.what = what;
        this.task = task;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("store-setup-" + what).start(this::untilDone);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
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
                        throw failure;
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

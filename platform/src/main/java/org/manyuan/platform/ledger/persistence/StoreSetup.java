package org.manyuan.platform.ledger.persistence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.background.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares the store (indexes, first contents) in the background, as soon as it is there. */
public final class StoreSetup extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(StoreSetup.class);

    private final String what;
    private final Runnable task;

    public StoreSetup(String what, Runnable task) {
        super("store-setup-" + what);
        this.what = what;
        this.task = task;
    }

    @Override
    protected @Nullable Duration turn() {
        task.run();
        log.info("{}: store prepared", what);
        return null;
    }
}

package org.manyuan.reporting.rebuild;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.version.Rebuild;
import org.manyuan.reporting.version.ReportVersion;
import org.manyuan.reporting.version.VersionEvent;
import org.manyuan.reporting.version.VersionLog;
import org.manyuan.reporting.version.VersionState;
import org.manyuan.reporting.version.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Compares the version that is being built, and tidies up after those that are no more. Every
 * instance does so: the first result counts, so none needs to be chosen, and none may be missing.
 */
@Component
class RebuildWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RebuildWorker.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final Versions versions;
    private final VersionLog events;
    private final Comparing comparing;
    private final Retirement retirement;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    RebuildWorker(
            Versions versions, VersionLog events, Comparing comparing, Retirement retirement) {
        this.versions = versions;
        this.events = events;
        this.comparing = comparing;
        this.retirement = retirement;
    }

    @Override
    public void start() {
        // before the thread looks at it
        running = true;
        thread = Thread.ofPlatform().daemon().name("rebuild").start(this::run);
    }

    private void run() {
        try {
            versions.awaitComplete();
            while (isRunning()) {
                try {
                    work(versions.state());
                } catch (ExecutionException | KafkaException away) {
                    if (away instanceof InterruptException) {
                        return;
                    }
                    log.warn("the versions cannot be compared now: {}", away.toString());
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException end) {
            // stopped
        }
    }

    private void work(VersionState state) throws ExecutionException, InterruptedException {
        retirement.of(state.retired());
        Rebuild open = state.open();
        if (open != null && open.state() == Rebuild.State.UNDER_WAY) {
            BooleanSupplier wanted =
                    () -> isRunning() && Objects.equals(versions.state().open(), open);
            VersionEvent.Compared compared =
                    comparing.compare(
                            open.id(), state.serving(), new ReportVersion(open.version()), wanted);
            if (compared != null && wanted.getAsBoolean()) {
                log.info(
                        "version {} compared: {} of {} cells differ",
                        open.version(),
                        compared.differing(),
                        compared.cells());
                events.append(compared);
            }
        }
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
}

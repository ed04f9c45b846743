package org.manyuan.reporting.rebuild;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.manyuan.platform.background.BackgroundLoop;
import org.manyuan.reporting.version.Rebuild;
import org.manyuan.reporting.version.ReportVersion;
import org.manyuan.reporting.version.VersionEvent;
import org.manyuan.reporting.version.VersionLog;
import org.manyuan.reporting.version.VersionState;
import org.manyuan.reporting.version.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares the version that is being built, and tidies up after those that are no more. Every
 * instance does so: the first result counts, so none needs to be chosen, and none may be missing.
 */
@Component
class RebuildWorker extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(RebuildWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Versions versions;
    private final VersionLog events;
    private final Comparing comparing;
    private final Retirement retirement;

    RebuildWorker(
            Versions versions, VersionLog events, Comparing comparing, Retirement retirement) {
        super("rebuild");
        this.versions = versions;
        this.events = events;
        this.comparing = comparing;
        this.retirement = retirement;
    }

    @Override
    protected Duration turn() throws ExecutionException, InterruptedException {
        versions.awaitComplete();
        work(versions.state());
        return LOOK_EVERY;
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
}

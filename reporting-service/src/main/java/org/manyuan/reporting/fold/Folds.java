package org.manyuan.reporting.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.version.ReportVersion;
import org.manyuan.reporting.version.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Folds every version of the report that is served or being built, side by side. */
final class Folds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Folds.class);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Versions versions;
    private final Function<ReportVersion, FoldStreams> make;
    private final Map<ReportVersion, FoldStreams> folds = new HashMap<>();
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    Folds(Versions versions, Function<ReportVersion, FoldStreams> make) {
        this.versions = versions;
        this.make = make;
    }

    @Override
    public void start() {
        // before the thread looks at it
        running = true;
        thread = Thread.ofPlatform().daemon().name("folds").start(this::run);
    }

    private void run() {
        try {
            // else the first version would be folded again after another one has taken its place
            versions.awaitComplete();
            while (isRunning()) {
                follow();
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException end) {
            // stopped
        }
    }

    private void follow() {
        Set<ReportVersion> wanted = new HashSet<>(versions.state().live());
        ReportVersion shown = versions.shown();
        if (shown != null) {
            // until this instance shows the new one, its figures are to follow the events
            wanted.add(shown);
        }
        synchronized (folds) {
            if (!isRunning()) {
                return;
            }
            for (ReportVersion version : wanted) {
                if (!folds.containsKey(version)) {
                    log.info("version {} of the report is folded", version.number());
                    FoldStreams fold = make.apply(version);
                    folds.put(version, fold);
                    fold.start();
                }
            }
            folds.entrySet()
                    .removeIf(each -> {
                        if (wanted.contains(each.getKey())) {
                            return false;
                        }
                        each.getValue().end();
                        log.info(
                                "version {} of the report is folded no more",
                                each.getKey().number());
                        return true;
                    });
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread started = thread;
        if (started != null) {
            started.interrupt();
        }
        synchronized (folds) {
            folds.values().forEach(FoldStreams::stop);
            folds.clear();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

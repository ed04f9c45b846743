package org.manyuan.reporting.fold;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.manyuan.platform.background.BackgroundLoop;
import org.manyuan.reporting.version.ReportVersion;
import org.manyuan.reporting.version.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds every version of the report that is served or being built, side by side. */
final class Folds extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(Folds.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Versions versions;
    private final Function<ReportVersion, FoldStreams> make;
    private final Map<ReportVersion, FoldStreams> folds = new HashMap<>();

    Folds(Versions versions, Function<ReportVersion, FoldStreams> make) {
        super("folds");
        this.versions = versions;
        this.make = make;
    }

    @Override
    protected Duration turn() throws InterruptedException {
        // else the first version would be folded again after another one has taken its place
        versions.awaitComplete();
        follow();
        return LOOK_EVERY;
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
        super.stop();
        synchronized (folds) {
            folds.values().forEach(FoldStreams::stop);
            folds.clear();
        }
    }
}

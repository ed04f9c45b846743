package org.manyuan.local.launch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Ends the run that uses a data directory. */
public final class Stop {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Stop() {}

    /** Returns the exit status of {@code stop}. */
    public static int run(String... words) {
        Progress progress = new Progress();
        switch (Options.parse(words)) {
            case Options.Parsed.Invalid invalid -> {
                progress.show(invalid.sentence());
                return 2;
            }
            case Options.Parsed.Valid valid -> {
                return stop(new DataDirectory(valid.options().data()), progress);
            }
        }
    }

    private static int stop(DataDirectory data, Progress progress) {
        Optional<ProcessHandle> launcher = data.process(DataDirectory.LAUNCHER);
        if (launcher.isEmpty()) {
            progress.show("没有正在运行的满园（数据目录 " + data.root() + "）。");
            return 1;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            progress.show("满园（PID " + launcher.get().pid() + "）未能在限定时间内停止。");
            return 1;
        }
        progress.show("已停止。");
        return 0;
    }
}

package org.manyuan.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one process running: starts it, says when it is ready, starts it again when it dies. */
final class Supervisor {

    /** One that cannot be started at all is not worth the wait. */
    private static final int ATTEMPTS_AT_THE_START = 4;

    private static final Duration BETWEEN_PROBES = Duration.ofMillis(150);

    private final ProcessPlan plan;
    private final DataDirectory data;
    private final Progress progress;
    private final Backoff backoff = new Backoff();
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Process process;

    Supervisor(ProcessPlan plan, DataDirectory data, Progress progress) {
        this.plan = plan;
        this.data = data;
        this.progress = progress;
    }

    /**
     * Starts the process.
     *
     * @return completes when it is ready for the first time; exceptionally when it does not start
     */
    CompletableFuture<Void> start() {
        data.rotate(plan.name());
        Thread.ofPlatform().daemon().name("supervisor-" + plan.name()).start(this::supervise);
        return firstReady;
    }

    /** Asks the process to end, and ends it when it takes longer than it may. */
    void stop(Duration patience) {
        Process running;
        synchronized (this) {
            stopping.countDown();
            running = process;
        }
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.say(plan.name() + " 未能在 " + patience.toSeconds() + " 秒内停止，强制结束");
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        data.forgetPid(plan.name());
    }

    private void supervise() {
        try {
            int deaths = 0;
            while (true) {
                long begun = System.nanoTime();
                Process running = launch();
                if (running == null) {
                    return;
                }
                boolean ready = awaitReady(running);
                long readyAt = System.nanoTime();
                if (ready) {
                    sayReady(deaths, Duration.ofNanos(readyAt - begun));
                }
                int status = running.waitFor();
                if (isStopping()) {
                    return;
                }
                deaths++;
                if (!firstReady.isDone() && deaths >= ATTEMPTS_AT_THE_START) {
                    firstReady.completeExceptionally(
                            new IllegalStateException(
                                    plan.name() + " 无法启动，详见日志 " + data.log(plan.name())));
                    return;
                }
                Duration healthy =
                        ready ? Duration.ofNanos(System.nanoTime() - readyAt) : Duration.ZERO;
                Duration wait = backoff.afterDeath(healthy);
                progress.say(
                        "%s 意外退出（状态 %d），%s后重启；日志 %s"
                                .formatted(
                                        plan.name(),
                                        status,
                                        Progress.seconds(wait),
                                        data.log(plan.name())));
                if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            firstReady.completeExceptionally(e);
        }
    }

    /** Null where the end has come in between. */
    private synchronized @Nullable Process launch() {
        if (isStopping()) {
            return null;
        }
        ProcessBuilder builder =
                new ProcessBuilder(plan.command())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(data.log(plan.name()).toFile()));
        builder.environment().putAll(plan.environment());
        try {
            Process started = builder.start();
            started.getOutputStream().close();
            process = started;
            data.notePid(plan.name(), started.pid());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean awaitReady(Process running) throws InterruptedException {
        while (running.isAlive()) {
            if (plan.probe().ready()) {
                return running.isAlive();
            }
            if (running.waitFor(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private void sayReady(int deaths, Duration took) {
        progress.say(
                deaths == 0
                        ? plan.name() + " 已就绪"
                        : "%s 已恢复（第 %d 次重启，用时 %s）"
                                .formatted(plan.name(), deaths, Progress.seconds(took)));
        firstReady.complete(null);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}

package org.manyuan.bench.measure;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at a given pace, whether the answers are quick or slow; only where very many are unanswered
 * does it wait, and then the rate reached is less than the rate asked for.
 */
public final class Load implements AutoCloseable {

    private static final int MOST_UNANSWERED = 200;

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore unanswered = new Semaphore(MOST_UNANSWERED);
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final long start = System.nanoTime();
    private final Thread clock;
    private volatile boolean stopping;

    /**
     * @param piecesPerSecond how often the sender is called
     */
    public Load(int piecesPerSecond, Senders.Sender sender) {
        clock = Thread.ofPlatform().daemon().name("load").start(() -> run(piecesPerSecond, sender));
    }

    /** Events acknowledged per second so far. */
    public double perSecond() {
        return acknowledged.get() * 1e9 / (System.nanoTime() - start);
    }

    /** Pieces that were answered by anything else than an acknowledgement. */
    public long failed() {
        return failed.get();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            clock.join();
            calls.shutdown();
            if (!calls.awaitTermination(30, TimeUnit.SECONDS)) {
                calls.shutdownNow();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(int piecesPerSecond, Senders.Sender sender) {
        long step = TimeUnit.SECONDS.toNanos(1) / piecesPerSecond;
        for (long due = start; !stopping; due += step) {
            long early = due - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            }
            unanswered.acquireUninterruptibly();
            calls.execute(() -> send(sender));
        }
    }

    private void send(Senders.Sender sender) {
        try {
            acknowledged.addAndGet(sender.send());
        } catch (Exception failure) {
            failed.incrementAndGet();
        } finally {
            unanswered.release();
        }
    }
}

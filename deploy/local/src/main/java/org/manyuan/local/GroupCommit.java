package org.manyuan.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets many writers share one commit and answers none of them before it. Readers wait too, for what
 * they may have seen: otherwise someone could act on a write that a crash then takes back.
 */
final class GroupCommit implements AutoCloseable {

    private final Runnable commit;
    private final Runnable force;
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Thread committer;

    private long begun;
    private long committed;
    private boolean closed;

    /**
     * @param commit writes down what was done so far; no write is under way meanwhile
     * @param force what was written down is safe when it returns; the next writes go on meanwhile
     */
    GroupCommit(Runnable commit, Runnable force) {
        this.commit = commit;
        this.force = force;
        committer = Thread.ofPlatform().daemon().name("group-commit").start(this::run);
    }

    /** Returns when the write is committed. */
    <T> T write(Supplier<T> operation) {
        long ticket;
        T result;
        gate.readLock().lock();
        try {
            ticket = begin();
            result = operation.get();
        } finally {
            gate.readLock().unlock();
        }
        await(ticket);
        return result;
    }

    /** Returns when everything is committed that the operation may have read. */
    <T> T read(Supplier<T> operation) {
        T result = operation.get();
        await(lastBegun());
        return result;
    }

    /** Completes with the reason when a commit failed; nothing is acknowledged from then on. */
    CompletableFuture<Throwable> failure() {
        return failure;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (somethingBegun()) {
            try {
                commitOnce();
            } catch (RuntimeException | Error e) {
                fail(e);
                return;
            }
        }
    }

    private void commitOnce() {
        long upTo;
        gate.writeLock().lock();
        try {
            upTo = lastBegun();
            commit.run();
        } finally {
            gate.writeLock().unlock();
        }
        force.run();
        lock.lock();
        try {
            committed = upTo;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long begin() {
        lock.lock();
        try {
            begun++;
            changed.signalAll();
            return begun;
        } finally {
            lock.unlock();
        }
    }

    private long lastBegun() {
        lock.lock();
        try {
            return begun;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for work; false when closed and nothing is left to commit. */
    private boolean somethingBegun() {
        lock.lock();
        try {
            while (begun == committed && !closed) {
                changed.awaitUninterruptibly();
            }
            return begun != committed;
        } finally {
            lock.unlock();
        }
    }

    private void await(long ticket) {
        lock.lock();
        try {
            while (committed < ticket && !failure.isDone()) {
                changed.awaitUninterruptibly();
            }
            if (committed < ticket) {
                throw new IllegalStateException("the write could not be committed", failure.join());
            }
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable reason) {
        lock.lock();
        try {
            failure.complete(reason);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

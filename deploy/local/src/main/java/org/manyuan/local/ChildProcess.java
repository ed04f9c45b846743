package org.manyuan.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the store's and the broker's processes owe to the launcher. */
final class ChildProcess {

    /** The process without which this one ends. */
    static final String PARENT_PID = "manyuan.parent-pid";

    private ChildProcess() {}

    /** Says that it serves, closes at SIGTERM, and ends when the parent is gone. */
    static void serveUntilEnd(AutoCloseable server) {
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().unstarted(() -> close(server, closed)));
        Long parent = Long.getLong(PARENT_PID);
        if (parent != null) {
            ProcessHandle.of(parent)
                    .ifPresentOrElse(
                            process -> process.onExit().thenRun(() -> System.exit(0)),
                            () -> System.exit(0));
        }
        System.out.println("READY");
        Thread.ofPlatform().name("serving").start(() -> await(closed));
    }

    /** Ends at once, without any further write. */
    static void die(String why, Throwable reason) {
        System.err.println(why + ": " + reason);
        Runtime.getRuntime().halt(1);
    }

    private static void close(AutoCloseable server, CountDownLatch closed) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("not closed cleanly: " + e);
        } finally {
            closed.countDown();
        }
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await(Long.MAX_VALUE, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

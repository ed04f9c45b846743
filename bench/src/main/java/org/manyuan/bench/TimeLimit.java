package org.manyuan.bench;

import java.time.Duration;

/** Ends the run, with what it has found so far, when it takes longer than it may. */
final class TimeLimit {

    private TimeLimit() {}

    static void start(Duration limit, Runnable lastWords) {
        Thread.ofPlatform().daemon().name("time-limit").start(() -> end(limit, lastWords));
    }

    private static void end(Duration limit, Runnable lastWords) {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException end) {
            return;
        }
        lastWords.run();
        System.err.println("超过时限，未全部完成 Not finished within " + limit.toSeconds() + " s.");
        System.exit(1);
    }
}

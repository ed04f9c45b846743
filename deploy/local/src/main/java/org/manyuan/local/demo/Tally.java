package org.manyuan.local.demo;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What became of the events so far. */
final class Tally {

    private final int total;
    private final long start = System.nanoTime();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger duplicates = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Tally(int total) {
        this.total = total;
    }

    void accepted() {
        accepted.incrementAndGet();
    }

    void duplicate() {
        duplicates.incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    int refusals() {
        return refused.get();
    }

    /** Such as {@code [ 12.0s] 已处理 1,200 / 30,000（接受 1,200，重复 0，拒绝 0），800 条/秒}. */
    String line() {
        int done = accepted.get() + duplicates.get() + refused.get();
        double seconds = Math.max((System.nanoTime() - start) / 1e9, 0.001);
        return String.format(
                Locale.ROOT,
                "[%5.1fs] 已处理 %,d / %,d（接受 %,d，重复 %,d，拒绝 %,d），%,.0f 条/秒",
                seconds,
                done,
                total,
                accepted.get(),
                duplicates.get(),
                refused.get(),
                done / seconds);
    }
}

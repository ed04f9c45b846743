package org.manyuan.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of one kind, taken by several threads. */
public final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    public void add(long nanosTaken) {
        nanos.add(nanosTaken);
    }

    public int count() {
        return nanos.size();
    }

    /**
     * The smallest duration that this share of all does not exceed, in milliseconds; 0 where there
     * is none.
     *
     * @param share such as 0.99
     */
    public double millis(double share) {
        List<Long> sorted;
        synchronized (nanos) {
            sorted = nanos.stream().sorted().toList();
        }
        if (sorted.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1) / NANOS_PER_MILLI;
    }

    /** Such as a time until which to measure. */
    public static long deadline(Duration from) {
        return System.nanoTime() + from.toNanos();
    }
}

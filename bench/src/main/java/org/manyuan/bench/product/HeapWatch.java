package org.manyuan.bench.product;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the heap of the project service again and again, and keeps the most it has seen. */
public final class HeapWatch implements AutoCloseable {

    private static final double MEGABYTE = 1 << 20;
    private static final int BETWEEN_LOOKS = 100;

    private final Product product;
    private final AtomicLong peak = new AtomicLong();
    private final Thread watcher;

    public HeapWatch(Product product) {
        this.product = product;
        this.watcher = Thread.ofVirtual().name("heap-watch").start(this::watch);
    }

    public double peakMegabytes() {
        return peak.get() / MEGABYTE;
    }

    public double mostMegabytes() throws IOException, InterruptedException {
        return product.heap("jvm.memory.max") / MEGABYTE;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                long used = product.heap("jvm.memory.used");
                peak.accumulateAndGet(used, Math::max);
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException | IOException end) {
            Thread.currentThread().interrupt();
        }
    }
}

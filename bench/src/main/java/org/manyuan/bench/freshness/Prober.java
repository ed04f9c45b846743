package org.manyuan.bench.freshness;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.manyuan.bench.measure.Latencies;
import org.manyuan.bench.product.Product;

/**
 * Brings one event, waits until the figure of its zone shows it, and begins again: one event at a
 * time, so that there is no doubt which event a figure shows.
 */
final class Prober {

    private static final Duration LOST = Duration.ofSeconds(60);
    private static final int BETWEEN_LOOKS_MILLIS = 8;
    private static final int MOST_PAUSE_MILLIS = 120;
    private static final byte[] LIKE_AN_EVENT = new byte[600];

    private final Product product;
    private final Arrivals arrivals;
    private final PlainTopic plain;
    private final Random pauses;

    Prober(Product product, Arrivals arrivals, PlainTopic plain, int seed) {
        this.product = product;
        this.arrivals = arrivals;
        this.plain = plain;
        this.pauses = new Random(seed);
    }

    void run(Duration time, Latencies shown, Latencies consumed) throws Exception {
        // not measured: the report may still be busy with what came before
        probe(new Latencies(), new Latencies());
        long deadline = Latencies.deadline(time);
        while (System.nanoTime() < deadline) {
            // not in step with the product's own clocks
            Thread.sleep(pauses.nextInt(MOST_PAUSE_MILLIS));
            probe(shown, consumed);
        }
    }

    private void probe(Latencies shown, Latencies consumed) throws Exception {
        long before = product.arrivedFunds(arrivals.zoneId());
        arrivals.next();
        long start = System.nanoTime();
        plain.send(arrivals.zoneId() + start, LIKE_AN_EVENT, consumed);
        await(before + 1, start + LOST.toNanos());
        shown.add(System.nanoTime() - start);
    }

    private void await(long figure, long deadline) throws IOException, InterruptedException {
        while (product.arrivedFunds(arrivals.zoneId()) < figure) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "an acknowledged event of " + arrivals.zoneId() + " is not shown");
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }
}

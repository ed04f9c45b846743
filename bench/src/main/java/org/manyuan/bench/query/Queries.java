package org.manyuan.bench.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.manyuan.bench.measure.Latencies;
import org.manyuan.bench.measure.Load;
import org.manyuan.bench.measure.Row;
import org.manyuan.bench.product.Product;
import org.manyuan.bench.product.Stories;

/** How soon the province's report is answered while events come in; the baseline: while none do. */
public final class Queries {

    private static final int WRITES_PER_SECOND = 160;
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Product product;
    private final Stories stories;

    public Queries(Product product, Stories stories) {
        this.product = product;
        this.stories = stories;
    }

    public Row measure(Duration warmUp, Duration time) throws IOException, InterruptedException {
        ask(warmUp);
        Latencies quiet = ask(time);
        Latencies busy;
        double reached;
        try (Load load =
                new Load(WRITES_PER_SECOND, () -> product.post(stories.next().registered()))) {
            busy = ask(time);
            reached = load.perSecond();
        }
        return new Row(
                "报表查询 report query under writes, p99",
                "ms",
                busy.millis(0.99),
                quiet.millis(0.99),
                String.format(
                        Locale.ROOT,
                        "p50 %.1f ms (quiet %.1f); %d queries; %.0f writes/s",
                        busy.millis(0.5),
                        quiet.millis(0.5),
                        busy.count(),
                        reached));
    }

    private Latencies ask(Duration time) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        long deadline = Latencies.deadline(time);
        while (System.nanoTime() < deadline) {
            long start = System.nanoTime();
            product.provinceFigures();
            latencies.add(System.nanoTime() - start);
            Thread.sleep(BETWEEN);
        }
        return latencies;
    }
}

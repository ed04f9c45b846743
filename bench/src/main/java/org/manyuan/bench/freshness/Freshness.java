package org.manyuan.bench.freshness;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.manyuan.bench.measure.Latencies;
import org.manyuan.bench.measure.Load;
import org.manyuan.bench.measure.Row;
import org.manyuan.bench.measure.Senders.Sender;
import org.manyuan.bench.product.Facts;
import org.manyuan.bench.product.KafkaClients;
import org.manyuan.bench.product.Product;
import org.manyuan.bench.product.Stories;
import org.manyuan.bench.product.Story;

/**
 * The time from an event's acknowledgement until a report shows it, while others keep the product
 * busy. The baseline is a plain record that a plain consumer of the same broker sees meanwhile.
 */
public final class Freshness implements AutoCloseable {

    private static final int AIM_MILLIS = 500;
    private static final int PIECES_PER_SECOND = 100;

    private final Product product;
    private final Stories stories;
    private final List<String> zoneIds;
    private final PlainTopic plain;
    private final KafkaProducer<String, byte[]> producer;
    private int measurements;

    /**
     * @param stories what keeps the product busy
     * @param zoneIds zones without any other events, one for each prober
     */
    public Freshness(
            Product product, Stories stories, List<String> zoneIds, String bootstrapServers)
            throws InterruptedException {
        this.product = product;
        this.stories = stories;
        this.zoneIds = zoneIds;
        this.plain = new PlainTopic(bootstrapServers);
        this.producer = KafkaClients.producer(bootstrapServers, 2);
    }

    /**
     * From the 201, with so many events per second through POST.
     *
     * @param perPost 1 for single posts, else batches of that size
     */
    public List<Row> posted(int eventsPerSecond, int perPost, Duration time) throws Exception {
        measurements++;
        List<Arrivals> arrivals = new ArrayList<>();
        for (String zoneId : zoneIds) {
            arrivals.add(
                    new PostedArrivals(
                            product, new Story("probe-" + zoneId + "-" + measurements, zoneId)));
        }
        Sender sender =
                perPost == 1
                        ? () -> product.post(stories.next().registered())
                        : () -> product.post(stories.batch(perPost));
        return measure(
                "提交到指标 POST to figure at %,d/s".formatted(eventsPerSecond),
                new Load(eventsPerSecond / perPost, sender),
                arrivals,
                time);
    }

    /** From the broker's acknowledgement, with so many events per second on the topic. */
    public List<Row> produced(int eventsPerSecond, Duration time) throws Exception {
        List<Arrivals> arrivals = new ArrayList<>();
        for (String zoneId : zoneIds) {
            arrivals.add(new ProducedArrivals(producer, "topic-probe-" + zoneId, zoneId));
        }
        AtomicInteger number = new AtomicInteger();
        int perPiece = eventsPerSecond / PIECES_PER_SECOND;
        return measure(
                "主题到指标 topic to figure at %,d/s".formatted(eventsPerSecond),
                new Load(PIECES_PER_SECOND, () -> produce(number, perPiece)),
                arrivals,
                time);
    }

    @Override
    public void close() {
        plain.close();
        producer.close();
    }

    private int produce(AtomicInteger number, int count) {
        for (int i = 0; i < count; i++) {
            Story story = stories.next();
            producer.send(
                    Facts.event(
                            "topic-" + number.incrementAndGet(),
                            story.zoneId(),
                            LocalDate.of(Story.YEAR, 1, 11),
                            1));
        }
        return count;
    }

    private List<Row> measure(String name, Load load, List<Arrivals> arrivals, Duration time)
            throws Exception {
        Latencies shown = new Latencies();
        Latencies consumed = new Latencies();
        double reached;
        try (load;
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> probers = new ArrayList<>();
            for (Arrivals each : arrivals) {
                Prober prober = new Prober(product, each, plain, probers.size());
                probers.add(
                        threads.submit(() -> {
                            prober.run(time, shown, consumed);
                            return null;
                        }));
            }
            for (Future<?> prober : probers) {
                prober.get();
            }
            reached = load.perSecond();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(name, failure.getCause());
        }
        String note =
                String.format(
                        Locale.ROOT,
                        "%d samples, %,.0f/s reached, %d failed",
                        shown.count(),
                        reached,
                        load.failed());
        return List.of(
                row(name, 0.5, shown, consumed, note),
                row(
                        name,
                        0.99,
                        shown,
                        consumed,
                        shown.millis(0.99) <= AIM_MILLIS ? "≤ 500 ms" : "> 500 ms"));
    }

    private static Row row(
            String name, double share, Latencies shown, Latencies consumed, String note) {
        return new Row(
                name + ", p" + Math.round(share * 100),
                "ms",
                shown.millis(share),
                consumed.millis(share),
                note);
    }
}

package org.manyuan.bench.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.manyuan.bench.measure.Row;
import org.manyuan.bench.measure.Senders;
import org.manyuan.bench.measure.Senders.Sender;
import org.manyuan.bench.product.Product;
import org.manyuan.bench.product.Stories;

/**
 * Events accepted per second through the gateway. The baseline is the storing alone: one
 * compare-and-set an event, by as many writers, against a store of the same kind.
 */
public final class Intake {

    private static final int SENDERS = 8;
    private static final int BATCH_SENDERS = 4;
    private static final int BATCH = 1_000;
    private static final double AIM = 2_000;

    private final Product product;
    private final Stories stories;
    private final Supplier<Duration> cpu;

    /**
     * @param cpu what the product has used so far
     */
    public Intake(Product product, Stories stories, Supplier<Duration> cpu) {
        this.product = product;
        this.stories = stories;
        this.cpu = cpu;
    }

    /**
     * @param perCpuSecond per second that the product's processes were busy, all together: this
     *     changes little with what else the machine does
     */
    private record Rate(double perSecond, double perCpuSecond) {}

    public List<Row> measure(Duration warmUp, Duration time) {
        // what batches leave to be published and shown would keep the product busy for a while
        Rate single = rate(warmUp, time, singles());
        Rate batched = rate(warmUp, time, batches());
        double plain;
        double plainOfFew;
        try (PlainStore store = new PlainStore(stories)) {
            Senders.perSecond(warmUp.dividedBy(2), store.writers(SENDERS));
            plain = Senders.perSecond(time.dividedBy(2), store.writers(SENDERS));
            plainOfFew = Senders.perSecond(time.dividedBy(2), store.writers(BATCH_SENDERS));
        }
        return List.of(
                new Row(
                        "单条提交 accepted, single posts",
                        "events/s",
                        single.perSecond(),
                        plain,
                        String.format(
                                Locale.ROOT,
                                "%d senders; %,.0f per CPU second",
                                SENDERS,
                                single.perCpuSecond())),
                new Row(
                        "批量提交 accepted, batches of 1,000",
                        "events/s",
                        batched.perSecond(),
                        plainOfFew,
                        String.format(
                                Locale.ROOT,
                                "%d senders; %,.0f per CPU second; aim ≥ %,.0f: %s",
                                BATCH_SENDERS,
                                batched.perCpuSecond(),
                                AIM,
                                batched.perSecond() >= AIM ? "met" : "missed")));
    }

    private Rate rate(Duration warmUp, Duration time, List<Sender> senders) {
        Senders.perSecond(warmUp, senders);
        Duration before = cpu.get();
        long start = System.nanoTime();
        double perSecond = Senders.perSecond(time, senders);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = cpu.get().minus(before).toMillis() / 1e3;
        return new Rate(perSecond, perSecond * seconds / busy);
    }

    private List<Sender> singles() {
        return IntStream.range(0, SENDERS)
                .mapToObj(number -> {
                    Stories.Reader reader = stories.reader();
                    return (Sender) () -> product.post(reader.next());
                })
                .toList();
    }

    private List<Sender> batches() {
        return IntStream.range(0, BATCH_SENDERS)
                .mapToObj(number -> (Sender) () -> product.post(stories.batch(BATCH)))
                .toList();
    }
}

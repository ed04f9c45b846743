package org.manyuan.bench.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

    public Intake(Product product, Stories stories) {
        this.product = product;
        this.stories = stories;
    }

    public List<Row> measure(Duration warmUp, Duration time) {
        Senders.perSecond(warmUp, singles());
        double single = Senders.perSecond(time, singles());
        Senders.perSecond(warmUp.dividedBy(2), batches());
        double batched = Senders.perSecond(time, batches());
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
                        single,
                        plain,
                        SENDERS + " senders; plain compare-and-set per event"),
                new Row(
                        "批量提交 accepted, batches of 1,000",
                        "events/s",
                        batched,
                        plainOfFew,
                        String.format(
                                Locale.ROOT,
                                "%d senders; aim ≥ %,.0f: %s",
                                BATCH_SENDERS,
                                AIM,
                                batched >= AIM ? "met" : "missed")));
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

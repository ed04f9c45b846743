package org.manyuan.bench.sse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.manyuan.bench.measure.Latencies;
import org.manyuan.bench.measure.Row;
import org.manyuan.bench.product.Facts;
import org.manyuan.bench.product.KafkaClients;
import org.manyuan.bench.product.ReportingService;
import org.manyuan.bench.product.ReportingStand;
import org.manyuan.bench.product.Story;
import org.manyuan.bench.product.Zones;

/**
 * Many readers of one scope's stream: what an idle one costs, and how soon a change is with all of
 * them. The baseline has a thread for each reader and encodes for each of them.
 */
public final class Streaming {

    private static final int HEAP_MEGABYTES = 1_024;
    private static final int ZONES = 99;
    private static final int SLOW = 20;
    private static final int MOST_CHANGES = 200;
    private static final String DROPPED = "manyuan.reporting.stream.dropped";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final double KILOBYTES = 1 << 10;

    /** A scope is told once a second at most. */
    private static final Duration BETWEEN = Duration.ofMillis(1_500);

    private final int readers;
    private final int changes;

    /**
     * @param changes that are told to all of them, one after the other
     */
    public Streaming(int readers, int changes) {
        this.readers = readers;
        this.changes = changes;
    }

    /** What was measured of one server. */
    private record Measured(double kilobytesEach, Latencies times) {}

    /** How many of the readers that take nothing were dropped after how many changes. */
    private record Dropped(double readers, int changes) {}

    public List<Row> measure(Path home, int port) throws IOException, InterruptedException {
        try (ReportingStand stand = new ReportingStand(home, port);
                KafkaProducer<String, byte[]> producer =
                        KafkaClients.producer(stand.bootstrapServers(), 0);
                ReportingService service = stand.start(HEAP_MEGABYTES)) {
            service.awaitFigures(PATIENCE);
            for (var zone : Zones.of(ZONES).records()) {
                producer.send(zone);
            }
            // the first question after the first event: all is warm, and nothing else changes
            change(producer, 0);
            awaitChange(service);
            Measured ours;
            double encodings;
            Dropped dropped;
            try (Listeners listeners =
                    new Listeners(
                            service.port(),
                            "/api/reports/stream?scope=province&year=" + Story.YEAR,
                            service.token())) {
                listeners.connect(1);
                listeners.await(1, 1, PATIENCE);
                double before = service.liveMegabytes() * KILOBYTES;
                listeners.connect(readers - 1);
                listeners.await(readers, 1, PATIENCE);
                double each = (service.liveMegabytes() * KILOBYTES - before) / (readers - 1);
                listeners.connectSlow(SLOW);
                double encodedBefore = service.metric("manyuan.reporting.stream.encodings");
                Latencies times = new Latencies();
                for (int change = 1; change <= changes; change++) {
                    Thread.sleep(BETWEEN);
                    long start = change(producer, change);
                    listeners.await(readers, change + 1, PATIENCE);
                    times.add(System.nanoTime() - start);
                }
                ours = new Measured(each, times);
                encodings =
                        (service.metric("manyuan.reporting.stream.encodings") - encodedBefore)
                                / changes;
                dropped = untilDropped(service, producer);
            }
            Measured plain = plain(service.figures("province", Story.YEAR).body());
            return rows(ours, plain, encodings, dropped);
        }
    }

    /** The operating system takes quite some changes for a reader that takes none. */
    private Dropped untilDropped(ReportingService service, KafkaProducer<String, byte[]> producer)
            throws IOException, InterruptedException {
        int change = changes;
        double dropped = service.metric(DROPPED);
        while (dropped < SLOW && change < MOST_CHANGES) {
            change++;
            change(producer, change);
            Thread.sleep(BETWEEN);
            dropped = service.metric(DROPPED);
        }
        return new Dropped(dropped, change);
    }

    private Measured plain(String body) throws IOException, InterruptedException {
        try (PlainProcess process = new PlainProcess(body);
                Listeners listeners = new Listeners(process.port(), "/stream", "")) {
            listeners.connect(1);
            listeners.await(1, 1, PATIENCE);
            double before = process.liveKilobytes();
            listeners.connect(readers - 1);
            listeners.await(readers, 1, PATIENCE);
            double each = (process.liveKilobytes() - before) / (readers - 1);
            Latencies times = new Latencies();
            for (int change = 1; change <= changes; change++) {
                Thread.sleep(BETWEEN);
                long start = System.nanoTime();
                process.push();
                listeners.await(readers, change + 1, PATIENCE);
                times.add(System.nanoTime() - start);
            }
            return new Measured(each, times);
        }
    }

    /** When it was acknowledged. */
    private static long change(KafkaProducer<String, byte[]> producer, int number)
            throws InterruptedException {
        try {
            producer.send(
                            Facts.event(
                                    "S-" + number,
                                    "Z%05d".formatted(number % ZONES),
                                    LocalDate.of(Story.YEAR, 1, 11),
                                    1))
                    .get();
            return System.nanoTime();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static void awaitChange(ReportingService service)
            throws IOException, InterruptedException {
        long deadline = Latencies.deadline(PATIENCE);
        while (service.side("denominator", "province", Story.YEAR, "signing-conversion-rate")
                        .longValue()
                == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no event counts: " + service.log());
            }
            Thread.sleep(100);
        }
    }

    private List<Row> rows(Measured ours, Measured plain, double encodings, Dropped dropped) {
        return List.of(
                new Row(
                        "推送 heap of an idle reader, %,d of them".formatted(readers),
                        "kB",
                        ours.kilobytesEach(),
                        plain.kilobytesEach(),
                        "live heap with all of them less that with one; plain: a virtual thread"
                                + " and a queue each, no HTTP server"),
                new Row(
                        "推送 event to all %,d readers, p50".formatted(readers),
                        "ms",
                        ours.times().millis(0.5),
                        plain.times().millis(0.5),
                        String.format(
                                Locale.ROOT,
                                "%d changes, slowest %,.0f ms (plain %,.0f); from the broker's"
                                        + " acknowledgement, the fold included; plain: from the"
                                        + " call",
                                changes,
                                ours.times().millis(1),
                                plain.times().millis(1))),
                new Row(
                        "推送 encodings per change",
                        "",
                        encodings,
                        readers,
                        String.format(
                                Locale.ROOT,
                                "%.0f of %d readers that take nothing were dropped within %d"
                                        + " changes",
                                dropped.readers(),
                                SLOW,
                                dropped.changes())));
    }
}

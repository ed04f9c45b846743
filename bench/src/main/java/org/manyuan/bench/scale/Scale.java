package org.manyuan.bench.scale;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.manyuan.bench.measure.ChildJvm;
import org.manyuan.bench.measure.Cost;
import org.manyuan.bench.measure.Latencies;
import org.manyuan.bench.measure.Load;
import org.manyuan.bench.measure.Row;
import org.manyuan.bench.product.Facts;
import org.manyuan.bench.product.KafkaClients;
import org.manyuan.bench.product.ReportingService;
import org.manyuan.bench.product.ReportingStand;
import org.manyuan.bench.product.Story;
import org.manyuan.bench.product.Zones;

/**
 * One instance of the reporting service with many zones and projects: how long its start takes, how
 * much memory it holds, and how soon it answers while events come in.
 */
public final class Scale {

    private static final int HEAP_MEGABYTES = 5_120;
    private static final int EVENTS_PER_SECOND = 160;
    private static final int AIM_MILLIS = 50;
    private static final int OK = 200;

    /**
     * An instance of this size serves for weeks. In the first minutes after its start the machine
     * is busy compiling, and raising what alerts there are.
     */
    private static final int LONGER = 12;

    private final Zones zones;
    private final int projects;
    private final Consumer<String> say;

    /**
     * @param say told what is going on
     */
    public Scale(int zones, int projects, Consumer<String> say) {
        this.zones = Zones.of(zones);
        this.projects = projects;
        this.say = say;
    }

    public List<Row> measure(Path home, int port, Duration warmUp, Duration time)
            throws IOException, InterruptedException {
        try (ReportingStand stand = new ReportingStand(home, port)) {
            Past past = new Past(zones, projects);
            int cells = past.write(stand.bootstrapServers());
            say.accept("%,d projects in %,d cells are written".formatted(projects, cells));
            long start = System.nanoTime();
            Cost plain =
                    ChildJvm.run(
                            PlainRestore.class, stand.bootstrapServers(), String.valueOf(cells));
            double plainSeconds = (System.nanoTime() - start) / 1e9;
            try (ReportingService service = stand.start(HEAP_MEGABYTES)) {
                Restoring restoring = Restoring.watch(service, projects);
                say.accept("restored: " + restoring);
                checkFigures(past, service);
                double live = service.liveMegabytes();
                List<Row> rows = new ArrayList<>();
                rows.add(restored(restoring, plainSeconds, cells));
                rows.add(memory(service, live, plain));
                rows.addAll(underLoad(stand, service, warmUp, time));
                return rows;
            }
        }
    }

    /** A wrong figure measured fast is worth nothing. */
    private static void checkFigures(Past past, ReportingService service)
            throws IOException, InterruptedException {
        for (int year : List.of(Past.FIRST_YEAR, Past.FIRST_YEAR + 5, Story.YEAR)) {
            long found = service.side("numerator", "province", year, "signed-projects").longValue();
            if (found != past.signedIn(year)) {
                throw new IllegalStateException(
                        "%d signed in %d instead of %d"
                                .formatted(found, year, past.signedIn(year)));
            }
            BigDecimal revenue = service.side("numerator", "province", year, "revenue");
            if (revenue.compareTo(past.returned()) != 0) {
                throw new IllegalStateException(
                        "revenue of %s in %d instead of %s"
                                .formatted(revenue, year, past.returned()));
            }
        }
    }

    /**
     * The product and then the baseline under the same load: asked by turns, one would wait for the
     * processors that the other has.
     */
    private List<Row> underLoad(
            ReportingStand stand, ReportingService service, Duration warmUp, Duration time)
            throws InterruptedException {
        Questions.Answering product =
                (scope, year) -> {
                    int status = service.figures(scope, year).statusCode();
                    if (status != OK) {
                        throw new IOException(status + " for " + scope);
                    }
                };
        PlainSums sums = new PlainSums(zones);
        Questions.Answering plain = (scope, _) -> sums.add(scope);
        try (KafkaProducer<String, byte[]> producer =
                        KafkaClients.producer(stand.bootstrapServers(), 2);
                Load load = load(producer)) {
            new Questions(zones, product).ask(warmUp.multipliedBy(LONGER));
            Questions ours = new Questions(zones, product).ask(time.multipliedBy(2));
            new Questions(zones, plain).ask(warmUp);
            Questions theirs = new Questions(zones, plain).ask(time);
            String events = "%.0f events/s; ".formatted(load.perSecond());
            return List.of(
                    latency("mixed scopes", ours.all(), theirs.all(), events),
                    latency("province", ours.province(), theirs.province(), ""));
        }
    }

    private Load load(KafkaProducer<String, byte[]> producer) {
        AtomicInteger number = new AtomicInteger();
        return new Load(
                EVENTS_PER_SECOND,
                () -> {
                    int next = number.incrementAndGet();
                    producer.send(
                            Facts.event(
                                    "L-" + next,
                                    zones.all().get(next % zones.all().size()).zoneId(),
                                    LocalDate.of(Story.YEAR, 1, 11),
                                    1));
                    return 1;
                });
    }

    private Row restored(Restoring restoring, double plainSeconds, int cells) {
        return new Row(
                "恢复 start with %,d zones × %d years × %,d projects"
                        .formatted(zones.all().size(), Past.YEARS, projects),
                "s",
                restoring.figures(),
                plainSeconds,
                String.format(
                        Locale.ROOT,
                        "to the first figures; %,d cells; %d refusals with %d steps of progress"
                                + " before; the fold's stores after %.1f s",
                        cells,
                        restoring.refusals(),
                        restoring.steps(),
                        restoring.fold()));
    }

    private static Row memory(ReportingService service, double live, Cost plain)
            throws IOException {
        return new Row(
                "内存 memory that it holds",
                "MB",
                live,
                plain.heapMegabytes(),
                String.format(
                        Locale.ROOT,
                        "live heap, the fold's stores included (plain: peak heap of the cells"
                                + " alone); resident %,.0f MB with -Xmx%dm",
                        service.residentMegabytes(),
                        HEAP_MEGABYTES));
    }

    private static Row latency(String name, Latencies ours, Latencies plain, String note) {
        return new Row(
                "指标 figures under writes, %s, p99".formatted(name),
                "ms",
                ours.millis(0.99),
                plain.millis(0.99),
                String.format(
                        Locale.ROOT,
                        "%sp50 %.1f ms (plain %.1f, without HTTP and JSON); %d questions; aim ≤ %d"
                                + " ms: %s",
                        note,
                        ours.millis(0.5),
                        plain.millis(0.5),
                        ours.count(),
                        AIM_MILLIS,
                        ours.millis(0.99) <= AIM_MILLIS ? "met" : "missed"));
    }
}

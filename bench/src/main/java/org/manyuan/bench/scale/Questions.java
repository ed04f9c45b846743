package org.manyuan.bench.scale;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.manyuan.bench.measure.Latencies;
import org.manyuan.bench.product.ReportingService;
import org.manyuan.bench.product.Zones;
import org.manyuan.contracts.zone.ZoneFacts;

/** Two readers who ask about all kinds of scopes alike, each by turns with the baseline. */
final class Questions {

    private static final int READERS = 2;
    private static final int OK = 200;
    private static final int KINDS = 4;
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final ReportingService service;
    private final Zones zones;
    private final PlainSums plain;
    private final Latencies all = new Latencies();
    private final Latencies province = new Latencies();
    private final Latencies plainAll = new Latencies();
    private final Latencies plainProvince = new Latencies();

    Questions(ReportingService service, Zones zones) {
        this.service = service;
        this.zones = zones;
        this.plain = new PlainSums(zones);
    }

    Latencies all() {
        return all;
    }

    Latencies province() {
        return province;
    }

    Latencies plainAll() {
        return plainAll;
    }

    Latencies plainProvince() {
        return plainProvince;
    }

    void ask(Duration time) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(reader);
                readers.add(
                        threads.submit(() -> {
                            askUntil(Latencies.deadline(time), random);
                            return null;
                        }));
            }
            for (Future<?> each : readers) {
                each.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a question failed", failure.getCause());
        }
    }

    private void askUntil(long deadline, Random random) throws IOException, InterruptedException {
        while (System.nanoTime() < deadline) {
            String scope = scope(random);
            boolean whole = scope.equals("province");
            long start = System.nanoTime();
            int status =
                    service.figures(scope, Past.FIRST_YEAR + random.nextInt(Past.YEARS))
                            .statusCode();
            long answered = System.nanoTime();
            if (status != OK) {
                throw new IOException(status + " for " + scope);
            }
            plain.add(scope);
            long added = System.nanoTime();
            all.add(answered - start);
            plainAll.add(added - answered);
            if (whole) {
                province.add(answered - start);
                plainProvince.add(added - answered);
            }
            Thread.sleep(BETWEEN);
        }
    }

    private String scope(Random random) {
        ZoneFacts zone = zones.all().get(random.nextInt(zones.all().size()));
        return switch (random.nextInt(KINDS)) {
            case 0 -> "province";
            case 1 -> random.nextBoolean() ? "level:national" : "level:provincial";
            case 2 -> "city:" + zone.cityCode();
            default -> "zone:" + zone.zoneId();
        };
    }
}

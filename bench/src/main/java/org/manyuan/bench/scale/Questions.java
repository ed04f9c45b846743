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
import org.manyuan.bench.product.Zones;
import org.manyuan.contracts.zone.ZoneFacts;

/** Two readers who ask about all kinds of scopes alike. */
final class Questions {

    private static final int READERS = 2;
    private static final int KINDS = 4;
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Zones zones;
    private final Answering answering;
    private final Latencies all = new Latencies();
    private final Latencies province = new Latencies();

    /** Whoever is asked: the product or the baseline. */
    @FunctionalInterface
    interface Answering {

        void answer(String scope, int year) throws IOException, InterruptedException;
    }

    Questions(Zones zones, Answering answering) {
        this.zones = zones;
        this.answering = answering;
    }

    Latencies all() {
        return all;
    }

    Latencies province() {
        return province;
    }

    Questions ask(Duration time) throws InterruptedException {
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
        return this;
    }

    private void askUntil(long deadline, Random random) throws IOException, InterruptedException {
        while (System.nanoTime() < deadline) {
            String scope = scope(random);
            int year = Past.FIRST_YEAR + random.nextInt(Past.YEARS);
            long start = System.nanoTime();
            answering.answer(scope, year);
            long took = System.nanoTime() - start;
            all.add(took);
            if (scope.equals("province")) {
                province.add(took);
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

package org.manyuan.local.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.manyuan.local.client.Gateway;
import tools.jackson.databind.JsonNode;

/**
 * Posts four years of events of all zones through the gateway, as eleven cities' systems would. The
 * same seed gives the same events: run again, it changes nothing.
 */
public final class Demo {

    private static final String PROVINCE = "demo-province";
    private static final int YEAR = 2019;

    /** Two cores behind the gateway: more senders would only wait for each other. */
    private static final int SENDERS_AT_ONCE = 4;

    private static final int LOOKS_AT_THE_FIGURES = 20;

    private final Report report = new Report();
    private final Gateway gateway;
    private final DemoOptions options;

    private Demo(DemoOptions options) {
        this.options = options;
        this.gateway = new Gateway(options.port());
    }

    public static void main(String[] args) throws InterruptedException {
        var options = DemoOptions.parse(args);
        if (options.isEmpty()) {
            new Report().say("用法 Usage: demo [--port 8080] [--seed 2018]");
            System.exit(2);
        }
        System.exit(new Demo(options.orElseThrow()).run());
    }

    private int run() throws InterruptedException {
        if (!gateway.isReachable()) {
            report.say("端口 " + options.port() + " 上没有满园在运行；请先运行 ./manyuan up。");
            return 1;
        }
        try {
            List<Zone> zones = zones();
            List<CityStream> streams = streams(zones, options.seed());
            Tally tally = post(zones, streams);
            figures();
            return tally.refusals() == 0 ? 0 : 1;
        } catch (IllegalStateException e) {
            report.say(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    /** Every zone that still takes projects, by its id. */
    private List<Zone> zones() throws InterruptedException {
        List<Zone> zones = new ArrayList<>();
        for (JsonNode zone : gateway.get(PROVINCE, "/api/zones?size=200").path("items")) {
            if (!zone.path("status").asString().equals("EXITED")) {
                zones.add(
                        new Zone(
                                zone.path("zoneId").asString(),
                                zone.path("name").asString(),
                                zone.path("level").asString().equals("NATIONAL"),
                                zone.path("cityCode").asString()));
            }
        }
        return zones;
    }

    static List<CityStream> streams(List<Zone> zones, long seed) {
        Map<String, List<Zone>> byCity =
                zones.stream()
                        .sorted(Comparator.comparing(Zone::zoneId))
                        .collect(
                                Collectors.groupingBy(
                                        Zone::cityCode, TreeMap::new, Collectors.toList()));
        return byCity.entrySet().stream()
                .map(city -> CityStream.of(city.getKey(), city.getValue(), seed))
                .toList();
    }

    private Tally post(List<Zone> zones, List<CityStream> streams) throws InterruptedException {
        int total = streams.stream().mapToInt(CityStream::size).sum();
        report.say(
                "%d 个设区市、%d 个开发区，2017—2020 年共 %,d 条事件（种子 %d）"
                        .formatted(streams.size(), zones.size(), total, options.seed()));
        Tally tally = new Tally(total);
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS_AT_ONCE)) {
            List<Future<?>> cities = new ArrayList<>();
            for (CityStream stream : streams) {
                cities.add(senders.submit(() -> post(stream, tally)));
            }
            try {
                for (Future<?> city : cities) {
                    await(city, tally);
                }
            } finally {
                senders.shutdownNow();
            }
        }
        report.say(tally.line());
        return tally;
    }

    private Void post(CityStream stream, Tally tally) throws InterruptedException {
        Sender sender = new Sender(gateway, stream.cityCode(), tally, report);
        sender.send("/api/project-events", stream.projectEvents());
        sender.send("/api/disposal-events", stream.caseEvents());
        return null;
    }

    private void await(Future<?> city, Tally tally) throws InterruptedException {
        while (true) {
            try {
                city.get(2, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                report.say(tally.line());
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
            }
        }
    }

    /** Waits until the figures no longer move: the report follows the events by a moment. */
    private void figures() throws InterruptedException {
        String path = "/api/reports/kpis?scope=province&year=" + YEAR;
        JsonNode before = gateway.get(PROVINCE, path);
        for (int look = 0; look < LOOKS_AT_THE_FIGURES; look++) {
            Thread.sleep(1_000);
            JsonNode now = gateway.get(PROVINCE, path);
            if (now.path("kpis").equals(before.path("kpis"))) {
                break;
            }
            before = now;
        }
        report.figures(YEAR, before);
    }
}

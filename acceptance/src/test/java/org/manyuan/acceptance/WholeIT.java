package org.manyuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * The running whole: five services as processes of their own, project-service and reporting-service
 * twice, a real broker, the embedded store. What is posted over HTTP must come out in every figure,
 * whatever is killed meanwhile.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class WholeIT {

    private static final long SEED = Long.getLong("manyuan.seed", System.nanoTime());
    private static final int HISTORIES = 240;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KILLS = Integer.getInteger("manyuan.kills", 20);
    private static final List<String> KILLED =
            List.of(
                    "project-service",
                    "reporting-service",
                    "broker",
                    "store",
                    "project-service-2",
                    "reporting-service-2");

    private static Deployment deployment;
    private static Client province;
    private static final Map<String, JsonNode> ZONES = new TreeMap<>();
    private static final Known KNOWN = new Known();

    @BeforeAll
    static void start() throws Exception {
        System.out.println("WholeIT seed " + SEED);
        deployment =
                new Deployment("--scale", "project-service=2", "--scale", "reporting-service=2");
        province = new Client(deployment.gateway(), "demo-province");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> province.get("/api/zones?size=200").get("total").intValue() == 99);
        province.get("/api/zones?size=200")
                .get("items")
                .forEach(zone -> ZONES.put(zone.get("zoneId").stringValue(), zone));
    }

    @AfterAll
    static void stop() {
        if (deployment != null) {
            deployment.close();
        }
    }

    @AfterEach
    void tellTheLogsOnlyWhenAsked() {
        if (Boolean.getBoolean("manyuan.logs")) {
            System.out.println(deployment.tails());
        }
    }

    @Test
    @Order(1)
    void everyFigureEqualsItsDefinitionOverRandomHistories() throws Exception {
        Sender sender = new Sender(province);
        Histories histories = new Histories(SEED, List.copyOf(ZONES.keySet()), "a" + SEED);
        List<List<Map<String, Object>>> projects = new ArrayList<>();
        List<List<Map<String, Object>>> cases = new ArrayList<>();
        for (int number = 0; number < HISTORIES; number++) {
            projects.add(histories.project(number));
            cases.add(histories.disposalCase(number));
        }
        Random random = new Random(SEED);

        sender.post("/api/project-events", shuffled(projects, random));
        sender.post("/api/disposal-events", shuffled(cases, random));
        sender.stored().forEach(KNOWN::accept);

        assertThat(sender.accepted())
                .as("some events are refused, most are not")
                .hasSizeGreaterThan(HISTORIES * 4);
        assertFiguresAreExact();
    }

    @Test
    @Order(2)
    void theProjectsBehindAFigureAreAsManyAsItSays() throws Exception {
        for (String code :
                List.of(
                        "signing-conversion-rate",
                        "same-year-start-rate",
                        "production-rate",
                        "zombie-enterprise-reduction-cumulative")) {
            JsonNode kpi = kpi(province.get("/api/reports/kpis?scope=province&year=2019"), code);
            for (String part : List.of("numerator", "denominator")) {
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(
                                                province.get(
                                                                "/api/reports/kpis/"
                                                                        + code
                                                                        + "/projects?scope=province&year=2019&part="
                                                                        + part)
                                                        .get("total")
                                                        .intValue())
                                        .as(code + " " + part)
                                        .isEqualTo(kpi.get(part).intValue()));
            }
        }
    }

    @Test
    @Order(2)
    void whatZonesReturnIsInTheFiguresOnceItIsApproved() throws Exception {
        Filing filing = new Filing(deployment.gateway(), new Random(SEED));
        List<String> zones = new ArrayList<>();
        Set<String> cities = new TreeSet<>();
        for (JsonNode zone : ZONES.values()) {
            String city = zone.get("cityCode").stringValue();
            if (cities.contains(city) || cities.size() < 2) {
                cities.add(city);
                zones.add(zone.get("zoneId").stringValue());
            }
        }
        for (String period : List.of("2018", "2019", "2019-01")) {
            for (String zone : zones) {
                filing.reviewed(zone, ZONES.get(zone).get("cityCode").stringValue(), period);
            }
            // one is waiting at the province
            filing.leave(zones.getLast(), period);
            for (String zone : zones.subList(0, zones.size() - 1)) {
                filing.approve(zone, period);
            }
        }
        filing.correct(zones.getFirst(), "2019", "revenue");

        for (String city : cities) {
            List<String> own =
                    ZONES.values().stream()
                            .filter(zone -> zone.get("cityCode").stringValue().equals(city))
                            .map(zone -> zone.get("zoneId").stringValue())
                            .toList();
            assertReturned(filing, "city:" + city, own, "2018", "2018-12");
            assertReturned(filing, "city:" + city, own, "2019", "2019-12");
        }
        assertReturned(filing, "province", ZONES.keySet(), "2019", "2019-12");
        JsonNode january =
                kpi(
                        province.get("/api/reports/kpis?scope=province&year=2019&asOf=2019-01"),
                        "revenue");
        assertThat(decimal(january, "numerator"))
                .isEqualByComparingTo(
                        new ReturnedDefinitions(filing, ZONES.keySet(), "2019-01")
                                .all()
                                .get("revenue")
                                .getFirst());
    }

    /** On both instances. */
    private static void assertReturned(
            Filing filing, String scope, Collection<String> zones, String year, String asOf) {
        for (int instance = 0; instance < 2; instance++) {
            String server = deployment.reportingInstance(instance);
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> {
                        JsonNode body =
                                province.getFrom(
                                        server,
                                        "/api/reports/kpis?scope=%s&year=%s&asOf=%s"
                                                .formatted(scope, year, asOf));
                        new ReturnedDefinitions(filing, zones, year)
                                .all()
                                .forEach((code, expected) ->
                                        assertReturned(kpi(body, code), expected, zones.size()));
                    });
        }
    }

    private static void assertReturned(JsonNode kpi, List<BigDecimal> expected, int zones) {
        String what = kpi + ", seed " + SEED;
        JsonNode coverage = kpi.get("coverage");
        assertThat(coverage.get("zones").intValue()).as(what).isEqualTo(zones);
        assertThat(coverage.get("reported").decimalValue())
                .as(what)
                .isEqualByComparingTo(expected.getLast());
        if (expected.getLast().signum() == 0) {
            assertThat(kpi.get("value").isNull()).as(what).isTrue();
            return;
        }
        assertThat(decimal(kpi, "numerator")).as(what).isEqualByComparingTo(expected.getFirst());
        if (expected.size() == 3) {
            assertThat(decimal(kpi, "denominator")).as(what).isEqualByComparingTo(expected.get(1));
        }
    }

    @Test
    @Order(3)
    void theStreamShowsAPostWithinASecondAndGoesOnFromTheLastEvent() throws Exception {
        Client zone = new Client(deployment.gateway(), "demo-zone-S367013");
        LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        String path = "/api/reports/stream?scope=zone:S367013&year=2019";
        try (Stream first = new Stream(zone, path, null, lines)) {
            String id = first.nextId(lines);
            assertThat(first.nextData(lines)).contains("\"scope\":\"zone:S367013\"");

            Sender sender = new Sender(zone);
            sender.post(
                    "/api/project-events",
                    List.of(registration("P-stream-" + SEED, "S367013", "s" + SEED)));
            KNOWN.accept(sender.accepted().getFirst());

            String changed = first.nextId(lines);
            assertThat(changed).isNotEqualTo(id);
            lines.clear();
            try (Stream again = new Stream(zone, path, changed, lines)) {
                sender.post(
                        "/api/project-events",
                        List.of(registration("P-stream2-" + SEED, "S367013", "t" + SEED)));
                KNOWN.accept(sender.accepted().getLast());
                assertThat(again.nextId(lines)).isNotEqualTo(changed);
            }
        }
    }

    @Test
    @Order(4)
    void aStoppedStoreIsToldAndNothingIsHalfStored() throws Exception {
        String subject = "P-store-" + SEED;
        Map<String, Object> event = registration(subject, "G361027", "store" + SEED);
        deployment.suspend("store");
        HttpResponse<String> answer;
        try {
            answer = province.post("/api/project-events", event, "application/cloudevents+json");
        } finally {
            deployment.resume("store");
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("urn:manyuan:problem:dependency-unavailable");

        Sender sender = new Sender(province);
        sender.post("/api/project-events", List.of(event));
        KNOWN.accept(sender.accepted().getFirst());
        // the other instance may not have found the store again yet
        JsonNode ledger =
                await().atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(
                                () -> province.get("/api/projects/" + subject + "/ledger"),
                                each -> each.has("total"));
        assertThat(ledger.get("total").intValue()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void intakeGoesOnWhileTheBrokerIsStopped() throws Exception {
        Histories histories = new Histories(SEED + 5, List.copyOf(ZONES.keySet()), "b" + SEED);
        Sender sender = new Sender(province);
        deployment.suspend("broker");
        int posted = 0;
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (System.nanoTime() < end) {
                sender.post("/api/project-events", histories.project(posted++));
                Thread.sleep(100);
            }
        } finally {
            deployment.resume("broker");
        }
        sender.stored().forEach(KNOWN::accept);

        assertThat(sender.accepted()).as("taken in without a broker").hasSizeGreaterThan(100);
        assertFiguresAreExact();
        assertThat(deployment.recompute()).startsWith("exit 0");
    }

    @Test
    @Order(6)
    void nothingIsLostOrDoubledWhateverIsKilled() throws Exception {
        Random random = new Random(SEED);
        AtomicBoolean stop = new AtomicBoolean();
        List<Sender> senders = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> work = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
            Sender sender = new Sender(province);
            senders.add(sender);
            Histories histories =
                    new Histories(
                            SEED + 100 + thread, List.copyOf(ZONES.keySet()), "c" + thread + SEED);
            work.add(
                    threads.submit(() -> {
                        for (int number = 0; !stop.get(); number++) {
                            sender.post("/api/project-events", histories.project(number));
                            sender.post("/api/disposal-events", histories.disposalCase(number));
                            Thread.sleep(20);
                        }
                        return null;
                    }));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(random.nextInt(1_500));
            String victim = KILLED.get(kill % KILLED.size());
            System.out.println("kill " + (kill + 1) + " of " + KILLS + ": " + victim);
            deployment.kill(victim);
            int before = accepted(senders);
            // the next one dies while work is going on again
            await().atMost(PATIENCE)
                    .until(() -> {
                        work.forEach(WholeIT::rethrowIfFailed);
                        return accepted(senders) >= before + 20;
                    });
        }
        stop.set(true);
        threads.shutdown();
        assertThat(threads.awaitTermination(3, TimeUnit.MINUTES))
                .as("every event is settled in the end")
                .isTrue();
        for (Future<?> each : work) {
            each.get();
        }

        int events = 0;
        for (Sender sender : senders) {
            sender.stored().forEach(KNOWN::accept);
            events += sender.accepted().size();
        }
        System.out.println(
                events
                        + " events acknowledged, "
                        + senders.stream().mapToInt(Sender::unanswered).sum()
                        + " posts unanswered and sent again");
        assertFiguresAreExact();
        assertThat(deployment.recompute()).startsWith("exit 0").contains("differing cells: 0");
    }

    @Test
    @Order(7)
    void aRebuiltReportTakesOverInBothInstancesAlsoWhenOneIsKilledMeanwhile() throws Exception {
        Sender sender = new Sender(province);
        Histories histories = new Histories(SEED + 7, List.copyOf(ZONES.keySet()), "d" + SEED);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<String> rebuild = thread.submit(() -> deployment.rebuild());
        for (int number = 0; !rebuild.isDone(); number++) {
            sender.post("/api/project-events", histories.project(number));
            if (number == 10) {
                deployment.kill("reporting-service-2");
            }
        }
        thread.shutdown();
        sender.stored().forEach(KNOWN::accept);

        assertThat(rebuild.get()).startsWith("exit 0").contains("differing cells: 0", "已切换：第 2 版");
        assertFiguresAreExact();
        assertThat(deployment.recompute()).startsWith("exit 0").contains("differing cells: 0");
    }

    private static int accepted(List<Sender> senders) {
        return senders.stream().mapToInt(sender -> sender.accepted().size()).sum();
    }

    private static void rethrowIfFailed(Future<?> work) {
        if (work.isDone()) {
            try {
                work.get();
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /**
     * Every code, for every kind of scope and many zones, for several years and months, on both
     * instances.
     */
    private static void assertFiguresAreExact() throws Exception {
        awaitExact(deployment.gateway(), "province", ZONES.keySet(), YearMonth.of(2019, 12));
        Random random = new Random(SEED);
        List<String> someZones = new ArrayList<>(ZONES.keySet());
        Collections.shuffle(someZones, random);
        Map<String, Set<String>> scopes = new TreeMap<>();
        scopes.put("province", ZONES.keySet());
        for (JsonNode zone : ZONES.values()) {
            String id = zone.get("zoneId").stringValue();
            String level =
                    "level:" + zone.get("level").stringValue().toLowerCase(java.util.Locale.ROOT);
            scopes.computeIfAbsent(level, none -> new HashSet<>()).add(id);
            scopes.computeIfAbsent(
                            "city:" + zone.get("cityCode").stringValue(), none -> new HashSet<>())
                    .add(id);
        }
        someZones.subList(0, 12).forEach(zone -> scopes.put("zone:" + zone, Set.of(zone)));
        for (int instance = 0; instance < 2; instance++) {
            String server = deployment.reportingInstance(instance);
            for (var scope : scopes.entrySet()) {
                for (int year = 2017; year <= 2021; year++) {
                    for (int month : new TreeSet<>(List.of(2, 12, 1 + random.nextInt(12)))) {
                        awaitExact(
                                server,
                                scope.getKey(),
                                scope.getValue(),
                                YearMonth.of(year, month));
                    }
                }
            }
        }
    }

    /** That one year is right does not say that what happened in another one has come through. */
    private static void awaitExact(String server, String scope, Set<String> zones, YearMonth asOf) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertExact(server, scope, zones, asOf.getYear(), asOf.toString()));
    }

    private static void assertExact(
            String server, String scope, Set<String> zones, int year, String asOf)
            throws Exception {
        JsonNode body =
                province.getFrom(
                        server,
                        "/api/reports/kpis?scope=" + scope + "&year=" + year + "&asOf=" + asOf);
        Definitions definitions =
                new Definitions(
                        KNOWN,
                        zones,
                        LocalDate.of(year, 1, 1),
                        YearMonth.parse(asOf).atEndOfMonth());
        definitions
                .all()
                .forEach((code, expected) -> {
                    JsonNode kpi = kpi(body, code);
                    String what =
                            code + " of " + scope + " as of " + asOf + " at " + server + ", seed "
                                    + SEED;
                    assertThat(decimal(kpi, "numerator"))
                            .as(what)
                            .isEqualByComparingTo(expected.getFirst());
                    if (expected.size() == 2) {
                        assertThat(decimal(kpi, "denominator"))
                                .as(what)
                                .isEqualByComparingTo(expected.get(1));
                    }
                });
    }

    private static BigDecimal decimal(JsonNode kpi, String side) {
        return kpi.get(side).decimalValue();
    }

    private static JsonNode kpi(JsonNode body, String code) {
        for (JsonNode kpi : body.get("kpis")) {
            if (kpi.get("code").stringValue().equals(code)) {
                return kpi;
            }
        }
        throw new AssertionError("no figure " + code);
    }

    /** Mixes the histories; the events of one subject keep their order. */
    private static List<Map<String, Object>> shuffled(
            List<List<Map<String, Object>>> histories, Random random) {
        List<List<Map<String, Object>>> open = new ArrayList<>();
        histories.forEach(history -> open.add(new ArrayList<>(history)));
        List<Map<String, Object>> mixed = new ArrayList<>();
        while (!open.isEmpty()) {
            int index = random.nextInt(open.size());
            mixed.add(open.get(index).removeFirst());
            if (open.get(index).isEmpty()) {
                open.remove(index);
            }
        }
        return mixed;
    }

    private static Map<String, Object> registration(String subject, String zone, String id) {
        return Map.of(
                "specversion",
                "1.0",
                "id",
                id,
                "source",
                "urn:acceptance",
                "type",
                "org.manyuan.project.registered.v1",
                "subject",
                subject,
                "data",
                Map.of(
                        "occurredOn", "2019-02-28",
                        "zoneId", zone,
                        "name", "推送",
                        "kind", "INDUSTRIAL",
                        "stage", "RESERVE",
                        "industry", "C398",
                        "totalInvestmentWan", 100));
    }

    /** A reader of server-sent events. */
    private static final class Stream implements AutoCloseable {
        private final Thread thread;

        Stream(Client client, String path, String lastEventId, LinkedBlockingQueue<String> lines) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(
                                    client.request(deployment.gateway() + path).build(),
                                    (name, value) -> true)
                            .timeout(Duration.ofMinutes(5));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            thread =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    client.http()
                                            .send(
                                                    request.build(),
                                                    HttpResponse.BodyHandlers.ofLines())
                                            .body()
                                            .forEach(lines::add);
                                } catch (java.io.IOException
                                        | java.io.UncheckedIOException
                                        | InterruptedException ended) {
                                    lines.add("ended: " + ended);
                                }
                            });
        }

        String nextId(LinkedBlockingQueue<String> lines) throws InterruptedException {
            return next(lines, "id:");
        }

        String nextData(LinkedBlockingQueue<String> lines) throws InterruptedException {
            return next(lines, "data:");
        }

        private static String next(LinkedBlockingQueue<String> lines, String field)
                throws InterruptedException {
            for (String line = lines.poll(60, TimeUnit.SECONDS);
                    line != null;
                    line = lines.poll(60, TimeUnit.SECONDS)) {
                if (line.startsWith(field)) {
                    return line.substring(field.length()).strip();
                }
            }
            throw new AssertionError("the stream said nothing with " + field);
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}

package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.reporting.world.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 年交账 as its users see it: frozen over HTTP, what changes since comes by a real broker. */
@ExtendWith(SnapshotIT.Backing.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SnapshotIT {

    private static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    private static final EmbeddedStore STORE = EmbeddedStore.temporary();
    private static final Tokens TOKENS = new Tokens();
    private static final HttpClient HTTP = ObservedClient.of("reporting-service");
    private static final Producing PRODUCING = new Producing(BROKER.bootstrapServers());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SNAPSHOTS = "/api/reports/snapshots";

    @TempDir private static Path state;

    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final String province =
            TOKENS.token("province", "province", "reports:read", "reports:freeze");

    /** Each test has a city of its own, so that none sees what another one did. */
    private static int cities;

    private final String city = "38" + "%04d".formatted(++cities);
    private final String a = "A" + city;
    private final String b = "B" + city;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> STORE.uri("reporting"));
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TOKENS::jwkSetUri);
        properties.add("manyuan.reporting.state-directory", state::toString);
    }

    /** Ends what the service leans on, after the service itself: so it stands before Spring. */
    static final class Backing implements AfterAllCallback {
        @Override
        public void afterAll(ExtensionContext test) {
            PRODUCING.close();
            STORE.close();
            BROKER.close();
            TOKENS.close();
        }
    }

    @BeforeEach
    void zones() {
        await().atMost(PATIENCE)
                .until(() ->
                        get("/api/reports/kpis?scope=province&year=2019", province).statusCode()
                                == 200);
        PRODUCING.zone(a, city, ZoneLevel.NATIONAL);
        PRODUCING.zone(b, city, ZoneLevel.PROVINCIAL);
        await().until(() -> kpis("zone:" + a, "2019").statusCode() == 200);
        await().until(() -> kpis("zone:" + b, "2019").statusCode() == 200);
    }

    @Test
    void aSnapshotHoldsAllFiguresOfAllScopesAsTheyStood() {
        projects();
        JsonNode snapshot = freeze("2019", "first-" + city);
        String id = snapshot.get("id").stringValue();
        List<String> scopes =
                List.of("province", "level:national", "city:" + city, "zone:" + a, "zone:" + b);
        List<JsonNode> live = new ArrayList<>();
        for (String scope : scopes) {
            live.add(figures(body(kpis(scope, "2019"))));
            assertThat(figures(frozen(id, scope))).as(scope).isEqualTo(live.getLast());
        }
        assertThat(snapshot.get("period").stringValue()).isEqualTo("2019");
        assertThat(snapshot.get("asOf").stringValue()).isEqualTo("2019-12");
        assertThat(snapshot.get("provisional").booleanValue()).isFalse();
        assertThat(snapshot.get("recordedBy").stringValue()).isEqualTo("province");
        assertThat(snapshot.get("plan").stringValue()).isEqualTo("jx-2018-2020");
        assertThat(snapshot.get("upTo").propertyNames())
                .contains(Topics.PROJECTS, Topics.INVESTMENTS, Topics.ZONES);

        PRODUCING.project("P1" + city, 3, Sample.entered(a, "2019-01-01"));
        await().untilAsserted(() -> assertThat(signed("zone:" + a, "2019")).isZero());
        for (int index = 0; index < scopes.size(); index++) {
            assertThat(figures(frozen(id, scopes.get(index)))).isEqualTo(live.get(index));
        }
        JsonNode again = freeze("2019", "second-" + city);
        assertThat(again.get("previousHash")).isEqualTo(snapshot.get("hash"));
        assertThat(again.get("position").intValue())
                .isEqualTo(snapshot.get("position").intValue() + 1);
        assertThat(again.get("definitions")).isEqualTo(snapshot.get("definitions"));
        assertThat(body(get(SNAPSHOTS + "?period=2019&size=1", province)).get("items").get(0))
                .isEqualTo(again);
        assertThat(signedIn(frozen(again.get("id").stringValue(), "zone:" + a))).isZero();
    }

    @Test
    void whoeverReadsASnapshotCanComputeItsHash() {
        JsonNode snapshot = freeze("2018-H1", "hash-" + city);
        String served = get(SNAPSHOTS + "/" + snapshot.get("id").stringValue(), province).body();

        assertThat(json.readTree(served)).isEqualTo(snapshot);
        // names in order, nothing but what it says: an independent way to the canonical form
        var sorted = new TreeMap<String, Object>();
        snapshot.propertyStream()
                .filter(each -> !each.getValue().isNull())
                .forEach(each -> sorted.put(each.getKey(), ordered(each.getValue())));
        sorted.put("hash", "");
        byte[] hash = Digest.sha256(json.writeValueAsString(sorted));
        assertThat(java.util.HexFormat.of().formatHex(hash))
                .isEqualTo(snapshot.get("hash").stringValue());
    }

    private static Object ordered(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        var sorted = new TreeMap<String, Object>();
        node.propertyStream().forEach(each -> sorted.put(each.getKey(), ordered(each.getValue())));
        return sorted;
    }

    @Test
    void theSameRequestFreezesOnce() {
        String key = "once-" + city;
        HttpResponse<String> first = post("2019-03", key, province);
        HttpResponse<String> second = post("2019-03", key, province);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json.readTree(second.body())).isEqualTo(json.readTree(first.body()));
        assertThat(first.headers().firstValue("Location"))
                .contains(SNAPSHOTS + "/" + json.readTree(first.body()).get("id").stringValue());
        assertProblem(
                post("2019-04", key, province), 409, "event-id-reused", "/headers/Idempotency-Key");
        assertThat(post("2019-03", "another-" + city, province).statusCode()).isEqualTo(201);
    }

    @Test
    void severalAtOnceFormOneChain() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                // each of four requests twice
                String key = "at-once-" + number / 2 + "-" + city;
                sent.add(requests.submit(() -> post("2018-07", key, province)));
            }
            for (Future<HttpResponse<String>> each : sent) {
                answers.add(each.get());
            }
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        Map<String, JsonNode> byHash = new TreeMap<>();
        for (HttpResponse<String> each : answers) {
            JsonNode made = json.readTree(each.body());
            byHash.put(made.get("hash").stringValue(), made);
        }
        assertThat(byHash).hasSize(4);
        List<JsonNode> inOrder =
                byHash.values().stream()
                        .sorted(Comparator.comparing(each -> each.get("position").intValue()))
                        .toList();
        for (int index = 1; index < inOrder.size(); index++) {
            assertThat(inOrder.get(index).get("previousHash"))
                    .isEqualTo(inOrder.get(index - 1).get("hash"));
        }
        assertThat(inOrder)
                .extracting(each -> each.get("id").stringValue())
                .containsExactly("2018-07-1", "2018-07-2", "2018-07-3", "2018-07-4");
    }

    @Test
    void aPeriodThatGoesOnIsProvisional() {
        String year = String.valueOf(java.time.Year.now(java.time.ZoneId.of("Asia/Shanghai")));
        JsonNode snapshot = freeze(year, "now-" + city);

        assertThat(snapshot.get("provisional").booleanValue()).isTrue();
        assertThat(snapshot.get("asOf").stringValue())
                .isEqualTo(
                        java.time.YearMonth.now(java.time.ZoneId.of("Asia/Shanghai")).toString());
    }

    @ParameterizedTest
    @CsvSource({"2019-H2, /period", "2099, /period", "x, /period"})
    void whatCannotBeFrozenIsRefused(String period, String pointer) {
        assertProblem(post(period, null, province), 400, "validation", pointer);
    }

    @Test
    void onlyTheProvinceFreezesAndOnlyWithTheScope() {
        String reader = TOKENS.token("reader", "province", "reports:read");
        String mayor = TOKENS.token("mayor", "city:" + city, "reports:read", "reports:freeze");
        assertProblem(post("2019", null, reader), 403, "insufficient-scope");
        assertProblem(post("2019", null, mayor), 403, "outside-jurisdiction");

        String id = freeze("2019", "seen-" + city).get("id").stringValue();
        assertThat(get(path(id, "city:" + city), mayor).statusCode()).isEqualTo(200);
        assertThat(get(path(id, "zone:" + a), mayor).statusCode()).isEqualTo(200);
        String neighbour = TOKENS.token("b", "zone:" + b, "reports:read");
        assertProblem(get(path(id, "zone:" + a), neighbour), 403, "outside-jurisdiction");
        assertProblem(get(path(id, "zone:nowhere"), province), 400, "validation", "/query/scope");
        assertProblem(get(path("2019-999", "province"), province), 404, "not-found", "/id");
        assertProblem(
                get(path(id, "zone:" + a) + "&caliber=consolidated", province),
                404,
                "not-found",
                "/query/scope");
        assertProblem(
                get(SNAPSHOTS + "?period=2019-H9", province), 400, "validation", "/query/period");
    }

    @Test
    void figuresThatWereAlteredInTheStoreAreNotShown() {
        projects();
        String id = freeze("2019", "altered-" + city).get("id").stringValue();
        assertThat(signedIn(frozen(id, "zone:" + a))).isEqualTo(1);

        alter("\"zone:" + a + "\"", "\"numerator\":\"1\"", "\"numerator\":\"2\"");

        assertThat(get(path(id, "zone:" + a), province).statusCode()).isEqualTo(500);
        assertThat(get(path(id, "zone:" + b), province).statusCode()).isEqualTo(200);
    }

    @Test
    void fiftyCorrectionsLaterTheFrozenFiguresStandAndTheDifferenceIsExplained() {
        for (int number = 1; number <= 45; number++) {
            PRODUCING.project("P" + number + city, 1, Sample.entered(a, "2018-06-01"));
            PRODUCING.project("P" + number + city, 2, signed());
        }
        for (int number = 46; number <= 50; number++) {
            PRODUCING.disposal(
                    "C" + number + city, 1, Sample.zombie(b, "2018-03-01", "2019-06-30"));
        }
        awaitFigure("zone:" + a, "signed-projects", "45");
        awaitFigure("zone:" + b, "zombie-enterprise-reduction", "5");
        String id = freeze("2019", "fifty-" + city).get("id").stringValue();
        JsonNode frozenA = frozen(id, "zone:" + a);
        JsonNode frozenProvince = frozen(id, "province");
        assertThat(diff(id, "").get("total").intValue()).isZero();

        Set<String> corrections = corrections();
        assertThat(corrections).hasSize(50);
        // none of these moves a figure
        PRODUCING.project("P45" + city, 2, signed());
        PRODUCING.event(
                happened("P50" + city, 1, "project.registered", "{}"),
                Sample.entered(a, "2035-06-01").toBytes());
        awaitFigure("zone:" + a, "signed-projects", "20");
        awaitFigure("zone:" + a, "arrived-funds", "25");
        awaitFigure("zone:" + b, "zombie-enterprise-reduction", "0");

        assertThat(frozen(id, "zone:" + a)).isEqualTo(frozenA);
        assertThat(frozen(id, "province")).isEqualTo(frozenProvince);
        Set<String> listed = new TreeSet<>();
        List<JsonNode> items = allOf(id);
        for (JsonNode item : items) {
            requireExplained(item);
            item.get("events").forEach(event -> listed.add(name(event)));
        }
        assertThat(listed).isEqualTo(corrections);
        assertThat(diff(id, "").get("events").intValue()).isEqualTo(50);
        assertThat(items)
                .anyMatch(item ->
                        item.get("scope").stringValue().equals("province")
                                && item.get("code").stringValue().equals("signed-projects"));

        JsonNode signed = item(id, "zone:" + a, "signed-projects");
        assertThat(signed.get("asReported").get("numerator").intValue()).isEqualTo(45);
        assertThat(signed.get("asKnown").get("numerator").intValue()).isEqualTo(20);
        assertThat(signed.get("difference").get("numerator").intValue()).isEqualTo(-25);
        assertThat(signed.get("eventCount").intValue()).isEqualTo(25);
        JsonNode corrected = signed.get("events").get(0);
        assertThat(corrected.get("subject").stringValue()).isEqualTo("P1" + city);
        assertThat(corrected.get("sequence").intValue()).isEqualTo(3);
        assertThat(corrected.get("type").stringValue())
                .isEqualTo("org.manyuan.project.stage-date-corrected.v1");
        assertThat(corrected.get("occurredOn").stringValue()).isEqualTo("2018-12-31");
        assertThat(corrected.get("recordedAt").stringValue()).isEqualTo("2020-02-01T01:00:00Z");
        assertThat(corrected.get("source").stringValue()).isEqualTo("urn:jx:test");
        assertThat(corrected.get("effect").get("numerator").intValue()).isEqualTo(-1);
        JsonNode events =
                body(
                        get(
                                SNAPSHOTS
                                        + "/"
                                        + id
                                        + "/diff/events?metric=signed-projects&size=10&scope=zone:"
                                        + a,
                                province));
        assertThat(events.get("total").intValue()).isEqualTo(25);
        assertThat(events.get("items")).hasSize(10);

        JsonNode verified = verification(id);
        assertThat(verified.get("sound").booleanValue()).as(verified.toString()).isTrue();
        assertThat(verified.get("recomputed").intValue()).isGreaterThan(100);
        JsonNode history =
                body(
                        get(
                                "/api/reports/kpis/signed-projects/history?year=2019&asOf=2019-12"
                                        + "&scope=zone:"
                                        + a,
                                province));
        assertThat(history.get("items")).hasSize(1);
        JsonNode reported = history.get("items").get(0);
        assertThat(reported.get("snapshot").stringValue()).isEqualTo(id);
        assertThat(reported.get("asReported").get("numerator").intValue()).isEqualTo(45);
        assertThat(reported.get("asKnown").get("numerator").intValue()).isEqualTo(20);
    }

    /** Of nine kinds; told as the services would. */
    private Set<String> corrections() {
        Set<String> sent = new TreeSet<>();
        for (int number = 1; number <= 45; number++) {
            String subject = "P" + number + city;
            if (number <= 10) {
                correct(
                        sent,
                        happened(
                                subject,
                                3,
                                "project.stage-date-corrected",
                                "{\"stage\":\"SIGNED\",\"newOccurredOn\":\"2018-12-31\"}"),
                        Sample.signed(a, "2018-06-01", "2018-12-31", 20_000_00).toBytes());
            } else if (number <= 20) {
                correct(
                        sent,
                        happened(subject, 3, "project.stage-revoked", "{}"),
                        Sample.entered(a, "2018-06-01").toBytes());
            } else if (number <= 30) {
                correct(
                        sent,
                        happened(subject, 3, "project.terminated", "{}"),
                        Sample.project(a, "2018-06-01", "2019-05-01", null, "2019-11-11", 20_000_00)
                                .toBytes());
            } else if (number <= 35) {
                correct(
                        sent,
                        happened(subject, 3, "project.relocated", "{}"),
                        Sample.signed(b, "2018-06-01", "2019-05-01", 20_000_00).toBytes());
            } else if (number <= 40) {
                correct(
                        sent,
                        happened(subject, 3, "project.details-revised", "{}"),
                        Sample.signed(a, "2018-06-01", "2019-05-01", 30_000_00).toBytes());
            } else {
                correct(
                        sent,
                        happened(
                                subject,
                                3,
                                "project.capital-arrived",
                                "{\"occurredOn\":\"2019-07-01\",\"amountWan\":5}"),
                        arrived(5_00).toBytes());
            }
        }
        for (int number = 46; number <= 50; number++) {
            correct(
                    sent,
                    happened("C" + number + city, 2, "disposal-case.reopened", "{}"),
                    Sample.zombie(b, "2018-03-01", null).toBytes());
        }
        return sent;
    }

    private static void correct(Set<String> sent, Producing.Happened happened, byte[] facts) {
        PRODUCING.event(happened, facts);
        sent.add(happened.subject() + " " + happened.sequence());
    }

    private static Producing.Happened happened(
            String subject, long sequence, String type, String data) {
        return new Producing.Happened(
                subject,
                sequence,
                "org.manyuan." + type + ".v1",
                "2020-02-01T09:00:00+08:00",
                "urn:jx:test",
                data);
    }

    private ProjectFacts signed() {
        return Sample.signed(a, "2018-06-01", "2019-05-01", 20_000_00);
    }

    private ProjectFacts arrived(long amount) {
        ProjectFacts before = signed();
        return new ProjectFacts(
                before.zoneId(),
                before.kind(),
                before.enteredOn(),
                before.signedOn(),
                null,
                null,
                null,
                before.contractAmount(),
                List.of(new ProjectFacts.Arrival(LocalDate.of(2019, 7, 1), amount)),
                before.stage(),
                before.name(),
                null);
    }

    /** What is known less what was reported is the difference, and the events add up to it. */
    private static void requireExplained(JsonNode item) {
        for (String side : List.of("numerator", "denominator")) {
            BigDecimal difference =
                    number(item.get("asKnown"), side)
                            .subtract(number(item.get("asReported"), side));
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode event : item.get("events")) {
                sum = sum.add(number(event.get("effect"), side));
            }
            assertThat(number(item.get("difference"), side))
                    .as(item.toString())
                    .isEqualByComparingTo(difference)
                    .isEqualByComparingTo(sum);
            assertThat(number(item.get("unexplained"), side)).isEqualByComparingTo("0");
        }
        assertThat(item.get("eventCount").intValue()).isEqualTo(item.get("events").size());
    }

    private static BigDecimal number(JsonNode sides, String name) {
        JsonNode side = sides.get(name);
        return side == null || side.isNull() ? BigDecimal.ZERO : side.decimalValue();
    }

    private static String name(JsonNode event) {
        return event.get("subject").stringValue() + " " + event.get("sequence").intValue();
    }

    private List<JsonNode> allOf(String id) {
        List<JsonNode> items = new ArrayList<>();
        int page = 0;
        JsonNode body;
        do {
            body = diff(id, "?size=50&page=" + page++);
            body.get("items").forEach(items::add);
        } while (body.get("items").size() == 50);
        assertThat(items).hasSize(body.get("total").intValue());
        return items;
    }

    private JsonNode item(String id, String scope, String code) {
        JsonNode items = diff(id, "?scope=" + scope + "&metric=" + code).get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode diff(String id, String query) {
        return body(get(SNAPSHOTS + "/" + id + "/diff" + query, province));
    }

    private JsonNode verification(String id) {
        return body(get(SNAPSHOTS + "/" + id + "/verification", province));
    }

    private void awaitFigure(String scope, String code, String numerator) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        figure(body(kpis(scope, "2019")), code)
                                                .get("numerator")
                                                .decimalValue())
                                .isEqualByComparingTo(numerator));
    }

    @Test
    void zonesReturnsAndPlansThatChangedAreStepsOfTheDifference() {
        projects();
        PRODUCING.zoneEvent(returned(1, "100"), revenue(a, "100"));
        awaitFigure("zone:" + a, "revenue", "100");
        String id = freeze("2019", "zones-" + city).get("id").stringValue();

        PRODUCING.zoneEvent(returned(2, "130"), revenue(a, "130"));
        awaitFigure("zone:" + a, "revenue", "130");
        PRODUCING.zoneEvent(
                happened(a, 2, "zone.exited", "{\"effectiveOn\":\"2019-04-01\"}"),
                new ZoneFacts(
                                a,
                                "开发区" + a,
                                ZoneLevel.NATIONAL,
                                ZoneKind.ECONOMIC,
                                city,
                                ZoneStatus.EXITED,
                                null,
                                null,
                                LocalDate.of(2019, 4, 1))
                        .toBytes());
        awaitFigure("city:" + city, "signed-projects", "0");
        String later = freeze("2019", "zones-later-" + city).get("id").stringValue();

        JsonNode revenue = item(id, "zone:" + a, "revenue");
        assertThat(revenue.get("difference").get("numerator").intValue()).isEqualTo(30);
        assertThat(revenue.get("events")).hasSize(1);
        assertThat(name(revenue.get("events").get(0))).isEqualTo("R" + city + " 2");
        JsonNode signed = item(id, "city:" + city, "signed-projects");
        assertThat(signed.get("difference").get("numerator").intValue()).isEqualTo(-1);
        assertThat(name(signed.get("events").get(0))).isEqualTo(a + " 2");
        assertThat(signed.get("events").get(0).get("occurredOn").stringValue())
                .isEqualTo("2019-04-01");
        for (JsonNode item : allOf(id)) {
            requireExplained(item);
        }
        JsonNode between = diff(id, "?scope=city:" + city + "&with=" + later);
        assertThat(between.get("with").stringValue()).isEqualTo(later);
        assertThat(between.get("items")).isEqualTo(diff(id, "?scope=city:" + city).get("items"));
        assertThat(verification(id).get("sound").booleanValue()).isTrue();
        assertThat(verification(later).get("sound").booleanValue()).isTrue();
        assertProblem(
                get(SNAPSHOTS + "/" + later + "/diff?with=" + id, province),
                400,
                "validation",
                "/query/with");
    }

    private Producing.Happened returned(long sequence, String revenue) {
        return happened(
                "R" + city,
                sequence,
                "indicator-return.approved",
                "{\"values\":{\"revenue\":%s}}".formatted(revenue));
    }

    private static byte[] revenue(String zoneId, String amount) {
        return new ReturnFacts(
                        zoneId, "2019", new TreeMap<>(Map.of("revenue", new BigDecimal(amount))))
                .toBytes();
    }

    @Test
    void aTamperedSnapshotIsDetected() {
        projects();
        String id = freeze("2019", "tampered-" + city).get("id").stringValue();
        String next = freeze("2019", "tampered-next-" + city).get("id").stringValue();
        assertThat(verification(id).get("sound").booleanValue()).isTrue();

        alter("\"zone:" + b + "\"", "\"numerator\":\"0\"", "\"numerator\":\"7\"");
        JsonNode verified = verification(id);
        assertThat(verified.get("sound").booleanValue()).isFalse();
        assertThat(verified.get("intact").booleanValue()).isFalse();
        assertThat(verified.get("altered").get(0).stringValue()).isEqualTo("zone:" + b + "/own");
        assertThat(verified.get("differing").intValue()).isEqualTo(1);
        JsonNode difference = verified.get("differences").get(0);
        assertThat(difference.get("scope").stringValue()).isEqualTo("zone:" + b);
        assertThat(difference.get("stored").get("numerator").intValue()).isEqualTo(7);
        assertThat(difference.get("recomputed").get("numerator").intValue()).isZero();

        // who made it, and the hash put right: the one after it knows better
        JsonNode before = body(get(SNAPSHOTS + "/" + id, province));
        forge(id, "\"recordedBy\":\"province\"", "\"recordedBy\":\"nobody\"");
        assertThat(verification(id).get("altered").get(0).stringValue()).isEqualTo("snapshot");
        forge(id, before.get("hash").stringValue(), "0".repeat(64));
        assertThat(verification(next).get("chained").booleanValue()).isFalse();
        assertThat(verification(next).get("sound").booleanValue()).isFalse();
    }

    private static void forge(String id, String from, String to) {
        try (MongoClient client = MongoClients.create(STORE.uri("reporting"))) {
            MongoCollection<Document> all =
                    client.getDatabase("reporting").getCollection("snapshots");
            Document found = all.find(new Document("id", id)).first();
            assertThat(found).isNotNull();
            String text = found.getString("json");
            assertThat(text).contains(from);
            all.replaceOne(
                    new Document("_id", found.get("_id")),
                    new Document(found).append("json", text.replace(from, to)));
        }
    }

    @Test
    void differencesAreForWhoMaySeeTheProjectsAndVerificationForAuditors() {
        String id = freeze("2019", "who-" + city).get("id").stringValue();
        String mayor = TOKENS.token("mayor", "city:" + city, "reports:read");
        String auditor = TOKENS.token("auditor", "city:" + city, "audit:read");
        String path = SNAPSHOTS + "/" + id;

        assertThat(get(path + "/diff?scope=city:" + city, mayor).statusCode()).isEqualTo(200);
        assertProblem(get(path + "/diff?scope=province", mayor), 403, "outside-jurisdiction");
        assertProblem(get(path + "/diff", mayor), 403, "outside-jurisdiction", "/query/scope");
        assertProblem(get(path + "/verification", mayor), 403, "insufficient-scope");
        assertThat(get(path + "/verification", auditor).statusCode()).isEqualTo(200);
        assertProblem(get(path + "/diff", auditor), 403, "insufficient-scope");
        assertProblem(
                get(path + "/diff?scope=x&metric=y", province),
                400,
                "validation",
                "/query/scope",
                "/query/metric");
        assertProblem(
                get(path + "/diff/events", province),
                400,
                "validation",
                "/query/scope",
                "/query/metric");
        assertProblem(get(path + "/diff?with=2019-999", province), 404, "not-found", "/query/with");
        assertProblem(
                get(
                        "/api/reports/kpis/signed-projects/history?scope=province&year=2019&on=x",
                        province),
                400,
                "validation",
                "/query/on");
        assertProblem(
                get("/api/reports/kpis/x/history?scope=province&year=2019", province),
                404,
                "not-found",
                "/code");
        assertThat(
                        body(get(
                                        "/api/reports/kpis/signed-projects/history"
                                                + "?scope=province&year=2019&on=2020-01-10",
                                        province))
                                .get("items"))
                .as("nothing had been reported by then")
                .isEmpty();
    }

    /** Changes texts in the store behind the service's back. */
    private static void alter(String containing, String from, String to) {
        try (MongoClient client = MongoClients.create(STORE.uri("reporting"))) {
            MongoCollection<Document> texts =
                    client.getDatabase("reporting").getCollection("snapshotTexts");
            int altered = 0;
            for (Document each : texts.find().into(new ArrayList<>())) {
                String text = each.getString("json");
                if (text.contains(containing) && text.contains(from)) {
                    texts.replaceOne(
                            new Document("_id", each.get("_id")),
                            new Document("_id", each.get("_id"))
                                    .append("json", text.replaceFirst(from, to)));
                    altered++;
                }
            }
            assertThat(altered).isPositive();
        }
    }

    private void projects() {
        PRODUCING.project("P1" + city, 1, Sample.entered(a, "2019-01-01"));
        PRODUCING.project("P1" + city, 2, Sample.signed(a, "2019-01-01", "2019-05-01", 20_000_00));
        PRODUCING.project("P2" + city, 1, Sample.entered(b, "2019-02-01"));
        PRODUCING.disposal("C1" + city, 1, Sample.zombie(a, "2018-03-01", "2019-06-30"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(signed("zone:" + a, "2019")).isEqualTo(1);
                    assertThat(
                                    figure(
                                                    body(kpis("zone:" + b, "2019")),
                                                    "signing-conversion-rate")
                                            .get("denominator")
                                            .intValue())
                            .isEqualTo(1);
                    assertThat(
                                    figure(
                                                    body(kpis("zone:" + a, "2019")),
                                                    "zombie-enterprise-reduction")
                                            .get("numerator")
                                            .intValue())
                            .isEqualTo(1);
                });
    }

    private JsonNode freeze(String period, String key) {
        HttpResponse<String> answer = post(period, key, province);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String period, @Nullable String key, String token) {
        HttpRequest.Builder request =
                request(SNAPSHOTS, token)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"period\":\"%s\"}".formatted(period)));
        return exchange((key == null ? request : request.header("Idempotency-Key", key)).build());
    }

    private static String path(String id, String scope) {
        return SNAPSHOTS + "/" + id + "/figures?scope=" + scope;
    }

    private JsonNode frozen(String id, String scope) {
        return body(get(path(id, scope), province));
    }

    private HttpResponse<String> kpis(String scope, String year) {
        return get("/api/reports/kpis?scope=" + scope + "&year=" + year, province);
    }

    private static JsonNode figures(JsonNode body) {
        return body.get("kpis");
    }

    private static JsonNode figure(JsonNode body, String code) {
        return figures(body)
                .valueStream()
                .filter(kpi -> kpi.get("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int signed(String scope, String year) {
        return signedIn(body(kpis(scope, year)));
    }

    private static int signedIn(JsonNode body) {
        return figure(body, "signed-projects").get("numerator").intValue();
    }

    private void assertProblem(
            HttpResponse<String> answer, int status, String slug, String... pointers) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:manyuan:problem:" + slug);
        if (pointers.length > 0) {
            assertThat(problem.get("errors"))
                    .extracting(error -> error.get("pointer").stringValue())
                    .containsExactlyInAnyOrder(pointers);
        }
    }

    private JsonNode body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String token) {
        return exchange(request(path, token).build());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.conformance.ObservedProducers;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers see it: real HTTP, a real broker, the embedded store. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProjectServiceIT {

    private static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    private static final EmbeddedStore STORE = EmbeddedStore.temporary();
    private static final Tokens TOKENS = new Tokens();
    private static final HttpClient HTTP = ObservedClient.of("project-service");

    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final String nanchang =
            TOKENS.token("nanchang", "city:360100", "projects:read", "projects:write");
    private final String jiujiang =
            TOKENS.token("jiujiang", "city:360400", "projects:read", "projects:write");
    private final String viewer = TOKENS.token("viewer", "province", "projects:read");
    private static int subjects;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> STORE.uri("project"));
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        properties.add(ObservedProducers.PROPERTY, ObservedProducers.class::getName);
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TOKENS::jwkSetUri);
        properties.add("manyuan.obstacles.sweep-every", () -> "200ms");
    }

    @AfterAll
    static void close() {
        STORE.close();
        BROKER.close();
        TOKENS.close();
    }

    @BeforeEach
    void zones() {
        await().until(() -> status(get("/actuator/health/readiness", null)) == 200);
        try (var producer = producer()) {
            zone(producer, "ZN1", "360100", ZoneStatus.ACTIVE, "1");
            zone(producer, "ZN2", "360100", ZoneStatus.INTEGRATED, "1");
            zone(producer, "ZNX", "360100", ZoneStatus.EXITED, "1");
            zone(producer, "ZJ1", "360400", ZoneStatus.ACTIVE, "1");
        }
        // from here on the zones are known, each from its partition
        awaitZone(nanchang, "ZN1");
        awaitZone(nanchang, "ZN2");
        awaitZone(jiujiang, "ZJ1");
    }

    private void awaitZone(String token, String zoneId) {
        await().untilAsserted(() ->
                assertThat(post(token, registered(subject(), zoneId)).statusCode()).isEqualTo(201));
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void zone(
            KafkaProducer<String, byte[]> producer,
            String zoneId,
            String city,
            ZoneStatus status,
            String sequence) {
        ZoneFacts zone =
                new ZoneFacts(
                        zoneId,
                        zoneId,
                        ZoneLevel.PROVINCIAL,
                        ZoneKind.ECONOMIC,
                        city,
                        status,
                        null,
                        null,
                        null);
        var record =
                new ProducerRecord<>(Topics.ZONES, zoneId, "{}".getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add(
                        Headers.TYPE,
                        "org.manyuan.zone.registered.v1".getBytes(StandardCharsets.UTF_8))
                .add(Headers.SEQUENCE, sequence.getBytes(StandardCharsets.UTF_8))
                .add(Headers.FACTS, zone.toBytes());
        producer.send(record);
    }

    @Test
    void aProjectGoesThroughItsLifeAndReachesTheTopicInOrder() throws Exception {
        String subject = subject();
        List<Map<String, Object>> life =
                List.of(
                        registered(subject, "ZN1"),
                        event(subject, "negotiation-started", Map.of("occurredOn", "2018-02-01")),
                        signed(subject, "2019-03-04"),
                        event(
                                subject,
                                "capital-arrived",
                                Map.of("occurredOn", "2019-03-05", "amountWan", 3000.5)),
                        event(subject, "construction-started", Map.of("occurredOn", "2019-12-31")));
        int sequence = 0;
        for (Map<String, Object> each : life) {
            HttpResponse<String> answer = post(nanchang, each);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue("/api/projects/" + subject);
            assertThat(body(answer).get("sequence").intValue()).isEqualTo(++sequence);
        }

        JsonNode project = body(get("/api/projects/" + subject, nanchang));
        assertThat(project.get("stage").stringValue()).isEqualTo("UNDER_CONSTRUCTION");
        assertThat(project.get("dates").toString())
                .isEqualTo(
                        "{\"RESERVE\":\"2018-01-10\",\"NEGOTIATING\":\"2018-02-01\",\"SIGNED\":\"2019-03-04\","
                                + "\"UNDER_CONSTRUCTION\":\"2019-12-31\"}");
        assertThat(project.get("arrivedWan").decimalValue()).isEqualByComparingTo("3000.5");
        assertThat(project.get("contractAmountWan").isNumber()).isTrue();
        JsonNode ledger = body(get("/api/projects/" + subject + "/ledger?size=2&page=1", nanchang));
        assertThat(ledger.get("total").intValue()).isEqualTo(5);
        assertThat(ledger.get("items").get(0).get("type").stringValue()).isEqualTo("signed");
        assertThat(ledger.get("items").get(0).get("recordedBy").stringValue())
                .isEqualTo("nanchang");
        assertThat(ledger.get("items").get(0).get("data").get("contractAmountWan").intValue())
                .isEqualTo(120000);

        List<ConsumerRecord<String, byte[]>> records = recordsOf(subject, 5);
        assertThat(records)
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactly("1", "2", "3", "4", "5");
        ConsumerRecord<String, byte[]> third = records.get(2);
        assertThat(header(third, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(third, "ce_type")).isEqualTo("org.manyuan.project.signed.v1");
        assertThat(header(third, "ce_subject")).isEqualTo(subject);
        assertThat(header(third, "ce_zoneid")).isEqualTo("ZN1");
        assertThat(header(third, "ce_sourceid")).isEqualTo(life.get(2).get("id"));
        assertThat(header(third, "ce_sourceuri")).isEqualTo("urn:test");
        assertThat(json.readTree(third.value()).get("placement").stringValue()).isEqualTo("LAND");
        ProjectFacts facts =
                ProjectFacts.fromBytes(third.headers().lastHeader(Headers.FACTS).value());
        assertThat(facts.signedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
        assertThat(facts.startedOn()).as("the facts are those after event 3").isNull();
    }

    @Test
    void theSameEventAgainChangesNothingAndOtherContentIsRefused() throws Exception {
        String subject = subject();
        Map<String, Object> first = registered(subject, "ZN1");
        post(nanchang, first);
        post(nanchang, event(subject, "negotiation-started", Map.of("occurredOn", "2018-02-01")));

        HttpResponse<String> again = post(nanchang, first);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(body(again).get("duplicate").booleanValue()).isTrue();
        assertThat(body(again).get("sequence").intValue()).isEqualTo(1);
        assertThat(body(again).get("stage").stringValue()).as("the same body").isEqualTo("RESERVE");

        Map<String, Object> other =
                event(subject, "terminated", Map.of("occurredOn", "2018-03-01", "reason", "x"));
        other.put("id", first.get("id"));
        assertProblem(post(nanchang, other), 409, "event-id-reused");
        Map<String, Object> elsewhere = registered(subject(), "ZN1");
        elsewhere.put("id", first.get("id"));
        assertProblem(post(nanchang, elsewhere), 409, "event-id-reused");
        assertProblem(post(jiujiang, first), 404, "not-found");
        assertThat(
                        body(get("/api/projects/" + subject + "/ledger", nanchang))
                                .get("total")
                                .intValue())
                .isEqualTo(2);
    }

    @Test
    void aRejectedEventLeavesNoTraceAndIsJudgedAfreshUnderTheSameId() throws Exception {
        String subject = subject();
        Map<String, Object> early =
                event(subject, "negotiation-started", Map.of("occurredOn", "2018-02-01"));

        assertProblem(post(nanchang, early), 404, "not-found");
        post(nanchang, registered(subject, "ZN1"));

        assertThat(post(nanchang, early).statusCode()).isEqualTo(201);
    }

    @Test
    void nobodyReadsOrWritesBeyondTheirJurisdiction() throws Exception {
        String subject = subject();
        post(nanchang, registered(subject, "ZN1"));

        assertProblem(get("/api/projects/" + subject, jiujiang), 404, "not-found");
        assertProblem(get("/api/projects/" + subject + "/ledger", jiujiang), 404, "not-found");
        assertProblem(get("/api/projects/" + subject + "/obstacles", jiujiang), 404, "not-found");
        assertProblem(post(jiujiang, signed(subject, "2019-01-01")), 404, "not-found");
        assertProblem(post(jiujiang, registered(subject(), "ZN1")), 403, "outside-jurisdiction");
        assertProblem(
                post(
                        nanchang,
                        event(
                                subject,
                                "relocated",
                                Map.of(
                                        "occurredOn",
                                        "2018-02-01",
                                        "toZoneId",
                                        "ZJ1",
                                        "reason",
                                        "搬迁"))),
                403,
                "outside-jurisdiction");
        JsonNode seen = body(get("/api/projects?size=200", jiujiang));
        assertThat(seen.get("items"))
                .allMatch(item -> item.get("zoneId").stringValue().equals("ZJ1"));
        assertProblem(post(viewer, registered(subject(), "ZN1")), 403, "insufficient-scope");
        assertProblem(post(null, registered(subject(), "ZN1")), 401, "unauthenticated");
    }

    @Test
    void aZoneMustExistAndNotHaveLeft() throws Exception {
        assertProblem(
                post(nanchang, registered(subject(), "NOWHERE")),
                400,
                "validation",
                "/data/zoneId");
        assertProblem(
                post(nanchang, registered(subject(), "ZNX")), 400, "validation", "/data/zoneId");
        assertThat(post(nanchang, registered(subject(), "ZN2")).statusCode())
                .as("integrated")
                .isEqualTo(201);
    }

    @Test
    void whatAZoneTookBeforeItLeftIsStillKnownWhenItIsSentAgain() throws Exception {
        String leaving = "ZL" + subject();
        try (var producer = producer()) {
            zone(producer, leaving, "360100", ZoneStatus.ACTIVE, "1");
        }
        String subject = subject();
        Map<String, Object> registration = registered(subject, leaving);
        assertThat(post(nanchang, registration).statusCode()).isEqualTo(201);
        String moved = subject();
        Map<String, Object> relocation =
                event(
                        moved,
                        "relocated",
                        Map.of("occurredOn", "2018-02-01", "toZoneId", leaving, "reason", "搬迁"));
        assertThat(post(nanchang, registered(moved, "ZN1")).statusCode()).isEqualTo(201);
        assertThat(post(nanchang, relocation).statusCode()).isEqualTo(201);

        try (var producer = producer()) {
            zone(producer, leaving, "360100", ZoneStatus.EXITED, "2");
        }
        await().untilAsserted(() ->
                assertProblem(
                        post(nanchang, registered(subject(), leaving)),
                        400,
                        "validation",
                        "/data/zoneId"));

        for (Map<String, Object> each : List.of(registration, relocation)) {
            HttpResponse<String> again = post(nanchang, each);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(body(again).get("duplicate").booleanValue()).isTrue();
        }
        Map<String, Object> other = new LinkedHashMap<>(relocation);
        other.put("id", registration.get("id"));
        assertProblem(post(nanchang, other), 409, "event-id-reused");
    }

    @Test
    void aBatchIsJudgedItemByItemInOrder() throws Exception {
        String subject = subject();
        Map<String, Object> broken = signed(subject, "2019-13-01");
        List<Object> batch = new ArrayList<>();
        batch.add(registered(subject, "ZN1"));
        batch.add(broken);
        batch.add(Map.of("specversion", "1.0", "id", "only-an-id"));
        batch.add(event(subject, "construction-started", Map.of("occurredOn", "2019-05-01")));
        batch.add(signed(subject, "2019-03-04"));
        batch.add(batch.getFirst());
        batch.add(event(subject, "production-begun", Map.of()));

        HttpResponse<String> answer =
                send(
                        nanchang,
                        "/api/project-events",
                        json.writeValueAsString(batch),
                        "application/cloudevents-batch+json");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode results = body(answer).get("results");
        assertThat(results)
                .extracting(result -> result.get("status").stringValue())
                .containsExactly(
                        "accepted",
                        "rejected",
                        "rejected",
                        "rejected",
                        "accepted",
                        "duplicate",
                        "rejected");
        assertThat(results)
                .filteredOn(result -> result.has("problem"))
                .extracting(result -> result.get("problem").get("type").stringValue())
                .containsExactly(
                        "urn:manyuan:problem:validation",
                        "urn:manyuan:problem:malformed",
                        "urn:manyuan:problem:transition-not-allowed",
                        "urn:manyuan:problem:unknown-event-type");
        assertThat(results.get(4).get("sequence").intValue()).isEqualTo(2);
        assertThat(results.get(2).get("id").stringValue()).isEqualTo("only-an-id");
    }

    @Test
    void binaryModeCarriesTheAttributesInHeaders() throws Exception {
        String subject = subject();
        Map<String, Object> event = registered(subject, "ZN1");
        HttpRequest request =
                HttpRequest.newBuilder(uri("/api/project-events"))
                        .header("Authorization", "Bearer " + nanchang)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("ce-specversion", "1.0")
                        .header("ce-id", "%E5%8D%97-1")
                        .header("ce-source", "urn:test")
                        .header("ce-type", (String) event.get("type"))
                        .header("ce-subject", subject)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        json.writeValueAsString(event.get("data"))))
                        .build();

        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
        assertThat(
                        body(get("/api/projects/" + subject + "/ledger", nanchang))
                                .get("items")
                                .get(0)
                                .get("eventId")
                                .stringValue())
                .isEqualTo("南-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[]",
                "null",
                "17",
                "{\"a\":1,\"a\":2}",
                "{\"specversion\":\"1.0\"}",
                "{\"specversion\":1.0,\"id\":{},\"source\":[],\"type\":null}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"org.manyuan.project.signed.v1\","
                        + "\"subject\":\"\\u0000\",\"data\":{\"a\":1e999999999}}",
                "{\"specversion\":\"1.0\",\"id\":\"\\ud800\",\"source\":\"s\",\"type\":\"org.manyuan.project.signed.v1\","
                        + "\"subject\":\"P\",\"data\":[[[[[[]]]]]]}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"org.manyuan.project.registered.v1\","
                        + "\"subject\":\"P\",\"data\":{\"\\u0000$x.y\":1,\"name\":\"\\ud800\"}}",
            })
    void badInputIsTheCallersFault(String body) throws Exception {
        HttpResponse<String> answer =
                send(nanchang, "/api/project-events", body, "application/cloudevents+json");

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    void deepNestingAndOtherMediaTypesAreRefused() throws Exception {
        assertProblem(
                send(
                        nanchang,
                        "/api/project-events",
                        "[".repeat(100_000),
                        "application/cloudevents-batch+json"),
                400,
                "malformed");
        assertProblem(
                send(nanchang, "/api/project-events", "<a/>", "application/xml"),
                415,
                "unsupported-media-type");
        String tooMany = "[" + String.join(",", java.util.Collections.nCopies(1001, "{}")) + "]";
        assertProblem(
                send(
                        nanchang,
                        "/api/project-events",
                        tooMany,
                        "application/cloudevents-batch+json"),
                413,
                "too-large");
        assertProblem(get("/api/projects?size=201", nanchang), 400, "validation", "/query/size");
        assertProblem(
                get("/api/projects?stage=DONE&sort=secret", nanchang),
                400,
                "validation",
                "/query/stage",
                "/query/sort");
        assertProblem(get("/api/projects?q=%00", nanchang), 400, "validation", "/query/q");
        assertProblem(get("/api/unknown", nanchang), 404, "not-found");
    }

    @Test
    void aPersonsCommandIsRepeatedByItsIdempotencyKey() throws Exception {
        String body = json.writeValueAsString(registration("unused", "ZN1"));
        HttpResponse<String> first = command("/api/projects", body, "key-1");
        HttpResponse<String> again = command("/api/projects", body, "key-1");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        String subject = body(first).get("subject").stringValue();
        assertThat(body(again).get("subject").stringValue()).isEqualTo(subject);
        assertProblem(
                command("/api/projects", body.replace("ZN1", "ZN2"), "key-1"),
                409,
                "event-id-reused",
                "/headers/Idempotency-Key");
        HttpResponse<String> wrong =
                command(
                        "/api/projects/" + subject + "/events",
                        "{\"type\":\"signed\",\"data\":{}}",
                        null);
        assertProblem(
                wrong,
                400,
                "validation",
                "/data/occurredOn",
                "/data/placement",
                "/data/contractAmountWan",
                "/data/fixedAssetInvestmentWan");
        HttpResponse<String> revised =
                command(
                        "/api/projects/" + subject + "/events",
                        "{\"type\":\"details-revised\",\"data\":{\"owner\":\"专管员丁\"}}",
                        null);
        assertThat(revised.statusCode()).as(revised.body()).isEqualTo(201);
        assertThat(
                        body(get(
                                        "/api/projects?owner=%E4%B8%93%E7%AE%A1%E5%91%98%E4%B8%81&q=%E5%B0%81%E8%A3%85",
                                        nanchang))
                                .get("total")
                                .intValue())
                .isEqualTo(1);
    }

    @Test
    void aCommandOnAVersionThatHasPassedIsRefused() throws Exception {
        String subject = subject();
        post(nanchang, registered(subject, "ZN1"));
        String seen =
                get("/api/projects/" + subject, nanchang)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();

        HttpResponse<String> first = revise(subject, "甲", seen, "first-" + subject);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertProblem(
                revise(subject, "乙", seen, "second-" + subject),
                412,
                "version-conflict",
                "/headers/If-Match");
        assertThat(revise(subject, "甲", seen, "first-" + subject).statusCode())
                .as("what was done is done, whatever has been seen since")
                .isEqualTo(200);
        assertThat(revise(subject, "乙", "\"1\", \"2\"", "second-" + subject).statusCode())
                .as("a refused command left no trace")
                .isEqualTo(201);

        JsonNode project = body(get("/api/projects/" + subject, nanchang));
        assertThat(project.get("owner").stringValue()).isEqualTo("乙");
        assertThat(project.get("version").intValue()).isEqualTo(3);
    }

    private HttpResponse<String> revise(String subject, String owner, String ifMatch, String key) {
        return exchange(
                HttpRequest.newBuilder(uri("/api/projects/" + subject + "/events"))
                        .header("Authorization", "Bearer " + nanchang)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .header("If-Match", ifMatch)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"type\":\"details-revised\",\"data\":{\"owner\":\""
                                                + owner
                                                + "\"}}"))
                        .build());
    }

    @Test
    void concurrentWritersOfOneProjectLeaveNoGap() throws Exception {
        String subject = subject();
        post(nanchang, registered(subject, "ZN1"));
        post(nanchang, signed(subject, "2019-03-04"));
        List<Callable<Integer>> writers =
                IntStream.range(0, 40)
                        .mapToObj(number ->
                                (Callable<Integer>)
                                        () ->
                                                post(
                                                                nanchang,
                                                                event(
                                                                        subject,
                                                                        "capital-arrived",
                                                                        Map.of(
                                                                                "occurredOn",
                                                                                "2019-04-01",
                                                                                "amountWan",
                                                                                number + 1)))
                                                        .statusCode())
                        .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(writers)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        assertThat(body(get("/api/projects/" + subject, nanchang)).get("arrivedWan").intValue())
                .isEqualTo(820);
        assertThat(recordsOf(subject, 42))
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 42).mapToObj(String::valueOf).toList());
    }

    @Test
    void overdueObstaclesAreNumberedAndEscalateOnce() throws Exception {
        String subject = subject();
        post(nanchang, registered(subject, "ZN1"));
        post(
                nanchang,
                event(
                        subject,
                        "obstacle-raised",
                        Map.of(
                                "obstacleId",
                                "O1",
                                "level",
                                "COUNTY",
                                "title",
                                "用电",
                                "dueOn",
                                "2019-01-01")));

        await().untilAsserted(() ->
                assertThat(
                                body(get("/api/projects/" + subject + "/obstacles", nanchang))
                                        .get("items")
                                        .get(0)
                                        .get("level")
                                        .stringValue())
                        .isEqualTo("CITY"));
        JsonNode obstacle =
                body(get("/api/projects/" + subject + "/obstacles", nanchang)).get("items").get(0);
        assertThat(obstacle.get("number").stringValue()).matches("ZN1-\\d{4}-\\d+");
        assertThat(obstacle.get("overdue").booleanValue()).as("due again in 30 days").isFalse();
        JsonNode ledger = body(get("/api/projects/" + subject + "/ledger", nanchang));
        assertThat(ledger.get("total").intValue()).isEqualTo(3);
        assertThat(ledger.get("items").get(2).get("source").stringValue())
                .isEqualTo("urn:manyuan:project-service");
    }

    private String subject() {
        return "P-IT-" + ++subjects;
    }

    private static Map<String, Object> registered(String subject, String zoneId) {
        return event(subject, "registered", registration(subject, zoneId));
    }

    private static Map<String, Object> registration(String subject, String zoneId) {
        return Map.of(
                "occurredOn", "2018-01-10",
                "zoneId", zoneId,
                "name", "芯片封装" + subject,
                "kind", "INDUSTRIAL",
                "stage", "RESERVE",
                "industry", "C398",
                "totalInvestmentWan", 150000,
                "owner", "专管员甲");
    }

    private static Map<String, Object> signed(String subject, String on) {
        return event(
                subject,
                "signed",
                Map.of(
                        "occurredOn",
                        on,
                        "contractAmountWan",
                        120000,
                        "placement",
                        "LAND",
                        "fixedAssetInvestmentWan",
                        80000,
                        "landMu",
                        150.5));
    }

    private static Map<String, Object> event(
            String subject, String type, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", java.util.UUID.randomUUID().toString());
        event.put("source", "urn:test");
        event.put("type", "org.manyuan.project." + type + ".v1");
        event.put("subject", subject);
        event.put("time", "2019-03-05T09:12:00+08:00");
        event.put("data", new HashMap<>(data));
        return event;
    }

    /** The first occurrence of each: what was not acknowledged in time is published again. */
    private static List<ConsumerRecord<String, byte[]>> recordsOf(String subject, int expected) {
        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), Topics.PROJECTS)) {
            return topic.await(subject, expected);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void assertProblem(
            HttpResponse<String> answer, int status, String slug, String... pointers) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:manyuan:problem:" + slug);
        if (pointers.length > 0) {
            assertThat(problem.get("errors"))
                    .extracting(error -> error.get("pointer").stringValue())
                    .containsExactlyInAnyOrder(pointers);
        }
    }

    private JsonNode body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }

    private static int status(HttpResponse<String> answer) {
        return answer.statusCode();
    }

    private HttpResponse<String> post(String token, Map<String, Object> event) {
        return send(
                token,
                "/api/project-events",
                json.writeValueAsString(event),
                "application/cloudevents+json");
    }

    private HttpResponse<String> command(String path, String body, String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + nanchang)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return exchange(request.build());
    }

    private HttpResponse<String> send(String token, String path, String body, String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return exchange(request.build());
    }

    private HttpResponse<String> get(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return exchange(request.build());
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.world.Sample;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts as offices see them: raised by events on a real broker, answered over real HTTP. */
@TestPropertySource(properties = "manyuan.alerts.rest=200ms")
class AlertsIT extends StartedService {

    private static final String START_RATE = "same-year-start";

    /** Each test has a city of its own, so that none sees what another one did. */
    private static int cities;

    private final String city = "37" + "%04d".formatted(++cities);
    private final String a = "A" + city;
    private final String project = "P" + city;
    private final String province = backing().tokens.token("province", "province", "reports:read");
    private final String zoneOffice =
            backing().tokens.token("zone-" + a, "zone:" + a, "reports:read", "projects:write");
    private final String otherOffice =
            backing().tokens.token("elsewhere", "city:990000", "reports:read", "projects:write");

    @BeforeEach
    void zone() {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        http().get("/api/reports/kpis?scope=province&year=2019", province)
                                        .statusCode()
                                == 200);
        backing().producing.zone(a, city, ZoneLevel.PROVINCIAL);
        await().until(() -> http().get(listPath(""), province).statusCode() == 200);
    }

    @Test
    void anAlertIsRaisedOnceAcknowledgedClearedByACorrectionAndRaisedAnew() {
        backing().producing.project(project, 1, signed());
        JsonNode raised = awaitAlert(START_RATE, "RAISED");
        String alertId = raised.get("alertId").stringValue();
        assertThat(raised.get("severity").stringValue()).isEqualTo("RED");
        assertThat(raised.get("scope").stringValue()).isEqualTo("zone:" + a);
        assertThat(raised.get("target").get("status").stringValue()).isEqualTo("MISSED");
        assertThat(raised.get("target").get("metric").stringValue())
                .isEqualTo("same-year-start-rate");
        assertThat(raised.get("target").get("denominator").intValue()).isEqualTo(1);

        JsonNode acknowledged =
                http().ok(
                                http().send(
                                                "POST",
                                                path(alertId) + "/acknowledgement",
                                                zoneOffice,
                                                "{\"remark\":\"已约谈项目方\"}",
                                                "If-Match",
                                                "\"1\""));
        assertThat(acknowledged.get("state").stringValue()).isEqualTo("ACKNOWLEDGED");
        assertThat(acknowledged.get("acknowledgement").get("by").stringValue())
                .isEqualTo("zone-" + a);
        assertThat(acknowledged.get("acknowledgement").get("remark").stringValue())
                .isEqualTo("已约谈项目方");

        backing().producing.project(project, 2, started());
        awaitAlert(START_RATE, "CLEARED");
        assertThat(find(START_RATE, "")).as("the list shows what is open").isNull();
        backing().producing.project(project, 3, signed());
        JsonNode anew = awaitAlert(START_RATE, "RAISED");
        assertThat(anew.get("alertId").stringValue()).isEqualTo(alertId);
        assertThat(anew.has("acknowledgement")).isFalse();

        JsonNode one = http().ok(http().get(path(alertId), zoneOffice));
        assertThat(one.get("version").intValue()).isEqualTo(4);
        assertThat(types(one)).containsExactly("raised", "acknowledged", "cleared", "raised");
        assertThat(one.get("history").get(1).get("recordedBy").stringValue())
                .isEqualTo("zone-" + a);

        await().untilAsserted(() ->
                assertThat(published(alertId))
                        .containsExactly(
                                "1 org.manyuan.alert.raised.v1 RAISED",
                                "2 org.manyuan.alert.acknowledged.v1 ACKNOWLEDGED",
                                "3 org.manyuan.alert.cleared.v1 CLEARED",
                                "4 org.manyuan.alert.raised.v1 RAISED"));
    }

    @Test
    void turnsOfAlertsArePushedAlsoToWhoComesBack() {
        String path = "/api/reports/alerts/stream?scope=zone:" + a;
        String position;
        try (EventStream stream = new EventStream(http().uri(path), zoneOffice, null)) {
            assertThat(stream.next().name()).isEqualTo("listening");
            backing().producing.project(project, 1, signed());
            EventStream.Event raised = next(stream, START_RATE);
            JsonNode item = json().readTree(raised.data());
            assertThat(item.get("event").stringValue()).isEqualTo("raised");
            assertThat(item.get("scope").stringValue()).isEqualTo("zone:" + a);
            assertThat(item.get("version").intValue()).isEqualTo(1);
            position = raised.id();
        }
        backing().producing.project(project, 2, started());
        awaitAlert(START_RATE, "CLEARED");
        try (EventStream again = new EventStream(http().uri(path), zoneOffice, position)) {
            JsonNode item = json().readTree(next(again, START_RATE).data());
            assertThat(item.get("event").stringValue()).isEqualTo("cleared");
        }
        http().assertProblem(http().get(path, otherOffice), 403, "outside-jurisdiction");
    }

    private EventStream.Event next(EventStream stream, String clause) {
        EventStream.Event event = stream.next();
        while (!json().readTree(event.data())
                .path("target")
                .path("clause")
                .asString()
                .equals(clause)) {
            event = stream.next();
        }
        return event;
    }

    @Test
    void twoInstancesRaiseAnAlertOnce() {
        try (ConfigurableApplicationContext second =
                backing().another(state().resolve("second"), "--manyuan.alerts.rest=200ms")) {
            int otherPort =
                    second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Http others = new Http(otherPort, json());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> others.get(listPath(""), province).statusCode() == 200);
            backing().producing.project(project, 1, signed());
            String alertId = awaitAlert(START_RATE, "RAISED").get("alertId").stringValue();
            backing().producing.project(project, 2, started());
            awaitAlert(START_RATE, "CLEARED");
            // both instances have looked again at the end of this
            backing().producing.project(project, 3, signed());
            awaitAlert(START_RATE, "RAISED");
            backing().producing.project(project, 4, started());
            awaitAlert(START_RATE, "CLEARED");

            assertThat(types(http().ok(others.get(path(alertId), province))))
                    .containsExactly("raised", "cleared", "raised", "cleared");
        }
    }

    @Test
    void aSignedProjectThatHasNotStartedIsPointedOutInEveryYearSince() {
        backing().producing.project(project, 1, signed());
        await().atMost(Backing.PATIENCE)
                .until(() -> total("&year=2019&kind=signed_without_start") == 1);

        JsonNode found = list("&year=2020&kind=SIGNED_WITHOUT_START").get("items").get(0);
        assertThat(found.get("project").get("projectId").stringValue()).isEqualTo(project);
        assertThat(found.get("project").get("signedOn").stringValue()).isEqualTo("2019-03-04");
        assertThat(found.get("severity").stringValue()).isEqualTo("RED");
        assertThat(total("&year=2018&kind=signed_without_start")).isZero();
        assertThat(total("&year=2100&kind=signed_without_start")).isZero();
        assertThat(total("&kind=signed_without_start&severity=yellow")).isZero();
    }

    @Test
    void anOverdueObstacleIsPointedOutUntilItIsRemoved() {
        obstacleEvent(
                1,
                "obstacle-raised",
                """
                {"occurredOn":"2019-05-06","obstacleId":"O-1","level":"COUNTY",
                 "title":"用地指标未落实","dueOn":"2019-06-30","number":"2019-0001"}\
                """);
        JsonNode raised = awaitKind("obstacle_overdue", 1).get("items").get(0);
        assertThat(raised.get("severity").stringValue()).isEqualTo("YELLOW");
        assertThat(raised.get("year").intValue()).isEqualTo(2019);
        assertThat(raised.get("obstacle").get("number").stringValue()).isEqualTo("2019-0001");

        obstacleEvent(
                2,
                "obstacle-escalated",
                """
                {"occurredOn":"2019-07-01","obstacleId":"O-1","level":"PROVINCE","dueOn":"2099-07-31"}\
                """);
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        list("&kind=obstacle_overdue")
                                                .get("items")
                                                .get(0)
                                                .get("severity")
                                                .stringValue())
                                .isEqualTo("RED"));
        obstacleEvent(
                3,
                "obstacle-resolved",
                """
                {"occurredOn":"2019-08-01","obstacleId":"O-1","resolution":"已落实"}\
                """);
        awaitKind("obstacle_overdue", 0);
        assertThat(total("&kind=obstacle_overdue&state=cleared")).isEqualTo(1);
    }

    @Test
    void theAlertsOfAZoneAreForItsJurisdictionAndThoseOfWiderScopesForAll() {
        backing().producing.project(project, 1, signed());
        String alertId = awaitAlert(START_RATE, "RAISED").get("alertId").stringValue();
        String acknowledgement = path(alertId) + "/acknowledgement";
        String cityOffice = backing().tokens.token("city", "city:" + city, "reports:read");

        http().assertProblem(http().get(listPath(""), otherOffice), 403, "outside-jurisdiction");
        http().assertProblem(http().get(path(alertId), otherOffice), 404, "not-found");
        http().assertProblem(
                        http().send("POST", acknowledgement, otherOffice, "{}"), 404, "not-found");
        http().assertProblem(
                        http().send("POST", acknowledgement, cityOffice, "{}"),
                        403,
                        "insufficient-scope");
        assertThat(
                        http().ok(http().get("/api/reports/alerts?scope=city:" + city, cityOffice))
                                .get("items"))
                .anyMatch(each -> each.get("alertId").stringValue().equals(alertId));
        String all = "/api/reports/alerts?scope=province&year=2019&size=200";
        await().untilAsserted(() ->
                assertThat(scopes(http().ok(http().get(all, zoneOffice))))
                        .contains("zone:" + a, "province"));
        assertThat(scopes(http().ok(http().get(all, otherOffice)))).contains("province");
        assertThat(scopes(http().ok(http().get(all, otherOffice))))
                .noneMatch(each -> each.startsWith("zone:"));

        String ofProvince =
                http().ok(http().get(all, zoneOffice))
                        .get("items")
                        .valueStream()
                        .filter(each -> each.get("scope").stringValue().equals("province"))
                        .map(each -> each.get("alertId").stringValue())
                        .findFirst()
                        .orElseThrow();
        assertThat(http().get(path(ofProvince), zoneOffice).statusCode()).isEqualTo(200);
        http().assertProblem(
                        http().send(
                                        "POST",
                                        path(ofProvince) + "/acknowledgement",
                                        zoneOffice,
                                        "{}"),
                        403,
                        "outside-jurisdiction");
        http().assertProblem(http().get(path("T0"), province), 404, "not-found");
        http().assertProblem(http().get(listPath(""), null), 401, "unauthenticated");
    }

    @Test
    void whoAcknowledgesSaysWhichVersionWasSeenOrAnOrderlyBody() {
        backing().producing.project(project, 1, signed());
        String path = path(awaitAlert(START_RATE, "RAISED").get("alertId").stringValue());
        String acknowledgement = path + "/acknowledgement";

        http().assertProblem(
                        http().send("POST", acknowledgement, zoneOffice, "{}", "If-Match", "\"7\""),
                        412,
                        "version-conflict");
        http().assertProblem(
                        http().send("POST", acknowledgement, zoneOffice, "{\"note\":\"x\"}"),
                        400,
                        "validation");
        http().assertProblem(
                        http().send("POST", acknowledgement, zoneOffice, "["), 400, "malformed");
        for (int repetition = 0; repetition < 2; repetition++) {
            JsonNode done =
                    http().ok(
                                    http().send(
                                                    "POST",
                                                    acknowledgement,
                                                    zoneOffice,
                                                    "{}",
                                                    "Idempotency-Key",
                                                    a));
            assertThat(done.get("version").intValue()).isEqualTo(2);
        }
        backing().producing.project(project, 2, started());
        awaitAlert(START_RATE, "CLEARED");
        http().assertProblem(
                        http().send("POST", acknowledgement, zoneOffice, "{}"),
                        422,
                        "transition-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "alerts, /query/scope",
        "alerts?scope=nowhere&year=1999, /query/scope /query/year",
        "alerts?scope=province&state=x&kind=y&severity=z, /query/state /query/kind /query/severity",
        "alerts?scope=province&page=-1&size=201, /query/page /query/size"
    })
    void everyWrongParameterIsPointedAt(String path, String pointers) {
        HttpResponse<String> answer = http().get("/api/reports/" + path, province);

        http().assertProblem(answer, 400, "validation", pointers.split(" "));
    }

    private void obstacleEvent(long sequence, String type, String data) {
        backing()
                .producing
                .event(
                        new Producing.Happened(
                                project,
                                sequence,
                                "org.manyuan.project." + type + ".v1",
                                "2019-08-02T00:00:00Z",
                                "urn:jx:test",
                                data),
                        started().toBytes());
    }

    private ProjectFacts signed() {
        return Sample.signed(a, "2018-11-02", "2019-03-04", 5);
    }

    private ProjectFacts started() {
        return Sample.project(a, "2018-11-02", "2019-03-04", "2019-06-30", null, 5);
    }

    private static String path(String alertId) {
        return "/api/reports/alerts/" + alertId;
    }

    private String listPath(String more) {
        return "/api/reports/alerts?scope=zone:" + a + more;
    }

    private JsonNode list(String more) {
        return http().ok(http().get(listPath(more), province));
    }

    private int total(String more) {
        return list(more).get("total").intValue();
    }

    private JsonNode awaitKind(String kind, int total) {
        await().atMost(Backing.PATIENCE).until(() -> total("&kind=" + kind) == total);
        return list("&kind=" + kind);
    }

    private JsonNode awaitAlert(String clause, String state) {
        return await().atMost(Backing.PATIENCE)
                .until(
                        () -> find(clause, "&state=" + state),
                        each -> each != null && each.get("state").stringValue().equals(state));
    }

    private JsonNode find(String clause, String more) {
        return list("&year=2019&kind=target" + more)
                .get("items")
                .valueStream()
                .filter(each -> each.get("target").get("clause").stringValue().equals(clause))
                .findFirst()
                .orElse(null);
    }

    private static List<String> types(JsonNode alert) {
        return alert.get("history")
                .valueStream()
                .map(each -> each.get("type").stringValue())
                .toList();
    }

    private static List<String> scopes(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(each -> each.get("scope").stringValue())
                .toList();
    }

    private static List<String> published(String alertId) {
        return TopicRecords.of(backing().broker.bootstrapServers(), Topics.ALERTS).stream()
                .filter(each -> each.key().equals(alertId))
                .map(AlertsIT::summary)
                // what was not acknowledged in time is published again, as what it was
                .distinct()
                .toList();
    }

    private static String summary(ConsumerRecord<String, byte[]> each) {
        return TopicRecords.header(each, Headers.SEQUENCE)
                + " "
                + TopicRecords.header(each, Headers.TYPE)
                + " "
                + JsonMapper.shared()
                        .readTree(new String(each.value(), StandardCharsets.UTF_8))
                        .get("state")
                        .stringValue();
    }
}

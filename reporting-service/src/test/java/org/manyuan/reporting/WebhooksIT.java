package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.Receiver.Received;
import org.manyuan.reporting.world.Sample;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Alerts on their way to real receivers that fail, hang, are slow or want nothing more. */
@TestPropertySource(
        properties = {
            "manyuan.alerts.rest=200ms",
            "manyuan.webhooks.private-targets=true",
            "manyuan.webhooks.first-pause=20ms",
            "manyuan.webhooks.attempts=5",
            "manyuan.webhooks.read-timeout=3s"
        })
class WebhooksIT extends StartedService {

    private static final String WEBHOOKS = "/api/reports/webhooks";

    /** Each test has a city of its own, so that its receivers are told of nothing else. */
    private static int cities;

    private final String city = "37" + "%04d".formatted(++cities);
    private final String a = "A" + city;
    private final String x = "X" + city;
    private final String y = "Y" + city;
    private final String office =
            backing().tokens.token("office-" + city, "city:" + city, "projects:write");
    private final String reader =
            backing().tokens.token("reader", "province", "reports:read", "projects:read");

    @BeforeEach
    void zone() {
        backing().producing.zone(a, city, ZoneLevel.PROVINCIAL);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        http().get("/api/reports/kpis?scope=zone:" + a + "&year=2019", reader)
                                        .statusCode()
                                == 200);
    }

    @Test
    void aReceiverThatFailsTwiceIsToldInTheEndAndKnowsWhoTellsIt() {
        AtomicInteger calls = new AtomicInteger();
        try (Receiver receiver = new Receiver(each -> calls.incrementAndGet() <= 2 ? 500 : 204)) {
            JsonNode made =
                    created(
                            """
                            {"url":"%s","kinds":["SIGNED_WITHOUT_START"]}\
                            """
                                    .formatted(receiver.url()));
            String webhook = path(made);
            String secret = made.get("secret").stringValue();
            assertThat(made.get("jurisdiction").get(0).stringValue()).isEqualTo("city:" + city);

            backing()
                    .producing
                    .project("P" + city, 1, Sample.signed(a, "2018-11-02", "2019-03-04", 5));

            JsonNode delivery = awaitDelivery(webhook, "delivered").get("items").get(0);
            assertThat(statuses(delivery)).containsExactly(500, 500, 204);
            assertThat(delivery.get("attempts").get(0).get("reason").stringValue())
                    .isEqualTo("HTTP 500");
            assertThat(receiver.received()).hasSize(3);
            assertThat(receiver.received())
                    .extracting(Received::body)
                    .containsOnly(receiver.received().getFirst().body());
            for (Received each : receiver.received()) {
                assertThat(each.contentType()).startsWith("application/cloudevents+json");
                assertThat(each.signature()).isEqualTo(signed(each, secret));
            }
            JsonNode event = receiver.received().getFirst().event();
            assertThat(event.get("specversion").stringValue()).isEqualTo("1.0");
            assertThat(event.get("type").stringValue()).isEqualTo("org.manyuan.alert.raised.v1");
            assertThat(event.get("source").stringValue())
                    .isEqualTo("urn:manyuan:reporting-service");
            assertThat(event.get("id").stringValue())
                    .isEqualTo(event.get("subject").stringValue() + ":1");
            assertThat(event.get("zoneid").stringValue()).isEqualTo(a);
            assertThat(event.get("data").get("project").get("projectId").stringValue())
                    .isEqualTo("P" + city);
            assertThat(http().ok(http().get(webhook, office)).has("secret"))
                    .as("it was shown once")
                    .isFalse();
        }
    }

    @Test
    void turnsOfAnAlertComeInOrderAndWhatFailsHoldsUpNoOther() {
        AtomicInteger refused = new AtomicInteger();
        try (Receiver receiver =
                new Receiver(each ->
                        each.alertId().equals(x) && refused.incrementAndGet() < 5 ? 503 : 200)) {
            String webhook = subscribe(receiver);
            backing().producing.alert(x, 1, "raised", a);
            backing().producing.alert(x, 2, "acknowledged", a);
            backing().producing.alert(y, 1, "raised", a);
            backing().producing.alert(x, 3, "cleared", a);
            backing().producing.alert(y, 2, "cleared", a);

            awaitTotal(webhook, "delivered", 5);
            assertThat(sequences(receiver, y)).containsExactly(1, 2);
            assertThat(sequences(receiver, x)).containsExactly(1, 1, 1, 1, 1, 2, 3);
        }
    }

    @Test
    void aReceiverThatHangsHoldsUpNeitherItsOtherAlertsNorOtherReceivers() {
        try (Receiver hanging =
                        new Receiver(each -> each.alertId().equals(x) ? Receiver.HANG : 200);
                Receiver silent = new Receiver(each -> Receiver.HANG);
                Receiver sound = new Receiver(each -> 200)) {
            String webhook = subscribe(hanging);
            String lost = subscribe(silent);
            subscribe(sound);
            backing().producing.alert(x, 1, "raised", a);
            await().atMost(Backing.PATIENCE).until(() -> !hanging.of(x).isEmpty());
            for (int number = 1; number <= 20; number++) {
                backing().producing.alert(y, number, "raised", a);
                backing().producing.alert(y + "-" + number, 1, "raised", a);
            }

            await().atMost(Backing.PATIENCE).until(() -> hanging.of(y).size() == 20);
            await().atMost(Backing.PATIENCE).until(() -> sound.of(y).size() == 20);
            assertThat(sequences(sound, y))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
            for (int number = 1; number <= 20; number++) {
                String other = y + "-" + number;
                await().atMost(Backing.PATIENCE).until(() -> sound.of(other).size() == 1);
            }
            assertThat(sound.of(x)).hasSize(1);
            assertThat(total(lost, "delivered")).isZero();
            JsonNode dead = awaitDelivery(webhook, "dead").get("items").get(0);
            assertThat(dead.get("alertId").stringValue()).isEqualTo(x);
            assertThat(dead.get("attempts")).hasSize(5);
            assertThat(dead.get("attempts").get(0).has("status")).isFalse();
            assertThat(dead.get("attempts").get(0).get("reason").stringValue()).isNotBlank();
        }
    }

    @Test
    void whoAnswersGoneIsLeftAloneUntilSomebodySaysOtherwise() {
        AtomicBoolean gone = new AtomicBoolean(true);
        try (Receiver receiver = new Receiver(each -> gone.get() ? 410 : 200)) {
            String webhook = subscribe(receiver);
            backing().producing.alert(x, 1, "raised", a);
            await().atMost(Backing.PATIENCE)
                    .until(() ->
                            http().ok(http().get(webhook, office))
                                    .get("state")
                                    .stringValue()
                                    .equals("GONE"));
            JsonNode dead = awaitDelivery(webhook, "dead").get("items").get(0);
            assertThat(statuses(dead)).containsExactly(410);
            String again =
                    webhook + "/deliveries/" + dead.get("deliveryId").stringValue() + "/redelivery";
            http().assertProblem(
                            http().send("POST", again, office, null),
                            422,
                            "transition-not-allowed");

            gone.set(false);
            JsonNode active =
                    http().ok(http().send("PATCH", webhook, office, "{\"state\":\"ACTIVE\"}"));
            assertThat(active.get("state").stringValue()).isEqualTo("ACTIVE");
            backing().producing.alert(x, 2, "cleared", a);
            awaitTotal(webhook, "delivered", 1);
            assertThat(http().send("POST", again, office, null).statusCode()).isEqualTo(202);
            awaitTotal(webhook, "delivered", 2);
            assertThat(sequences(receiver, x)).containsExactly(1, 2, 1);
        }
    }

    @Test
    void whatIsGivenUpIsShownAndCanBeSentAgain() {
        AtomicBoolean failing = new AtomicBoolean(true);
        try (Receiver receiver = new Receiver(each -> failing.get() ? 500 : 200)) {
            String webhook = subscribe(receiver);
            backing().producing.alert(x, 1, "raised", a);
            JsonNode dead = awaitDelivery(webhook, "dead").get("items").get(0);
            assertThat(statuses(dead)).containsExactly(500, 500, 500, 500, 500);
            assertThat(pauses(dead))
                    .as("20 ms, each three times the one before, a third more or less")
                    .zipSatisfy(
                            List.of(13L, 40L, 120L, 360L),
                            (pause, least) -> assertThat(pause).isGreaterThanOrEqualTo(least - 1));
            assertThat(dead.get("type").stringValue()).isEqualTo("org.manyuan.alert.raised.v1");
            assertThat(dead.get("event").get("subject").stringValue()).isEqualTo(x);

            failing.set(false);
            backing().producing.alert(x, 2, "cleared", a);
            awaitTotal(webhook, "delivered", 1);
            String again =
                    webhook + "/deliveries/" + dead.get("deliveryId").stringValue() + "/redelivery";
            JsonNode revived = json().readTree(http().send("POST", again, office, null).body());
            assertThat(revived.get("state").stringValue()).isEqualTo("PENDING");
            awaitTotal(webhook, "delivered", 2);
            assertThat(total(webhook, "dead")).isZero();
            assertThat(total(webhook, "pending")).isZero();
            http().assertProblem(
                            http().send("POST", again, office, null),
                            422,
                            "transition-not-allowed");
        }
    }

    /** Claimed and posted, but nobody lived to note it: once the claim is over, it goes again. */
    @Test
    void whatACrashLeftBehindIsSentAgainAsTheSameEvent() {
        try (Receiver receiver = new Receiver(each -> 200)) {
            String webhook = subscribe(receiver);
            backing().producing.alert(x, 1, "raised", a);
            JsonNode delivery = awaitDelivery(webhook, "delivered").get("items").get(0);

            try (MongoClient client = MongoClients.create(backing().store.uri("reporting"))) {
                client.getDatabase("reporting")
                        .getCollection("webhookDeliveries")
                        .updateOne(
                                Filters.eq("_id", delivery.get("deliveryId").stringValue()),
                                Updates.combine(
                                        Updates.set("state", "PENDING"),
                                        Updates.unset("endedAt"),
                                        Updates.set("dueAt", new Date(0)),
                                        Updates.set("attempts", List.of())));
            }

            await().atMost(Backing.PATIENCE).until(() -> receiver.of(x).size() == 2);
            assertThat(receiver.received())
                    .extracting(Received::body)
                    .containsOnly(receiver.received().getFirst().body());
            awaitTotal(webhook, "delivered", 1);
        }
    }

    @Test
    void twoInstancesDeliverEverythingInOrder() {
        try (Receiver receiver = new Receiver(each -> 200);
                ConfigurableApplicationContext second =
                        backing()
                                .another(
                                        state().resolve("second"),
                                        "--manyuan.webhooks.private-targets=true",
                                        "--manyuan.webhooks.first-pause=20ms")) {
            String webhook = subscribe(receiver);
            assertThat(second.isRunning()).isTrue();
            for (int number = 1; number <= 10; number++) {
                for (int alert = 0; alert < 10; alert++) {
                    backing().producing.alert(x + "-" + alert, number, "raised", a);
                }
            }

            awaitTotal(webhook, "delivered", 100);
            for (int alert = 0; alert < 10; alert++) {
                assertThat(sequences(receiver, x + "-" + alert))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
            }
        }
    }

    @Test
    void onlyWhatIsWantedAndLiesWithinTheJurisdictionIsSent() {
        String other = "B" + city;
        backing().producing.zone(other, "380000", ZoneLevel.PROVINCIAL);
        await().until(() ->
                http().get("/api/reports/kpis?scope=zone:" + other + "&year=2019", reader)
                                .statusCode()
                        == 200);
        try (Receiver receiver = new Receiver(each -> 200);
                Receiver ofOtherKinds = new Receiver(each -> 200)) {
            String webhook = subscribe(receiver);
            created(
                    "{\"url\":\"%s\",\"kinds\":[\"OBSTACLE_OVERDUE\"]}"
                            .formatted(ofOtherKinds.url()));
            backing().producing.alert(y, 1, "raised", other);
            backing().producing.alert(x, 1, "raised", a);
            awaitTotal(webhook, "delivered", 1);

            assertThat(receiver.received()).extracting(Received::alertId).containsExactly(x);
            assertThat(ofOtherKinds.received()).isEmpty();
            assertThat(http().send("DELETE", webhook, office, null).statusCode()).isEqualTo(204);
            http().assertProblem(http().get(webhook, office), 404, "not-found");
        }
    }

    @Test
    void aWebhookIsForThoseInWhoseJurisdictionItLies() {
        JsonNode made =
                created("{\"url\":\"http://127.0.0.1:9/\",\"secret\":\"0123456789abcdef\"}");
        String webhook = path(made);
        String elsewhere = backing().tokens.token("elsewhere", "city:380000", "projects:write");
        String ofZone = backing().tokens.token("zone", "zone:" + a, "projects:write");
        String province = backing().tokens.token("province", "province", "projects:write");

        assertThat(made.has("secret")).as("it is known to who gave it").isFalse();
        for (String stranger : List.of(elsewhere, ofZone)) {
            http().assertProblem(http().get(webhook, stranger), 404, "not-found");
            http().assertProblem(http().get(webhook + "/deliveries", stranger), 404, "not-found");
            http().assertProblem(http().send("DELETE", webhook, stranger, null), 404, "not-found");
            assertThat(ids(http().ok(http().get(WEBHOOKS, stranger))))
                    .doesNotContain(made.get("webhookId").stringValue());
        }
        assertThat(http().get(webhook, province).statusCode()).isEqualTo(200);
        assertThat(ids(http().ok(http().get(WEBHOOKS + "?size=200", office))))
                .contains(made.get("webhookId").stringValue());
        http().assertProblem(http().get(WEBHOOKS, reader), 403, "insufficient-scope");
        http().assertProblem(http().get(WEBHOOKS, null), 401, "unauthenticated");
        http().assertProblem(
                        http().send(
                                        "POST",
                                        WEBHOOKS,
                                        backing().tokens.token("nobody", "", "projects:write"),
                                        "{\"url\":\"http://127.0.0.1:9/\"}"),
                        403,
                        "outside-jurisdiction");
    }

    @Test
    void particularsAreChangedInTheVersionThatWasSeen() {
        String webhook = path(created("{\"url\":\"http://127.0.0.1:9/\"}"));

        http().assertProblem(
                        http().send("PATCH", webhook, office, "{}", "If-Match", "\"7\""),
                        412,
                        "version-conflict");
        JsonNode changed =
                http().ok(
                                http().send(
                                                "PATCH",
                                                webhook,
                                                office,
                                                "{\"url\":\"http://127.0.0.1:9/b\",\"kinds\":[\"TARGET\"]}",
                                                "If-Match",
                                                "\"1\""));
        assertThat(changed.get("url").stringValue()).endsWith("/b");
        assertThat(changed.get("kinds").get(0).stringValue()).isEqualTo("TARGET");
        assertThat(changed.get("version").intValue()).isEqualTo(2);
        JsonNode all = http().ok(http().send("PATCH", webhook, office, "{\"kinds\":null}"));
        assertThat(all.get("kinds")).isEmpty();
        assertThat(all.get("url").stringValue()).endsWith("/b");
        http().assertProblem(
                        http().send("PATCH", webhook, office, "{\"state\":\"GONE\"}"),
                        400,
                        "validation",
                        "/state");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                       | /url",
                "{\"url\":\"ftp://x/\",\"secret\":\"short\",\"kinds\":[\"X\"],\"a\":1} | /url"
                        + " /secret /kinds /a",
                "{\"url\":5}                                              | /url"
            })
    void everythingWrongIsPointedAt(String body, String pointers) {
        http().assertProblem(
                        http().send("POST", WEBHOOKS, office, body),
                        400,
                        "validation",
                        pointers.split(" "));
    }

    /** To what no zone has by itself, as it has targets that are missed. */
    private String subscribe(Receiver receiver) {
        return path(
                created(
                        "{\"url\":\"%s\",\"kinds\":[\"SIGNED_WITHOUT_START\"]}"
                                .formatted(receiver.url())));
    }

    private JsonNode created(String body) {
        HttpResponse<String> answer = http().send("POST", WEBHOOKS, office, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = json().readTree(answer.body());
        assertThat(answer.headers().firstValue("Location")).hasValue(path(made));
        return made;
    }

    private static String path(JsonNode webhook) {
        return WEBHOOKS + "/" + webhook.get("webhookId").stringValue();
    }

    private JsonNode deliveries(String webhook, String state) {
        return http().ok(http().get(webhook + "/deliveries?state=" + state, office));
    }

    private int total(String webhook, String state) {
        return deliveries(webhook, state).get("total").intValue();
    }

    private void awaitTotal(String webhook, String state, int total) {
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() -> assertThat(total(webhook, state)).isEqualTo(total));
    }

    private JsonNode awaitDelivery(String webhook, String state) {
        awaitTotal(webhook, state, 1);
        return deliveries(webhook, state);
    }

    private static List<Integer> sequences(Receiver receiver, String alertId) {
        return receiver.of(alertId).stream().map(Received::sequence).toList();
    }

    private static List<Integer> statuses(JsonNode delivery) {
        return delivery.get("attempts")
                .valueStream()
                .map(each -> each.get("status").intValue())
                .toList();
    }

    /** In milliseconds, from one attempt's end to the next one's. */
    private static List<Long> pauses(JsonNode delivery) {
        List<Instant> ends =
                delivery.get("attempts")
                        .valueStream()
                        .map(each -> Instant.parse(each.get("at").stringValue()))
                        .toList();
        return IntStream.range(1, ends.size())
                .mapToObj(next -> Duration.between(ends.get(next - 1), ends.get(next)).toMillis())
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(each -> each.get("webhookId").stringValue())
                .toList();
    }

    /** As a receiver checks it: over the seconds that the header says. */
    private static String signed(Received received, String secret) {
        String seconds = received.signature().replaceAll("^t=(\\d+),.*$", "$1");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest =
                    mac.doFinal((seconds + "." + received.body()).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

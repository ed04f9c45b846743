package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.manyuan.platform.process.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service is killed while approvals are given, by a plan whose workflow has two steps, until
 * one was cut off between the reply and its effect on the zone; each takes effect once.
 */
class ApprovalCrashIT {

    private static final int AT_ONCE = 16;
    private static final int MOST_KILLS = 8;
    private static final String ALL = "zones:read zones:write plans:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String CITY = Tokens.token("ganzhou", ALL, "city:360700");
    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    private static final JsonMapper JSON = JsonMapper.shared();

    private static EmbeddedBroker broker;
    private static EmbeddedStore store;
    private static MongoClient mongo;

    private final HttpClient client = ObservedClient.of("zone-service");
    private final String keys = Tokens.jwkSetUri();
    private ServiceProcess service;

    /** An application that waits for its reply. */
    private record Waiting(String zoneId, String applicationId) {}

    @BeforeAll
    static void open() {
        broker = EmbeddedBroker.temporary();
        store = EmbeddedStore.temporary();
        mongo = MongoClients.create(store.uri("zone"));
    }

    @AfterAll
    static void close() {
        mongo.close();
        store.close();
        broker.close();
    }

    @Test
    void whateverIsCutOffTakesEffectOnce() throws Exception {
        service = start();
        adoptShortWorkflow();
        List<Waiting> all = new ArrayList<>();
        long cutOff = 0;
        int kills = 0;
        while (cutOff == 0 && kills < MOST_KILLS) {
            List<Waiting> round = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                round.add(waitingForReply("K-" + kills + "-" + number));
            }
            killAfter(AT_ONCE / 4, round);
            kills++;
            cutOff = owed();
            all.addAll(round);
            service = start();
            for (Waiting each : round) {
                // who got no answer asks again, under the same key
                assertThat(reply(each).join().statusCode()).isEqualTo(200);
            }
        }
        assertThat(cutOff).as("cut off after the reply, in " + kills + " kills").isPositive();

        await().atMost(Duration.ofSeconds(60)).until(() -> owed() == 0);
        for (Waiting each : all) {
            assertThat(types("/api/zones/" + each.zoneId()))
                    .containsExactly("registered", "granted");
            assertThat(types("/api/applications/" + each.applicationId()))
                    .containsExactly("opened", "step-completed", "replied", "took-effect");
            JsonNode zone = get("/api/zones/" + each.zoneId());
            assertThat(zone.get("name").asString()).isEqualTo("工业园区" + each.zoneId());
            assertThat(zone.get("kind").asString()).isEqualTo("INDUSTRIAL_PARK");
        }
        assertPublishedOnce(all);
        service.close();
    }

    /** A record may be repeated after a crash, but only as what it was. */
    private static void assertPublishedOnce(List<Waiting> all) {
        try (TopicReader topic = new TopicReader(broker.bootstrapServers(), "manyuan.zones")) {
            for (Waiting each : all) {
                assertThat(topic.await(each.zoneId(), 2))
                        .extracting(record ->
                                TopicReader.header(record, "ce_sequence")
                                        + TopicReader.header(record, "ce_type"))
                        .containsExactly(
                                "1org.manyuan.zone.registered.v1", "2org.manyuan.zone.granted.v1");
            }
        }
    }

    /** All replies at once; the process is gone when some of them have been answered. */
    private void killAfter(int answers, List<Waiting> round) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(answers);
        List<CompletableFuture<?>> replies = new ArrayList<>();
        for (Waiting each : round) {
            replies.add(reply(each).whenComplete((_, _) -> enough.countDown()).handle((_, _) -> 0));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        service.kill();
        CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new)).join();
    }

    private Waiting waitingForReply(String zoneId) throws Exception {
        post(
                PROVINCE,
                "/api/zones",
                """
                {"zoneId":"%s","name":"区","level":"PROVINCIAL","kind":"HIGH_TECH",
                 "cityCode":"360700","areaHa":1}\
                """
                        .formatted(zoneId));
        JsonNode opened =
                post(
                        CITY,
                        "/api/applications",
                        """
                        {"zoneId":"%1$s","kind":"RENAME_INDUSTRIAL_PARK","newName":"工业园区%1$s",
                         "attributes":{"industryPlan":true}}\
                        """
                                .formatted(zoneId));
        String id = opened.get("applicationId").asString();
        post(CITY, "/api/applications/" + id + "/steps/formal-application", "{}");
        return new Waiting(zoneId, id);
    }

    private CompletableFuture<HttpResponse<String>> reply(Waiting each) {
        return client.sendAsync(
                as(PROVINCE, "/api/applications/" + each.applicationId() + "/steps/reply")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", each.applicationId())
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"decision\":\"APPROVED\",\"documentNo\":\"赣府字1号\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private void adoptShortWorkflow() throws Exception {
        post(
                PROVINCE,
                "/api/policy-plans",
                """
                {"plan":"short","name":"简化更名","from":"%d-01-01","to":"%d-12-31","targets":[],
                 "eligibility":{"RENAME_INDUSTRIAL_PARK":[
                   {"clause":"plan","source":"新·1","attribute":"industryPlan","present":true}]},
                 "workflow":{"RENAME_INDUSTRIAL_PARK":[
                   {"step":"formal-application","actor":"CITY_GOV"},
                   {"step":"reply","actor":"PROVINCE_GOV","days":5}]}}\
                """
                        .formatted(YEAR - 1, YEAR));
    }

    private static long owed() {
        return mongo.getDatabase("zone")
                .getCollection("applications")
                .countDocuments(Filters.eq("state.effect.state", "OWED"));
    }

    private List<String> types(String path) throws Exception {
        return get(path + "/ledger").findValuesAsString("type");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(as(PROVINCE, path));
    }

    private JsonNode post(String token, String path, String body)
            throws IOException, InterruptedException {
        return answer(
                as(token, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder as(String token, String path) {
        return HttpRequest.newBuilder(URI.create(service.url(path)))
                .header("Authorization", "Bearer " + token);
    }

    private ServiceProcess start() throws IOException {
        ServiceProcess started =
                ServiceProcess.start(
                        ZoneServiceApplication.class,
                        "--spring.mongodb.uri=" + store.uri("zone"),
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + keys,
                        "--manyuan.applications.sweep-every=500ms");
        service = started;
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    get("/api/policy-plans/jx-2018-2020");
                    get("/api/zones/G361027/eligibility?for=EXPANSION&year=2019");
                });
        return started;
    }
}

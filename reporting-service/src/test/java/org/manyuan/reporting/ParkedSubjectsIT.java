package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.conformance.ObservedProducers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.manyuan.reporting.recompute.Comparison;
import org.manyuan.reporting.world.Sample;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A record that cannot be read, from its listing to its repair, over HTTP. */
@ExtendWith(ParkedSubjectsIT.Backing.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ParkedSubjectsIT {

    private static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    private static final EmbeddedStore STORE = EmbeddedStore.temporary();
    private static final Tokens TOKENS = new Tokens();
    private static final Producing PRODUCING = new Producing(BROKER.bootstrapServers());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PARKED = "/api/reports/parked";

    @TempDir private static Path state;

    private static int cities;

    @LocalServerPort private int port;

    private final ReportsClient client = new ReportsClient(() -> port);
    private final String auditor = TOKENS.token("auditor", "province", "audit:read");
    private final String keeper = TOKENS.token("keeper", "province", "reports:freeze");
    private final String reader = TOKENS.token("reader", "province", "reports:read");

    private final String city = "38" + "%04d".formatted(++cities);
    private final String zone = "Z" + city;
    private final String subject = "P" + city;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> STORE.uri("reporting"));
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        properties.add(ObservedProducers.PROPERTY, ObservedProducers.class::getName);
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
    void aZone() {
        PRODUCING.zone(zone, city, ZoneLevel.NATIONAL);
        await().atMost(PATIENCE).until(() -> kpis().statusCode() == 200);
    }

    @Test
    void aParkedSubjectIsListedRepairedAndReplayed() {
        PRODUCING.project(subject, 1, Sample.entered(zone, "2019-01-02"));
        PRODUCING.withoutFacts(subject);
        PRODUCING.project(
                subject, 3, Sample.project(zone, "2019-02-02", "2019-03-04", null, null, 5_00));
        PRODUCING.project("Q" + city, 1, Sample.entered(zone, "2019-01-02"));

        await().atMost(PATIENCE)
                .until(() -> count("signing-conversion-rate-period", "denominator") == 2);
        await().atMost(PATIENCE).until(() -> held() == 1);
        assertThat(count("signed-projects", "numerator")).isZero();
        await().atMost(PATIENCE)
                .until(() -> behind("signing-conversion-rate-period", "denominator") == 2);
        assertThat(behind()).as("the projects behind the figure").isZero();
        JsonNode listed = listed();
        assertThat(listed.get("topic").stringValue()).isEqualTo(Topics.PROJECTS);
        assertThat(listed.get("reason").stringValue()).contains("sequence");
        assertThat(listed.get("since").stringValue()).startsWith("20");
        assertThat(listed.get("data").stringValue()).isEmpty();
        assertThat(client.json(kpis(), 200).get("parked").intValue()).isEqualTo(1);
        Comparison parked = Comparison.of(BROKER.bootstrapServers());
        assertThat(parked.differences()).isEmpty();

        JsonNode accepted =
                client.json(
                        repair(
                                """
                                {"offset":%d,"reason":"原始台账核对","facts":{"zoneId":"%s",
                                 "kind":"INDUSTRIAL","enteredOn":"2019-02-02","stage":"RESERVE",
                                 "name":"更正后的项目"}}\
                                """
                                        .formatted(listed.get("offset").longValue(), zone)),
                        202);
        assertThat(accepted.get("kind").stringValue()).isEqualTo("replaced");
        assertThat(accepted.get("by").stringValue()).isEqualTo("keeper");

        await().atMost(PATIENCE).until(() -> count("signed-projects", "numerator") == 1);
        await().atMost(PATIENCE).until(() -> behind() == 1);
        assertThat(client.json(kpis(), 200).has("parked")).isFalse();
        assertThat(client.json(PARKED, auditor).get("total").intValue()).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    JsonNode repairs = client.json("/api/reports/repairs", auditor).get("items");
                    assertThat(repairs.get(0).get("reason").stringValue()).isEqualTo("原始台账核对");
                    assertThat(repairs.get(0).get("facts").get("name").stringValue())
                            .isEqualTo("更正后的项目");
                });
        Comparison repaired = Comparison.of(BROKER.bootstrapServers());
        assertThat(repaired.differences()).isEmpty();
        assertThat(repaired.disorders()).isEmpty();
    }

    @Test
    void aSkippedRecordIsAsIfItWereNotThere() {
        PRODUCING.withoutFacts(subject);
        PRODUCING.project(
                subject, 1, Sample.project(zone, "2019-01-02", "2019-03-04", null, null, 5_00));
        await().atMost(PATIENCE).until(() -> held() == 1);
        long offset = listed().get("offset").longValue();

        client.json(
                client.post(
                        path("replay"),
                        keeper,
                        "{\"offset\":%d,\"reason\":\"升级后重试\"}".formatted(offset)),
                202);
        client.json(
                repair("{\"offset\":%d,\"reason\":\"误发\",\"skip\":true}".formatted(offset)), 202);

        await().atMost(PATIENCE).until(() -> count("signed-projects", "numerator") == 1);
        await().atMost(PATIENCE).until(() -> behind() == 1);
        assertThat(Comparison.of(BROKER.bootstrapServers()).differences()).isEmpty();
    }

    @Test
    void whatIsWrongWithARepairIsSaidAndChangesNothing() {
        PRODUCING.withoutFacts(subject);
        await().atMost(PATIENCE).until(() -> held() == 0);
        long offset = listed().get("offset").longValue();
        String skip = "{\"offset\":%d,\"reason\":\"误发\",\"skip\":true}".formatted(offset);

        client.refused(client.post(path("repair"), reader, skip), 403, "insufficient-scope");
        client.refused(
                client.post(
                        path("repair"), TOKENS.token("x", "city:" + city, "reports:freeze"), skip),
                403,
                "outside-jurisdiction");
        client.refused(
                client.post(PARKED + "/" + Topics.PROJECTS + "/NO-ONE/repair", keeper, skip),
                404,
                "not-found");
        client.refused(
                repair("{\"offset\":%d,\"reason\":\"误发\",\"skip\":true}".formatted(offset + 1)),
                412,
                "version-conflict",
                "/offset");
        client.refused(repair("{}"), 400, "validation", "/facts", "/offset", "/reason");
        client.refused(
                repair(
                        """
                        {"offset":%d,"reason":"误发","facts":{"zoneId":"NOWHERE","kind":"INDUSTRIAL",
                         "enteredOn":"2019-02-30","stage":"RESERVE","name":"项目","more":1}}\
                        """
                                .formatted(offset)),
                400,
                "validation",
                "/facts/zoneId",
                "/facts/enteredOn",
                "/facts/more");
        client.refused(client.post(path("replay"), keeper, skip), 400, "validation", "/skip");
        assertThat(held()).isZero();
        client.json(repair(skip), 202);
        await().atMost(PATIENCE).until(() -> held() == -1);
    }

    @ParameterizedTest
    @CsvSource({"parked", "repairs"})
    void theListsAreForAuditors(String list) {
        client.refused(client.get("/api/reports/" + list, reader), 403, "insufficient-scope");
    }

    private HttpResponse<String> repair(String body) {
        return client.post(path("repair"), keeper, body);
    }

    private String path(String step) {
        return PARKED + "/" + Topics.PROJECTS + "/" + subject + "/" + step;
    }

    /** How many records wait behind the unreadable one; −1 where the subject is not parked. */
    private long held() {
        return client.json(PARKED + "?size=200", auditor)
                .get("items")
                .valueStream()
                .filter(each -> each.get("subject").stringValue().equals(subject))
                .mapToLong(each -> each.get("held").longValue())
                .findFirst()
                .orElse(-1);
    }

    private JsonNode listed() {
        return client.json(PARKED + "?size=200", auditor)
                .get("items")
                .valueStream()
                .filter(each -> each.get("subject").stringValue().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> kpis() {
        return client.get("/api/reports/kpis?year=2019&scope=zone:" + zone, reader);
    }

    private long count(String code, String part) {
        return client.json(kpis(), 200)
                .get("kpis")
                .valueStream()
                .filter(each -> each.get("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow()
                .get(part)
                .longValue();
    }

    private long behind() {
        return behind("signed-projects", "numerator");
    }

    private long behind(String code, String part) {
        return client.json(
                        "/api/reports/kpis/%s/projects?year=2019&part=%s&scope=zone:%s"
                                .formatted(code, part, zone),
                        reader)
                .get("total")
                .longValue();
    }
}

package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.recompute.Comparison;
import org.manyuan.reporting.world.Sample;
import tools.jackson.databind.JsonNode;

/** A record that cannot be read, from its listing to its repair, over HTTP. */
class ParkedSubjectsIT extends StartedService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PARKED = "/api/reports/parked";

    private static int cities;

    private final String auditor = backing().tokens.token("auditor", "province", "audit:read");
    private final String keeper = backing().tokens.token("keeper", "province", "reports:freeze");
    private final String reader = backing().tokens.token("reader", "province", "reports:read");

    private final String city = "38" + "%04d".formatted(++cities);
    private final String zone = "Z" + city;
    private final String subject = "P" + city;

    @BeforeEach
    void aZone() {
        backing().producing.zone(zone, city, ZoneLevel.NATIONAL);
        await().atMost(PATIENCE).until(() -> kpis().statusCode() == 200);
    }

    @Test
    void aParkedSubjectIsListedRepairedAndReplayed() {
        backing().producing.project(subject, 1, Sample.entered(zone, "2019-01-02"));
        backing().producing.withoutFacts(subject);
        backing()
                .producing
                .project(
                        subject,
                        3,
                        Sample.project(zone, "2019-02-02", "2019-03-04", null, null, 5_00));
        backing().producing.project("Q" + city, 1, Sample.entered(zone, "2019-01-02"));

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
        assertThat(http().json(kpis(), 200).get("parked").intValue()).isEqualTo(1);
        Comparison parked = Comparison.of(backing().broker.bootstrapServers());
        assertThat(parked.differences()).isEmpty();

        JsonNode accepted =
                http().json(
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
        assertThat(http().json(kpis(), 200).has("parked")).isFalse();
        assertThat(http().body(PARKED, auditor).get("total").intValue()).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    JsonNode repairs = http().body("/api/reports/repairs", auditor).get("items");
                    assertThat(repairs.get(0).get("reason").stringValue()).isEqualTo("原始台账核对");
                    assertThat(repairs.get(0).get("facts").get("name").stringValue())
                            .isEqualTo("更正后的项目");
                });
        Comparison repaired = Comparison.of(backing().broker.bootstrapServers());
        assertThat(repaired.differences()).isEmpty();
        assertThat(repaired.disorders()).isEmpty();
    }

    @Test
    void aSkippedRecordIsAsIfItWereNotThere() {
        backing().producing.withoutFacts(subject);
        backing()
                .producing
                .project(
                        subject,
                        1,
                        Sample.project(zone, "2019-01-02", "2019-03-04", null, null, 5_00));
        await().atMost(PATIENCE).until(() -> held() == 1);
        long offset = listed().get("offset").longValue();

        http().json(
                        http().post(
                                        path("replay"),
                                        keeper,
                                        "{\"offset\":%d,\"reason\":\"升级后重试\"}".formatted(offset)),
                        202);
        http().json(
                        repair("{\"offset\":%d,\"reason\":\"误发\",\"skip\":true}".formatted(offset)),
                        202);

        await().atMost(PATIENCE).until(() -> count("signed-projects", "numerator") == 1);
        await().atMost(PATIENCE).until(() -> behind() == 1);
        assertThat(Comparison.of(backing().broker.bootstrapServers()).differences()).isEmpty();
    }

    @Test
    void whatIsWrongWithARepairIsSaidAndChangesNothing() {
        backing().producing.withoutFacts(subject);
        await().atMost(PATIENCE).until(() -> held() == 0);
        long offset = listed().get("offset").longValue();
        String skip = "{\"offset\":%d,\"reason\":\"误发\",\"skip\":true}".formatted(offset);

        http().assertProblem(http().post(path("repair"), reader, skip), 403, "insufficient-scope");
        http().assertProblem(
                        http().post(
                                        path("repair"),
                                        backing()
                                                .tokens
                                                .token("x", "city:" + city, "reports:freeze"),
                                        skip),
                        403,
                        "outside-jurisdiction");
        http().assertProblem(
                        http().post(
                                        PARKED + "/" + Topics.PROJECTS + "/NO-ONE/repair",
                                        keeper,
                                        skip),
                        404,
                        "not-found");
        http().assertProblem(
                        repair(
                                "{\"offset\":%d,\"reason\":\"误发\",\"skip\":true}"
                                        .formatted(offset + 1)),
                        412,
                        "version-conflict",
                        "/offset");
        http().assertProblem(repair("{}"), 400, "validation", "/facts", "/offset", "/reason");
        http().assertProblem(
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
        http().assertProblem(http().post(path("replay"), keeper, skip), 400, "validation", "/skip");
        assertThat(held()).isZero();
        http().json(repair(skip), 202);
        await().atMost(PATIENCE).until(() -> held() == -1);
    }

    @ParameterizedTest
    @CsvSource({"parked", "repairs"})
    void theListsAreForAuditors(String list) {
        http().assertProblem(http().get("/api/reports/" + list, reader), 403, "insufficient-scope");
    }

    private HttpResponse<String> repair(String body) {
        return http().post(path("repair"), keeper, body);
    }

    private String path(String step) {
        return PARKED + "/" + Topics.PROJECTS + "/" + subject + "/" + step;
    }

    /** How many records wait behind the unreadable one; −1 where the subject is not parked. */
    private long held() {
        return http().body(PARKED + "?size=200", auditor)
                .get("items")
                .valueStream()
                .filter(each -> each.get("subject").stringValue().equals(subject))
                .mapToLong(each -> each.get("held").longValue())
                .findFirst()
                .orElse(-1);
    }

    private JsonNode listed() {
        return http().body(PARKED + "?size=200", auditor)
                .get("items")
                .valueStream()
                .filter(each -> each.get("subject").stringValue().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> kpis() {
        return http().get("/api/reports/kpis?year=2019&scope=zone:" + zone, reader);
    }

    private long count(String code, String part) {
        return http().json(kpis(), 200)
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
        return http().body(
                        "/api/reports/kpis/%s/projects?year=2019&part=%s&scope=zone:%s"
                                .formatted(code, part, zone),
                        reader)
                .get("total")
                .longValue();
    }
}

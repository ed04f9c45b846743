package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.world.Sample;
import tools.jackson.databind.JsonNode;

/** What leaders and auditors ask beyond the figures themselves. */
class InsightIT extends StartedService {

    private final String auditor = backing().tokens.token("auditor", "province", "audit:read");
    private final String reader = backing().tokens.token("reader", "province", "reports:read");

    @BeforeEach
    void zones() {
        backing().producing.zone("A1", "360100", ZoneLevel.NATIONAL);
        backing().producing.zone("A2", "360100", ZoneLevel.NATIONAL);
        backing().producing.zone("B1", "360400", ZoneLevel.PROVINCIAL);
        for (String zone : List.of("A1", "A2", "B1")) {
            String path = "/api/reports/kpis?year=2019&scope=zone:" + zone;
            await().until(() -> http().get(path, reader).statusCode() == 200);
        }
    }

    @Test
    void auditorsSeeWhatMayHaveBeenWorkedOn() {
        backing().producing.project("T1", 1, signed("A1", "2018-03-01", "2018-05-01", "甲公司"));
        backing().producing.project("T2", 1, signed("A2", "2019-03-01", "2019-05-01", "甲公司"));
        ProjectFacts late = signed("A1", "2019-03-01", "2020-01-03", "乙公司");
        backing().producing.project("C1", 1, late);
        backing().producing.corrected("C1", 2, signed("A1", "2019-03-01", "2019-12-30", "乙公司"));
        String path = "/api/reports/signals?year=2019&scope=";
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() ->
                        assertThat(kinds(http().body(path + "province", auditor)))
                                .contains("SIGNED_TWICE", "CORRECTED_INTO_PERIOD"));

        JsonNode moved =
                http().body(path + "zone:A1&kind=corrected_into_period", auditor)
                        .get("items")
                        .get(0);
        assertThat(moved.get("projects").get(0).get("projectId").stringValue()).isEqualTo("C1");
        assertThat(moved.get("stage").stringValue()).isEqualTo("SIGNED");
        assertThat(moved.get("from").stringValue()).isEqualTo("2020-01-03");
        assertThat(moved.get("to").stringValue()).isEqualTo("2019-12-30");
        assertThat(moved.get("periodEnd").stringValue()).isEqualTo("2019-12-31");
        assertThat(kinds(http().body(path + "zone:A1", auditor)))
                .as("the other project lies in another zone")
                .doesNotContain("SIGNED_TWICE");
        assertThat(http().body(path + "zone:B1", auditor).get("total").intValue()).isZero();
    }

    @Test
    void signalsAreForAuditorsOfTheirJurisdiction() {
        String path = "/api/reports/signals?year=2019&scope=";
        String city = backing().tokens.token("city", "city:360400", "audit:read");

        assertThat(http().get(path + "city:360400", city).statusCode()).isEqualTo(200);
        http().assertProblem(http().get(path + "province", city), 403, "outside-jurisdiction");
        http().assertProblem(http().get(path + "province", reader), 403, "insufficient-scope");
        http().assertProblem(http().get(path + "province", null), 401, "unauthenticated");
        http().assertProblem(
                        http().get("/api/reports/signals?scope=x&year=1&kind=x", auditor),
                        400,
                        "validation",
                        "/query/scope",
                        "/query/year",
                        "/query/kind");
    }

    @Test
    void decembersShareOfTheLastThreeYearsIsShown() {
        backing().producing.project("D1", 1, Sample.signed("B1", "2016-01-01", "2017-12-31", 100));
        backing().producing.project("D2", 1, Sample.signed("B1", "2016-01-01", "2017-06-30", 100));
        backing().producing.project("D3", 1, Sample.signed("B1", "2016-01-01", "2019-12-01", 100));
        String path = "/api/reports/monthly?scope=zone:B1&year=2019";
        await().atMost(Backing.PATIENCE)
                .until(() ->
                        http().body(path, reader)
                                        .get("clustering")
                                        .valueStream()
                                        .mapToInt(each -> each.get("signed").intValue())
                                        .sum()
                                == 3);

        JsonNode years = http().body(path, reader).get("clustering");
        assertThat(years)
                .extracting(each -> each.get("year").intValue())
                .containsExactly(2017, 2018, 2019);
        assertThat(years.get(0).get("share").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(years.get(1).get("share").isNull()).isTrue();
        assertThat(years.get(2).get("share").decimalValue()).isEqualByComparingTo("1");
    }

    @Test
    void zonesOfALevelAreAppraisedByTheWeightsOfThePlan() {
        backing()
                .producing
                .plan(
                        "jx-2021-2023",
                        "adopted",
                        1,
                        """
                        {"plan":"jx-2021-2023","name":"新三年计划","from":"2021-01-01","to":"2023-12-31",
                         "evaluation":{"commended":1,"summoned":1,"weights":[
                           {"aspect":"ECONOMY","metric":"signed-projects","weight":0.75},
                           {"aspect":"OPENNESS","metric":"arrived-funds","weight":0.2},
                           {"aspect":"ECOLOGY","metric":"indicator:greening-rate","weight":0.05}]}}\
                        """);
        backing().producing.project("E1", 1, signed("A1", "2020-01-01", "2021-05-01", "丙公司"));
        backing().producing.project("E2", 1, signed("A2", "2020-01-01", "2022-05-01", "丁公司"));
        String path = "/api/reports/evaluation?level=national&year=2022";
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() -> {
                    JsonNode first = http().body(path, reader).get("items").get(0);
                    assertThat(first.get("zoneId").stringValue()).isEqualTo("A2");
                    assertThat(first.has("lastYearRank")).isTrue();
                    assertThat(first.get("lastYearRank").intValue()).isEqualTo(2);
                });

        JsonNode body = http().body(path, reader);
        assertThat(body.get("plan").stringValue()).isEqualTo("jx-2021-2023");
        assertThat(body.get("total").intValue()).as("zones of the level").isEqualTo(2);
        JsonNode first = body.get("items").get(0);
        assertThat(first.get("score").decimalValue()).isEqualByComparingTo("95");
        assertThat(first.get("climb").intValue()).isEqualTo(1);
        assertThat(first.get("commended").booleanValue()).isTrue();
        assertThat(first.get("missing").get(0).stringValue()).isEqualTo("indicator:greening-rate");
        JsonNode second = body.get("items").get(1);
        assertThat(second.get("score").decimalValue()).isEqualByComparingTo("19");
        assertThat(second.get("climb").intValue()).isEqualTo(-1);
        assertThat(second.get("summoned").booleanValue()).isTrue();
        JsonNode economy = second.get("aspects").get(0);
        assertThat(economy.get("name").stringValue()).isEqualTo("经济发展");
        assertThat(economy.get("score").decimalValue()).isEqualByComparingTo("15");

        JsonNode byAspect = http().body(path + "&aspect=openness", reader);
        assertThat(byAspect.get("aspect").stringValue()).isEqualTo("OPENNESS");
        assertThat(byAspect.get("commended").intValue()).isZero();
        assertThat(byAspect.get("items").get(0).get("zoneId").stringValue()).isEqualTo("A2");
        assertThat(byAspect.get("items").get(0).get("score").decimalValue())
                .isEqualByComparingTo("20");
        assertThat(byAspect.get("items").get(0).get("aspects")).hasSize(1);
        assertThat(zones(http().body(path + "&sort=climb", reader))).containsExactly("A2", "A1");

        JsonNode ranking =
                http().body(
                                "/api/reports/rankings?metric=signed-projects&level=national&year=2022",
                                reader)
                        .get("items")
                        .get(0);
        assertThat(ranking.get("zoneId").stringValue()).isEqualTo("A2");
        assertThat(ranking.get("lastYearRank").intValue()).isEqualTo(2);
        assertThat(ranking.get("climb").intValue()).isEqualTo(1);
        http().assertProblem(
                        http().get("/api/reports/evaluation?year=2022", reader),
                        400,
                        "validation",
                        "/query/level");
        http().assertProblem(
                        http().get(
                                        "/api/reports/evaluation?level=x&year=2022&aspect=x&sort=x",
                                        reader),
                        400,
                        "validation",
                        "/query/level",
                        "/query/aspect",
                        "/query/sort");
    }

    private static List<String> zones(JsonNode body) {
        return body.get("items")
                .valueStream()
                .map(each -> each.get("zoneId").stringValue())
                .toList();
    }

    private static List<String> kinds(JsonNode body) {
        return body.get("items").valueStream().map(each -> each.get("kind").stringValue()).toList();
    }

    private static ProjectFacts signed(
            String zoneId, String entered, String signed, String investor) {
        return new ProjectFacts(
                zoneId,
                ProjectKind.INDUSTRIAL,
                LocalDate.parse(entered),
                LocalDate.parse(signed),
                null,
                null,
                null,
                100_00,
                List.of(new ProjectFacts.Arrival(LocalDate.parse(signed), 100_00)),
                Stage.SIGNED,
                "线路板项目",
                investor);
    }
}

package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.world.Sample;
import tools.jackson.databind.JsonNode;

/** What zones have returned or handed in, from the topic to the answers. */
class ReturnsInFiguresIT extends TwoZones {

    @Test
    void approvedReturnsAreFiguresWithTheZonesThatTheyAreOf() {
        returned(a, "2019", 1, "filled", Map.of());
        returned(a, "2019", 2, "approved", Map.of("revenue", "1000.5", "land-in-use", "10"));
        awaitValue("city:" + city, "2019", "revenue", "1000.5");

        JsonNode revenue = kpi("city:" + city, "2019", "revenue");
        assertThat(revenue.get("name").stringValue()).isEqualTo("主营业务收入");
        assertThat(revenue.get("unit").stringValue()).isEqualTo("万元");
        assertThat(revenue.get("definition").stringValue()).contains("逐月月报");
        assertThat(revenue.get("coverage").toString())
                .isEqualTo("{\"reported\":1,\"zones\":2,\"value\":0.5}");
        JsonNode perMu = kpi("city:" + city, "2019", "revenue-per-mu");
        assertThat(perMu.get("value").decimalValue()).isEqualByComparingTo("100.05");
        assertThat(perMu.get("denominator").decimalValue()).isEqualByComparingTo("10");
        assertThat(perMu.get("unit").stringValue()).isEqualTo("万元/亩");
        JsonNode tax = kpi("city:" + city, "2019", "tax");
        assertThat(tax.get("numerator").isNull()).isTrue();
        assertThat(tax.get("value").isNull()).isTrue();
        assertThat(tax.get("coverage").get("reported").intValue()).isZero();
        assertThat(kpi("city:" + city, "2019&asOf=2019-11", "revenue").get("value").isNull())
                .as("there are no months")
                .isTrue();
    }

    @Test
    void aCorrectionTakesTheOldValuesPlaceAndAnOlderEventDoesNot() {
        returned(a, "2019", 3, "approved", Map.of("revenue", "100"));
        awaitValue("zone:" + a, "2019", "revenue", "100");
        returned(a, "2019", 4, "corrected", Map.of("revenue", "90"));
        awaitValue("zone:" + a, "2019", "revenue", "90");

        returned(a, "2019", 3, "approved", Map.of("revenue", "100"));
        returned(a, "2018", 1, "approved", Map.of("revenue", "1"));
        awaitValue("zone:" + a, "2018", "revenue", "1");

        assertThat(kpi("zone:" + a, "2019", "revenue").get("value").intValue()).isEqualTo(90);
    }

    @Test
    void whatCannotBeReadStopsNothing() {
        backing().producing.garbledReturn(a + "/2019", 1);
        returned(b, "2019", 1, "approved", Map.of("gazelles", "7"));

        awaitValue("zone:" + b, "2019", "gazelles", "7");
    }

    @Test
    void belowThePlansCoverageThereIsNoVerdict() {
        backing().producing.plan("half-" + city, "adopted", 1, plan("2031", "0.5"));
        returned(a, "2031", 1, "approved", Map.of("university-partners", "0"));
        returned(a, "2031-01", 1, "approved", Map.of("revenue", "1"));
        returned(a, "2030-01", 1, "approved", Map.of("revenue", "2"));
        awaitValue("zone:" + a, "2031", "university-partners", "0");
        await().atMost(Backing.PATIENCE)
                .until(() -> kpi("zone:" + a, "2031", "university-partners").has("target"));

        awaitValue("zone:" + a, "2031&asOf=2031-01", "indicator-growth:revenue", "-0.5");

        JsonNode partners = kpi("zone:" + a, "2031", "university-partners");
        assertThat(partners.get("status").stringValue()).isEqualTo("MISSED");
        assertThat(partners.get("light").stringValue()).isEqualTo("RED");
        assertThat(partners.get("targets")).hasSize(2);
        assertThat(partners.get("targets").get(1).get("clause").stringValue()).isEqualTo("later");
        assertThat(partners.get("targets").get(1).get("status").stringValue()).isEqualTo("BEHIND");
        assertThat(partners.get("targets").get(1).get("by").intValue()).isEqualTo(2032);
        assertThat(kpi("zone:" + b, "2031", "university-partners").get("status").stringValue())
                .isEqualTo("NO_DATA");
        JsonNode growth = kpi("zone:" + a, "2031&asOf=2031-01", "indicator-growth:revenue");
        assertThat(growth.get("value").decimalValue()).isEqualByComparingTo("-0.5");
        assertThat(growth.get("target").get("reference").stringValue()).isEqualTo("nation");
        assertThat(growth.get("target").get("fraction").stringValue()).isEqualTo("1/10");
        assertThat(growth.get("status").stringValue()).isEqualTo("BEHIND");
    }

    private static String plan(String year, String coverage) {
        return """
        {"plan":"half-%1$s","name":"来年计划","from":"%1$s-01-01","to":"2033-12-31",
         "minimumCoverage":%2$s,"reference":{"nation":{"%1$s":0.07}},
         "targets":[
          {"clause":"now","metric":"indicator:university-partners","scopes":["zone"],
           "comparator":"GTE","value":1,"every":"year","years":"%1$s-%1$s"},
          {"clause":"later","metric":"indicator:university-partners","scopes":["zone"],
           "comparator":"GTE","value":2,"by":2032},
          {"clause":"growth","metric":"indicator-growth:revenue","scopes":["zone"],
           "comparator":"GTE","reference":"nation","plus":0.03,"every":"year"}]}\
        """
                .formatted(year, coverage);
    }

    @Test
    void zonesAreRankedByWhatTheyReturned() {
        returned(
                a,
                "2019",
                1,
                "approved",
                Map.of("revenue", "100", "land-in-use", "10", "major-incidents", "0"));
        returned(
                b,
                "2019",
                1,
                "approved",
                Map.of("revenue", "100", "land-in-use", "5", "major-incidents", "2"));
        awaitValue("zone:" + a, "2019", "revenue-per-mu", "10");
        awaitValue("zone:" + b, "2019", "revenue-per-mu", "20");

        assertThat(ranked("revenue-per-mu")).containsSubsequence(b, a);
        assertThat(ranked("major-incidents")).as("the fewest first").containsSubsequence(a, b);
        http().assertProblem(
                        http().get("/api/reports/rankings?year=2019&metric=nothing", province),
                        400,
                        "validation",
                        "/query/metric");
    }

    @Test
    void projectPackagesCountForTheirYearAndForTheTargetByTheDueDate() {
        LocalDate may = LocalDate.of(2019, 5, 31);
        backing().producing.bundle("PP1" + city, 1, bundle(LocalDate.of(2018, 12, 1)));
        backing().producing.bundle("PP2" + city, 1, bundle(may));
        backing().producing.bundle("PP3" + city, 1, bundle(null));
        backing().producing.bundle("PP3" + city, 2, bundle(may.plusDays(1)));
        backing().producing.bundle("PP4" + city, 1, new PackageFacts(a, 2019, may, true));
        awaitValue("zone:" + a, "2019", "project-packages", "3");
        assertThat(packages("2019").get("status").stringValue()).isEqualTo("MISSED");
        assertThat(packages("2019").get("light").stringValue()).isEqualTo("RED");
        assertThat(packages("2019").get("target").get("due").stringValue()).isEqualTo("05-31");
        assertThat(packages("2019&asOf=2019-04").get("numerator").intValue()).isEqualTo(1);
        assertThat(packages("2019&asOf=2019-04").get("status").stringValue()).isEqualTo("BEHIND");

        backing().producing.bundle("PP3" + city, 3, bundle(may));

        await().atMost(Backing.PATIENCE)
                .untilAsserted(() ->
                        assertThat(packages("2019").get("status").stringValue()).isEqualTo("MET"));
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        http().body(
                                                        "/api/reports/kpis/project-packages/projects"
                                                                + "?year=2019&scope=zone:"
                                                                + a,
                                                        province)
                                                .get("items"))
                                .extracting(each -> each.get("submittedOn").stringValue())
                                .containsExactly("2018-12-01", "2019-05-31", "2019-05-31"));
    }

    private List<String> ranked(String metric) {
        return http().body("/api/reports/rankings?year=2019&size=200&metric=" + metric, province)
                .get("items")
                .valueStream()
                .map(each -> each.get("zoneId").stringValue())
                .toList();
    }

    private PackageFacts bundle(@Nullable LocalDate submittedOn) {
        return new PackageFacts(a, 2019, submittedOn, false);
    }

    private JsonNode packages(String year) {
        return kpi("zone:" + a, year, "project-packages");
    }

    @Test
    void aHostsCalibersAreReconciled() {
        String member = "M" + city;
        backing()
                .producing
                .zone(member, "389999", ZoneLevel.PROVINCIAL, a, LocalDate.of(2019, 7, 1));
        backing()
                .producing
                .project("P1" + city, 1, Sample.signed(a, "2019-01-01", "2019-02-01", 100));
        backing()
                .producing
                .project("P2" + city, 1, Sample.signed(member, "2019-01-01", "2019-03-01", 200));
        returned(a, "2019", 1, "approved", Map.of("revenue", "100"));
        returned(member, "2019", 1, "approved", Map.of("revenue", "11"));
        String path = "/api/reports/reconciliation?year=2019&scope=zone:" + a;
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(consolidated(path + "&metric=signed-projects")).isEqualTo("2");
                    assertThat(consolidated(path + "&metric=revenue")).isEqualTo("111");
                });

        JsonNode body = http().body(path, province);
        assertThat(body.get("zones")).hasSize(2);
        assertThat(body.get("zones").get(1).get("countedFrom").intValue()).isEqualTo(2019);
        assertThat(body.get("zones").get(1).get("cityCode").stringValue()).isEqualTo("389999");
        assertThat(body.get("figures")).allMatch(each -> each.get("reconciled").booleanValue());
        JsonNode revenue = http().body(path + "&metric=revenue", province).get("figures").get(0);
        assertThat(revenue.get("own").get("numerator").intValue()).isEqualTo(100);
        assertThat(revenue.get("members").get(0).get("figure").get("numerator").intValue())
                .isEqualTo(11);
        assertThat(http().body(path.replace("2019", "2018"), province).get("zones")).hasSize(1);

        String own = backing().tokens.token("own", "zone:" + a, "reports:read");
        http().assertProblem(http().get(path, own), 403, "outside-jurisdiction");
        http().assertProblem(
                        http().get(
                                        "/api/reports/reconciliation?year=2019&scope=province",
                                        province),
                        400,
                        "validation",
                        "/query/scope");
        http().assertProblem(
                        http().get("/api/reports/reconciliation?metric=x", province),
                        400,
                        "validation",
                        "/query/metric",
                        "/query/scope",
                        "/query/year");
    }

    private String consolidated(String path) {
        return http().body(path, province)
                .get("figures")
                .get(0)
                .get("consolidated")
                .get("numerator")
                .toString();
    }

    @Test
    void everyFigureHasANameADefinitionAndItsClauses() {
        JsonNode all = http().body("/api/reports/definitions?size=200", province);

        assertThat(all.get("total").intValue()).isGreaterThan(60);
        for (JsonNode each : all.get("items")) {
            assertThat(each.get("name").stringValue()).isNotBlank();
            assertThat(each.get("definition").stringValue()).isNotBlank();
            assertThat(each.get("numerator").stringValue()).isNotBlank();
        }
        JsonNode perMu = definition("revenue-per-mu");
        assertThat(perMu.get("numerator").stringValue()).contains("主营业务收入");
        assertThat(perMu.get("denominator").stringValue()).contains("已建成工业用地");
        assertThat(perMu.get("source").stringValue()).isEqualTo("RETURNS");
        JsonNode clause = perMu.get("clauses").get(0);
        assertThat(clause.get("plan").stringValue()).isEqualTo("jx-2018-2020");
        assertThat(clause.get("source").stringValue()).isEqualTo("附件4·一");
        assertThat(clause.get("value").stringValue()).isEqualTo("400");
        assertThat(clause.get("by").intValue()).isEqualTo(2020);
        assertThat(definition("signing-conversion-rate").get("denominator").stringValue())
                .contains("年初存量加当年新增");
        assertThat(definition("zombie-projects-x", 400)).isNull();
    }

    private JsonNode definition(String code) {
        return http().body("/api/reports/definitions?metric=" + code, province).get("items").get(0);
    }

    private @Nullable JsonNode definition(String code, int status) {
        HttpResponse<String> answer =
                http().get("/api/reports/definitions?metric=" + code, province);
        assertThat(answer.statusCode()).isEqualTo(status);
        return null;
    }

    private void awaitValue(String scope, String year, String code, String value) {
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() -> {
                    JsonNode shown = kpi(scope, year, code).get("value");
                    assertThat(shown.isNull()).isFalse();
                    assertThat(shown.decimalValue()).isEqualByComparingTo(value);
                });
    }

    private static void returned(
            String zoneId, String period, long sequence, String event, Map<String, String> values) {
        TreeMap<String, BigDecimal> approved = new TreeMap<>();
        values.forEach((indicator, value) -> approved.put(indicator, new BigDecimal(value)));
        backing()
                .producing
                .returned(
                        zoneId + "/" + period,
                        sequence,
                        event,
                        new ReturnFacts(zoneId, period, approved));
    }
}

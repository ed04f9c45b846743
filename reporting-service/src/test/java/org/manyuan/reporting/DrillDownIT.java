package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.recompute.Comparison;
import org.manyuan.reporting.world.Sample;
import tools.jackson.databind.JsonNode;

/** 下钻: the projects and cases behind a figure, over HTTP. */
class DrillDownIT extends TwoZones {

    @Test
    void theProjectsBehindAFigureAreAsManyAsItSays() {
        someYears();
        for (String year : List.of("2018", "2019&asOf=2019-06", "2019")) {
            for (String scope : List.of("zone:" + a, "zone:" + b, "city:" + city)) {
                JsonNode body = http().ok(kpis(scope, year));
                for (JsonNode kpi : body.get("kpis")) {
                    EventMetric metric =
                            EventMetric.ofCode(kpi.get("code").stringValue()).orElse(null);
                    if (metric != null
                            && (metric.isCountRatio()
                                    || kpi.get("unit").stringValue().equals("count"))) {
                        compare(kpi, scope, year, "numerator");
                        compare(kpi, scope, year, "denominator");
                    }
                }
            }
        }
    }

    private void someYears() {
        backing().producing.project("P1" + city, 1, Sample.entered(a, "2018-01-01"));
        backing()
                .producing
                .project("P2" + city, 1, Sample.signed(a, "2018-12-31", "2019-01-01", 200_000_00));
        backing()
                .producing
                .project(
                        "P3" + city,
                        1,
                        Sample.project(
                                a, "2018-02-28", "2019-02-28", "2019-12-31", null, 10_000_00));
        backing()
                .producing
                .project(
                        "P4" + city,
                        1,
                        Sample.project(
                                b, "2018-02-28", "2018-03-31", null, "2019-07-01", 9_999_99));
        backing().producing.project("P5" + city, 1, Sample.entered(a, "2019-06-30"));
        backing().producing.project("P5" + city, 2, Sample.entered(b, "2019-06-30"));
        backing().producing.disposal("C1" + city, 1, Sample.zombie(a, "2018-12-31", null));
        backing().producing.disposal("C2" + city, 1, Sample.zombie(a, "2017-12-31", "2019-06-30"));
        backing().producing.disposal("C3" + city, 1, Sample.zombie(b, "2019-01-01", null));
        backing().producing.disposal("C4" + city, 1, Sample.land(b, "2019-01-01", null, 150_50));
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() -> {
                    Map<String, Map<Integer, Long>> ends =
                            Comparison.of(backing().broker.bootstrapServers()).upTo();
                    Map<String, Map<Integer, Long>> figures =
                            upTo(http().ok(kpis("province", "2019")));
                    assertThat(figures.remove(Topics.ZONES)).as("of the zones").isNotEmpty();
                    assertThat(figures).isEqualTo(ends);
                    assertThat(
                                    upTo(
                                            http().ok(
                                                            http().get(
                                                                            "/api/reports/kpis/signed-projects/projects?scope=province&year=2019",
                                                                            province))))
                            .containsAllEntriesOf(nonZero(ends));
                });
    }

    private void compare(JsonNode kpi, String scope, String year, String part) {
        if (kpi.has(part)) {
            String code = kpi.get("code").stringValue();
            JsonNode behind = behind(code, scope, year + "&size=1&part=" + part);
            assertThat(behind.get("total").intValue())
                    .as(code + " " + part + " of " + scope + " " + year)
                    .isEqualTo(kpi.get(part).intValue());
        }
    }

    @Test
    void theListBehindAFigureShowsProjectsOrCases() {
        backing()
                .producing
                .project("P1" + city, 1, Sample.signed(a, "2019-01-01", "2019-02-01", 120_000_50));
        backing().producing.project("P2" + city, 1, Sample.entered(a, "2019-03-01"));
        backing()
                .producing
                .disposal("C1" + city, 1, Sample.land(a, "2019-01-01", "2019-12-31", 150_50));
        await().untilAsserted(() ->
                assertThat(
                                behind(
                                                "signing-conversion-rate",
                                                "zone:" + a,
                                                "2019&part=denominator")
                                        .get("total")
                                        .intValue())
                        .isEqualTo(2));

        JsonNode first =
                behind("signing-conversion-rate", "zone:" + a, "2019&part=denominator&size=1");
        assertThat(first.get("items")).hasSize(1);
        assertThat(first.get("total").intValue()).isEqualTo(2);
        JsonNode project = first.get("items").get(0);
        assertThat(project.get("projectId").stringValue()).isEqualTo("P1" + city);
        assertThat(project.get("zoneId").stringValue()).isEqualTo(a);
        assertThat(project.get("name").stringValue()).isEqualTo("芯片封装");
        assertThat(project.get("stage").stringValue()).isEqualTo("SIGNED");
        assertThat(project.get("signedOn").stringValue()).isEqualTo("2019-02-01");
        assertThat(project.get("contractAmountWan").decimalValue())
                .isEqualByComparingTo("120000.5");
        assertThat(project.has("startedOn")).isFalse();
        await().untilAsserted(() ->
                assertThat(
                                behind("idle-land-disposal-rate", "zone:" + a, "2019")
                                        .get("total")
                                        .intValue())
                        .isEqualTo(1));
        JsonNode land = behind("idle-land-disposal-rate", "zone:" + a, "2019").get("items").get(0);
        assertThat(land.get("caseId").stringValue()).isEqualTo("C1" + city);
        assertThat(land.get("status").stringValue()).isEqualTo("DISPOSED");
        assertThat(land.get("areaMu").decimalValue()).isEqualByComparingTo("150.5");
    }

    @Test
    void aRelocatedProjectIsBehindTheFiguresOfItsNewZoneOnly() {
        backing().producing.project("P" + city, 1, Sample.entered(a, "2019-03-01"));
        String code = "signing-conversion-rate-period";
        await().until(() -> total(code, "zone:" + a, "2019&part=denominator") == 1);

        backing().producing.project("P" + city, 2, Sample.entered(b, "2019-03-01"));
        // an older one that is told again changes nothing
        backing().producing.project("P" + city, 1, Sample.entered(a, "2019-03-01"));

        await().until(() -> total(code, "zone:" + b, "2019&part=denominator") == 1);
        assertThat(total(code, "zone:" + a, "2019&part=denominator")).isZero();
        await().until(() -> entered("zone:" + b, "2019") == 1);
        assertThat(entered("zone:" + a, "2019")).isZero();
        backing().producing.project("Q" + city, 1, Sample.entered(b, "2019-03-01"));
        await().until(() -> entered("zone:" + b, "2019") == 2);
        assertThat(entered("zone:" + a, "2019")).isZero();
    }

    @Test
    void thereIsNothingBehindAFigureThatIsNone() {
        http().assertProblem(
                        http().get(
                                        "/api/reports/kpis/fun/projects?scope=province&year=2019",
                                        province),
                        404,
                        "not-found",
                        "/code");
    }

    private JsonNode behind(String code, String scope, String year) {
        return http().ok(
                        http().get(
                                        "/api/reports/kpis/"
                                                + code
                                                + "/projects?scope="
                                                + scope
                                                + "&year="
                                                + year,
                                        province));
    }

    private int total(String code, String scope, String year) {
        return behind(code, scope, year).get("total").intValue();
    }

    private static Map<String, Map<Integer, Long>> upTo(JsonNode body) {
        Map<String, Map<Integer, Long>> upTo = new TreeMap<>();
        body.get("upTo")
                .propertyStream()
                .forEach(topic ->
                        topic.getValue()
                                .propertyStream()
                                .forEach(partition ->
                                        upTo.computeIfAbsent(topic.getKey(), _ -> new TreeMap<>())
                                                .put(
                                                        Integer.valueOf(partition.getKey()),
                                                        partition.getValue().longValue())));
        return upTo;
    }

    /** A partition that holds nothing is not known to who only reads what comes. */
    private static Map<String, Map<Integer, Long>> nonZero(Map<String, Map<Integer, Long>> all) {
        Map<String, Map<Integer, Long>> some = new TreeMap<>();
        all.forEach((topic, offsets) -> {
            Map<Integer, Long> told = new TreeMap<>(offsets);
            told.values().removeIf(next -> next == 0);
            some.put(topic, told);
        });
        return some;
    }
}

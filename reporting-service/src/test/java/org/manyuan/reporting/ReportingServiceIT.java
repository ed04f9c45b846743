package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.fold.CellRecords;
import org.manyuan.reporting.recompute.Comparison;
import org.manyuan.reporting.world.Sample;
import tools.jackson.databind.JsonNode;

/** The service as its callers see it: events in by a real broker, figures out by real HTTP. */
class ReportingServiceIT extends TwoZones {

    @Test
    void targetsAreThoseOfThePlanOfTheYearAlsoOfOneAdoptedMeanwhile() {
        String plan =
                """
                {"plan":"jx-2021-2023","name":"新三年计划","from":"2021-01-01","to":"2023-12-31",
                 "targets":[{"clause":"conversion","metric":"signing-conversion-rate",
                             "scopes":["zone"],"comparator":"GTE","value":%s,"every":"year"}]}\
                """;
        assertThat(conversionTarget("2021")).contains("\"plan\":\"jx-2018-2020\"");

        backing().producing.plan("jx-2021-2023", "adopted", 1, plan.formatted("0.6"));
        await().untilAsserted(() ->
                assertThat(conversionTarget("2021"))
                        .contains("\"value\":0.6", "\"plan\":\"jx-2021-2023\"", "\"conversion\""));
        backing().producing.plan("jx-2021-2023", "revised", 2, plan.formatted("\"2/3\""));
        await().untilAsserted(() ->
                assertThat(conversionTarget("2021")).contains("\"fraction\":\"2/3\""));

        assertThat(conversionTarget("2020")).contains("\"plan\":\"jx-2018-2020\"");
    }

    private String conversionTarget(String year) {
        return kpi("zone:" + a, year, "signing-conversion-rate").get("target").toString();
    }

    @Test
    void figuresComeWithTheirTargetsAndDefinitions() {
        backing().producing.project("P1" + city, 1, Sample.entered(a, "2018-11-02"));
        backing()
                .producing
                .project(
                        "P1" + city,
                        2,
                        Sample.project(
                                a, "2018-11-02", "2019-03-04", "2019-06-30", null, 500_000_50));
        backing().producing.project("P2" + city, 1, Sample.entered(a, "2019-02-28"));
        await().untilAsserted(() ->
                assertThat(
                                kpi("zone:" + a, "2019", "signing-conversion-rate")
                                        .get("denominator")
                                        .intValue())
                        .isEqualTo(2));
        await().untilAsserted(() ->
                assertThat(kpi("zone:" + a, "2019", "signed-projects").get("numerator").intValue())
                        .isEqualTo(1));

        JsonNode conversion = kpi("zone:" + a, "2019", "signing-conversion-rate");
        assertThat(conversion.get("numerator").intValue()).isEqualTo(1);
        assertThat(conversion.get("value").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(conversion.get("unit").stringValue()).isEqualTo("ratio");
        assertThat(conversion.get("status").stringValue()).isEqualTo("MET");
        assertThat(conversion.get("light").stringValue()).isEqualTo("GREEN");
        assertThat(conversion.get("needed").intValue()).isZero();
        assertThat(conversion.get("definition").stringValue()).isNotBlank();
        JsonNode target = conversion.get("target");
        assertThat(target.get("comparator").stringValue()).isEqualTo("GTE");
        assertThat(target.get("value").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(target.get("plan").stringValue()).isEqualTo("jx-2018-2020");
        assertThat(target.get("clause").stringValue()).isEqualTo("conversion-rate");

        JsonNode early = kpi("zone:" + a, "2019&asOf=2019-02", "signing-conversion-rate");
        assertThat(early.get("numerator").intValue()).isZero();
        assertThat(early.get("status").stringValue()).isEqualTo("BEHIND");
        assertThat(early.get("needed").intValue()).isEqualTo(1);
        assertThat(early.get("eligible").intValue()).isEqualTo(2);
        assertThat(early.get("daysLeft").intValue()).isEqualTo(306);

        JsonNode funds = kpi("zone:" + a, "2019", "signed-funds");
        assertThat(funds.get("numerator").decimalValue()).isEqualByComparingTo("500000.5");
        assertThat(funds.has("denominator")).isFalse();
        JsonNode land = kpi("zone:" + a, "2019", "idle-land-disposal-rate");
        assertThat(land.get("value").isNull()).isTrue();
        assertThat(land.get("status").stringValue()).as("nothing to dispose of").isEqualTo("MET");

        JsonNode body = http().ok(kpis("zone:" + a, "2019"));
        assertThat(body.get("scope").stringValue()).isEqualTo("zone:" + a);
        assertThat(body.get("year").intValue()).isEqualTo(2019);
        assertThat(body.get("asOf").stringValue()).isEqualTo("2019-12");
        assertThat(body.get("caliber").stringValue()).isEqualTo("own");
        assertThat(body.get("kpis")).hasSizeGreaterThan(EventMetric.values().length);
        assertThat(body.get("kpis")).allMatch(kpi -> !kpi.get("name").stringValue().isBlank());
        assertThat(body.get("upTo").has(Topics.PROJECTS)).isTrue();
    }

    @Test
    void aTargetIsSetForTheScopesAndLevelsThatItNames() {
        assertThat(status("zone:" + a, "signed-over-5b")).isEqualTo("MISSED");
        assertThat(status("zone:" + a, "signed-over-2b")).isEqualTo("NO_TARGET");
        assertThat(status("zone:" + b, "signed-over-5b")).isEqualTo("NO_TARGET");
        assertThat(status("zone:" + b, "signed-over-2b")).isEqualTo("MISSED");
        assertThat(status("zone:" + a, "signed-over-100m")).isEqualTo("NO_TARGET");
        assertThat(status("province", "signed-over-100m")).isEqualTo("MISSED");
        assertThat(status("city:" + city, "signing-conversion-rate")).isEqualTo("NO_TARGET");
        assertThat(status("level:national", "signing-conversion-rate")).isEqualTo("NO_TARGET");
    }

    @Test
    void namesAndDefinitionsSpeakTheReadersLanguage() {
        JsonNode chinese = kpi("zone:" + a, "2019", "production-rate");
        HttpResponse<String> answer =
                http().send(
                                "GET",
                                "/api/reports/kpis?scope=zone:" + a + "&year=2019",
                                province,
                                null,
                                "Accept-Language",
                                "en");
        JsonNode english = figure(http().ok(answer), "production-rate");

        assertThat(chinese.get("name").stringValue()).isEqualTo("投产率");
        assertThat(english.get("name").stringValue()).matches("[A-Za-z -]+");
        assertThat(english.get("definition").stringValue())
                .isNotEqualTo(chinese.get("definition").stringValue());
    }

    @Test
    void consolidatedFiguresTakeInWhatWasIntegratedByThen() {
        String part = "C" + city;
        backing().producing.zone(part, city, ZoneLevel.PROVINCIAL, a, LocalDate.of(2019, 12, 31));
        backing().producing.project("P" + city, 1, Sample.entered(part, "2018-01-01"));

        await().untilAsserted(() -> assertThat(entered("zone:" + part, "2018")).isEqualTo(1));
        assertThat(entered("zone:" + a, "2018")).isZero();
        assertThat(entered("zone:" + a, "2018&caliber=consolidated")).isZero();
        backing().producing.project("P" + city, 2, Sample.entered(part, "2019-01-01"));
        await().untilAsserted(() ->
                assertThat(entered("zone:" + a, "2019&caliber=consolidated")).isEqualTo(1));
        assertThat(entered("zone:" + a, "2019")).isZero();
        assertThat(entered("city:" + city, "2019")).as("each project once").isEqualTo(1);
    }

    @Test
    void monthsAddUpToTheYear() {
        backing()
                .producing
                .project(
                        "P1" + city,
                        1,
                        Sample.project(
                                a, "2019-02-28", "2019-03-01", "2019-03-31", null, 1_000_25));
        backing().producing.project("P2" + city, 1, Sample.entered(b, "2019-12-31"));
        backing()
                .producing
                .project(
                        "P3" + city,
                        1,
                        Sample.project(b, "2018-12-31", null, null, "2019-01-01", 0));
        String path = "/api/reports/monthly?scope=city:" + city + "&year=2019";
        await().untilAsserted(() -> {
            JsonNode year = http().ok(http().get(path, province)).get("yearToDate");
            assertThat(year.get("entered").intValue()).isEqualTo(2);
            assertThat(year.get("signed").intValue()).isEqualTo(1);
            assertThat(year.get("terminated").intValue()).isEqualTo(1);
        });

        JsonNode body = http().ok(http().get(path, province));
        assertThat(body.get("months")).hasSize(12);
        JsonNode march = body.get("months").get(2);
        assertThat(march.get("month").stringValue()).isEqualTo("2019-03");
        assertThat(march.get("entered").intValue()).isZero();
        assertThat(march.get("signed").intValue()).isEqualTo(1);
        assertThat(march.get("started").intValue()).isEqualTo(1);
        assertThat(march.get("signedFundsWan").decimalValue()).isEqualByComparingTo("1000.25");
        assertThat(body.get("months").get(0).get("terminated").intValue()).isEqualTo(1);
        assertThat(body.get("yearToDate").get("signedFundsWan").decimalValue())
                .isEqualByComparingTo("1000.25");

        JsonNode toFebruary = http().ok(http().get(path + "&asOf=2019-02", province));
        assertThat(toFebruary.get("months")).hasSize(2);
        assertThat(toFebruary.get("yearToDate").get("entered").intValue()).isEqualTo(1);
        assertThat(toFebruary.get("yearToDate").get("signed").intValue()).isZero();
    }

    @Test
    void zonesOfTheSameValueShareARank() {
        // no other test looks at this year
        String c = "C" + city;
        backing().producing.zone(c, city, ZoneLevel.PROVINCIAL);
        await().until(() -> kpis("zone:" + c, "2019").statusCode() == 200);
        for (String zone : List.of(a, b, c)) {
            backing()
                    .producing
                    .project("1" + zone, 1, Sample.signed(zone, "2031-01-01", "2031-01-01", 5));
        }
        backing().producing.project("2" + a, 1, Sample.signed(a, "2031-01-01", "2031-12-31", 5));
        backing().producing.project("2" + c, 1, Sample.signed(c, "2031-01-01", "2031-12-31", 5));
        String path = "/api/reports/rankings?metric=signed-projects&year=2031&size=200";
        await().untilAsserted(() ->
                assertThat(ranks(http().get(path, province)))
                        .startsWith("1 " + a + " 2", "1 " + c + " 2", "3 " + b + " 1"));

        assertThat(ranks(http().get(path, province)).stream().skip(3))
                .as("the last ones share a rank too")
                .allMatch(each -> each.startsWith("4 ") && each.endsWith(" 0"));
        assertThat(ranks(http().get(path + "&level=provincial", province)).subList(0, 2))
                .containsExactly("1 " + c + " 2", "2 " + b + " 1");
        assertThat(ranks(http().get(path + "&asOf=2031-11", province)).subList(0, 3))
                .containsExactly("1 " + a + " 1", "1 " + b + " 1", "1 " + c + " 1");
        JsonNode page = http().ok(http().get(path.replace("size=200", "size=1&page=1"), province));
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("items").get(0).get("zoneId").stringValue()).isEqualTo(c);
    }

    @Test
    void figuresArePushedAtOnceAndWhenTheyChange() {
        backing().producing.project("P1" + city, 1, Sample.entered(a, "2019-03-01"));
        await().until(() -> entered("zone:" + a, "2019") == 1);
        String last;
        try (EventStream stream = stream("zone:" + a, null)) {
            EventStream.Event first = stream.next();
            assertThat(first.name()).isEqualTo("kpis");
            assertThat(first.id()).isNotBlank();
            // without the offsets, which go on with what other tests have left behind
            assertThat(json().readTree(first.data()).get("kpis"))
                    .isEqualTo(http().ok(kpis("zone:" + a, "2019")).get("kpis"));

            backing().producing.project("P2" + city, 1, Sample.entered(a, "2019-04-01"));

            EventStream.Event second = stream.next();
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(enteredIn(json().readTree(second.data()))).isEqualTo(2);
            last = second.id();
        }
        try (EventStream stream = stream("zone:" + a, last)) {
            // whoever has seen this state already gets the next one only
            backing().producing.project("P3" + city, 1, Sample.entered(a, "2019-05-01"));

            assertThat(enteredIn(json().readTree(stream.next().data()))).isEqualTo(3);
        }
        try (EventStream stream = stream("zone:" + a, last)) {
            assertThat(enteredIn(json().readTree(stream.next().data())))
                    .as("whoever missed something gets it at once")
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kpis                                                     | /query/scope /query/year",
                "kpis?scope=&year=                                        | /query/scope /query/year",
                "kpis?scope=nowhere&year=2019                             | /query/scope",
                "kpis?scope=zone:NONE&year=2019                           | /query/scope",
                "kpis?scope=city:000000&year=2019                         | /query/scope",
                "kpis?scope=level:county&year=2019                        | /query/scope",
                "kpis?scope=province&year=1999                            | /query/year",
                "kpis?scope=province&year=2101                            | /query/year",
                "kpis?scope=province&year=19                              | /query/year",
                "kpis?scope=province&year=2019&asOf=2018-12               | /query/asOf",
                "kpis?scope=province&year=2019&asOf=2019-13               | /query/asOf",
                "kpis?scope=province&year=2019&asOf=2019-1                | /query/asOf",
                "kpis?scope=province&year=2019&asOf=2019                  | /query/asOf",
                "kpis?scope=province&year=2019&caliber=both               | /query/caliber",
                "kpis?scope=province&year=2019&caliber=consolidated       | /query/caliber",
                "kpis?scope=x&year=x&asOf=x&caliber=x | /query/scope /query/year /query/asOf /query/caliber",
                "monthly?scope=x&year=x&asOf=x&caliber=x | /query/scope /query/year /query/asOf /query/caliber",
                "stream?scope=x&year=x&asOf=x&caliber=x | /query/scope /query/year /query/asOf /query/caliber",
                "rankings                                                 | /query/metric /query/year",
                "rankings?metric=x&year=x&asOf=x&level=x&caliber=x | /query/metric /query/year /query/asOf /query/level /query/caliber",
                "rankings?metric=signed-projects&year=2019&page=-1&size=201 | /query/page /query/size",
                "rankings?metric=signed-projects&year=2019&page=x&size=0  | /query/page /query/size",
                "kpis/signed-projects/projects?scope=x&year=x&asOf=x&caliber=x&part=x | /query/scope /query/year /query/asOf /query/caliber /query/part",
                "kpis/signed-projects/projects?scope=province&year=2019&page=x&size=x | /query/page /query/size"
            })
    void everyWrongParameterIsPointedAt(String path, String pointers) {
        HttpResponse<String> answer = http().get("/api/reports/" + path, province);

        http().assertProblem(answer, 400, "validation", pointers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", "2100"})
    void theFirstAndTheLastYearCanBeAskedFor(String year) {
        assertThat(kpis("province", year).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpis?scope=province&year=2019",
                "monthly?scope=province&year=2019",
                "rankings?metric=signed-projects&year=2019",
                "kpis/signed-projects/projects?scope=province&year=2019",
                "stream?scope=province&year=2019",
                "unreadable"
            })
    void nobodyReadsWithoutATokenOrItsScope(String path) {
        http().assertProblem(http().get("/api/reports/" + path, null), 401, "unauthenticated");
        http().assertProblem(
                        http().get(
                                        "/api/reports/" + path,
                                        backing().tokens.token("x", "province", "projects:read")),
                        403,
                        "insufficient-scope");
    }

    @Test
    void aSingleZoneIsForItsJurisdictionAndWiderScopesAreForAll() {
        String own = backing().tokens.token("city", "city:" + city, "reports:read");
        String other = backing().tokens.token("city", "city:990000", "reports:read");
        String zoneA = backing().tokens.token("zone", "zone:" + a, "reports:read");
        String question = "?scope=zone:" + a + "&year=2019";

        for (String path : List.of("kpis", "monthly", "kpis/signed-projects/projects")) {
            assertThat(http().get("/api/reports/" + path + question, own).statusCode())
                    .isEqualTo(200);
            assertThat(http().get("/api/reports/" + path + question, zoneA).statusCode())
                    .isEqualTo(200);
            http().assertProblem(
                            http().get("/api/reports/" + path + question, other),
                            403,
                            "outside-jurisdiction");
        }
        http().assertProblem(
                        http().get("/api/reports/stream" + question, other),
                        403,
                        "outside-jurisdiction");
        assertThat(
                        http().get("/api/reports/kpis?scope=city:" + city + "&year=2019", other)
                                .statusCode())
                .isEqualTo(200);
        String projects = "/api/reports/kpis/signed-projects/projects?year=2019&scope=";
        http().assertProblem(
                        http().get(projects + "city:" + city, other), 403, "outside-jurisdiction");
        http().assertProblem(
                        http().get(projects + "city:" + city, zoneA), 403, "outside-jurisdiction");
        http().assertProblem(http().get(projects + "province", own), 403, "outside-jurisdiction");
        assertThat(http().get(projects + "city:" + city, own).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnreadableRecordIsListedAndStopsNothing() {
        String auditor = backing().tokens.token("auditor", "province", "audit:read");
        backing().producing.withoutFacts("P" + city);
        backing().producing.project("Q" + city, 1, Sample.entered(a, "2019-03-01"));

        await().until(() -> entered("zone:" + a, "2019") == 1);
        await().untilAsserted(() ->
                assertThat(
                                http().ok(http().get("/api/reports/unreadable?size=200", auditor))
                                        .get("items"))
                        .filteredOn(each -> each.get("subject").stringValue().equals("P" + city))
                        .singleElement()
                        .satisfies(each -> {
                            assertThat(each.get("topic").stringValue()).isEqualTo(Topics.PROJECTS);
                            assertThat(each.get("reason").stringValue()).contains("sequence");
                        }));
    }

    @Test
    void theRecomputationFindsNothingUnlessACellIsWrong() {
        backing().producing.project("P" + city, 1, Sample.entered(a, "2019-03-01"));
        backing().producing.disposal("C" + city, 1, Sample.zombie(b, "2018-03-01", "2019-03-01"));

        Comparison right = Comparison.of(backing().broker.bootstrapServers());
        assertThat(right.subjects()).isPositive();
        assertThat(right.differences()).isEmpty();

        // a cell that nothing was told of; in the end it is put right again
        Cell cell = new Cell(a, 24_000, Cell.NONE);
        long[] counts = new long[Counter.COUNT];
        counts[Counter.SIGNED.ordinal()] = 1;
        tamper(cell, counts, right.upTo());
        assertThat(Comparison.of(backing().broker.bootstrapServers()).differences())
                .containsOnlyKeys(cell.toString());

        tamper(cell, new long[Counter.COUNT], right.upTo());
        assertThat(Comparison.of(backing().broker.bootstrapServers()).differences()).isEmpty();
    }

    private static void tamper(Cell cell, long[] counts, Map<String, Map<Integer, Long>> upTo) {
        Map<String, Long> progress = new TreeMap<>();
        upTo.forEach((topic, offsets) -> progress.put(topic, offsets.getOrDefault(0, 0L)));
        backing().producing.report(0, CellRecords.key(cell), CellRecords.value(counts));
        backing().producing.report(0, CellRecords.FLUSH, CellRecords.progress(progress));
    }

    private EventStream stream(String scope, @Nullable String lastEventId) {
        return new EventStream(
                http().uri("/api/reports/stream?scope=" + scope + "&year=2019"),
                province,
                lastEventId);
    }

    private String status(String scope, String code) {
        return kpi(scope, "2019", code).get("status").stringValue();
    }

    /** Such as {@code 1 A370001 2}: rank, zone, value. */
    private List<String> ranks(HttpResponse<String> answer) {
        List<String> ranks = new ArrayList<>();
        for (JsonNode each : http().ok(answer).get("items")) {
            ranks.add(
                    each.get("rank").intValue()
                            + " "
                            + each.get("zoneId").stringValue()
                            + " "
                            + each.get("value").decimalValue());
        }
        return ranks;
    }
}

package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.world.Sample;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What becomes of frozen figures, told over HTTP down to the events that moved them. */
@TestPropertySource(properties = "manyuan.reporting.difference-events=60")
class DifferenceIT extends FrozenService {

    @Test
    void fiftyCorrectionsLaterTheFrozenFiguresStandAndTheDifferenceIsExplained() {
        for (int number = 1; number <= 45; number++) {
            backing().producing.project("P" + number + city, 1, Sample.entered(a, "2018-06-01"));
            backing().producing.project("P" + number + city, 2, signed());
        }
        for (int number = 46; number <= 50; number++) {
            backing()
                    .producing
                    .disposal("C" + number + city, 1, Sample.zombie(b, "2018-03-01", "2019-06-30"));
        }
        awaitFigure("zone:" + a, "signed-projects", "45");
        awaitFigure("zone:" + b, "zombie-enterprise-reduction", "5");
        String id = freeze("2019", "fifty-" + city).get("id").stringValue();
        JsonNode frozenA = frozen(id, "zone:" + a);
        JsonNode frozenProvince = frozen(id, "province");
        assertThat(diff(id, "").get("total").intValue()).isZero();

        Set<String> corrections = corrections();
        assertThat(corrections).hasSize(50);
        // none of these moves a figure
        backing().producing.project("P45" + city, 2, signed());
        backing()
                .producing
                .event(
                        happened("P50" + city, 1, "project.registered", "{}"),
                        Sample.entered(a, "2035-06-01").toBytes());
        // each kind of correction moves one of these, and each partition goes at its own pace
        awaitFigure("zone:" + a, "signed-projects", "20");
        awaitFigure("zone:" + a, "signed-funds", "450000");
        awaitFigure("zone:" + a, "arrived-funds", "25");
        awaitFigure("zone:" + b, "zombie-enterprise-reduction", "0");
        awaitFigure("zone:" + b, "signed-projects", "5");
        String monthly = "/api/reports/monthly?year=2019&scope=zone:" + a;
        await().untilAsserted(() ->
                assertThat(http().body(monthly, province).at("/yearToDate/terminated").intValue())
                        .isEqualTo(10));

        assertThat(frozen(id, "zone:" + a)).isEqualTo(frozenA);
        assertThat(frozen(id, "province")).isEqualTo(frozenProvince);
        Set<String> listed = new TreeSet<>();
        List<JsonNode> items = allOf(id);
        for (JsonNode item : items) {
            requireExplained(item);
            item.get("events").forEach(event -> listed.add(name(event)));
        }
        assertThat(listed).isEqualTo(corrections);
        assertThat(diff(id, "").get("events").intValue()).isEqualTo(50);
        assertThat(items)
                .anyMatch(item ->
                        item.get("scope").stringValue().equals("province")
                                && item.get("code").stringValue().equals("signed-projects"));

        JsonNode signed = item(id, "zone:" + a, "signed-projects");
        assertThat(signed.get("asReported").get("numerator").intValue()).isEqualTo(45);
        assertThat(signed.get("asKnown").get("numerator").intValue()).isEqualTo(20);
        assertThat(signed.get("difference").get("numerator").intValue()).isEqualTo(-25);
        assertThat(signed.get("eventCount").intValue()).isEqualTo(25);
        JsonNode corrected = signed.get("events").get(0);
        assertThat(corrected.get("subject").stringValue()).isEqualTo("P1" + city);
        assertThat(corrected.get("sequence").intValue()).isEqualTo(3);
        assertThat(corrected.get("type").stringValue())
                .isEqualTo("org.manyuan.project.stage-date-corrected.v1");
        assertThat(corrected.get("occurredOn").stringValue()).isEqualTo("2018-12-31");
        assertThat(corrected.get("recordedAt").stringValue()).isEqualTo("2020-02-01T01:00:00Z");
        assertThat(corrected.get("source").stringValue()).isEqualTo("urn:jx:test");
        assertThat(corrected.get("effect").get("numerator").intValue()).isEqualTo(-1);
        JsonNode events =
                http().ok(
                                http().get(
                                                SNAPSHOTS
                                                        + "/"
                                                        + id
                                                        + "/diff/events?metric=signed-projects&size=10&scope=zone:"
                                                        + a,
                                                province));
        assertThat(events.get("total").intValue()).isEqualTo(25);
        assertThat(events.get("items")).hasSize(10);

        JsonNode verified = verification(id);
        assertThat(verified.get("sound").booleanValue()).as(verified.toString()).isTrue();
        assertThat(verified.get("recomputed").intValue()).isGreaterThan(100);
        JsonNode history =
                http().ok(
                                http().get(
                                                "/api/reports/kpis/signed-projects/history?year=2019&asOf=2019-12"
                                                        + "&scope=zone:"
                                                        + a,
                                                province));
        assertThat(history.get("items")).hasSize(1);
        JsonNode reported = history.get("items").get(0);
        assertThat(reported.get("snapshot").stringValue()).isEqualTo(id);
        assertThat(reported.get("asReported").get("numerator").intValue()).isEqualTo(45);
        assertThat(reported.get("asKnown").get("numerator").intValue()).isEqualTo(20);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (LocalDate on : List.of(today, today.minusDays(2))) {
            assertThat(
                            http().body(
                                            "/api/reports/kpis/signed-projects/history?year=2019&on="
                                                    + on
                                                    + "&scope=zone:"
                                                    + a,
                                            province)
                                    .get("items"))
                    .as("what had been reported by " + on)
                    .hasSize(on.equals(today) ? 1 : 0);
        }
    }

    /** Of nine kinds; told as the services would. */
    private Set<String> corrections() {
        Set<String> sent = new TreeSet<>();
        for (int number = 1; number <= 45; number++) {
            String subject = "P" + number + city;
            if (number <= 10) {
                correct(
                        sent,
                        happened(
                                subject,
                                3,
                                "project.stage-date-corrected",
                                "{\"stage\":\"SIGNED\",\"newOccurredOn\":\"2018-12-31\"}"),
                        Sample.signed(a, "2018-06-01", "2018-12-31", 20_000_00).toBytes());
            } else if (number <= 20) {
                correct(
                        sent,
                        happened(subject, 3, "project.stage-revoked", "{}"),
                        Sample.entered(a, "2018-06-01").toBytes());
            } else if (number <= 30) {
                correct(
                        sent,
                        happened(subject, 3, "project.terminated", "{}"),
                        Sample.project(a, "2018-06-01", "2019-05-01", null, "2019-11-11", 20_000_00)
                                .toBytes());
            } else if (number <= 35) {
                correct(
                        sent,
                        happened(subject, 3, "project.relocated", "{}"),
                        Sample.signed(b, "2018-06-01", "2019-05-01", 20_000_00).toBytes());
            } else if (number <= 40) {
                correct(
                        sent,
                        happened(subject, 3, "project.details-revised", "{}"),
                        Sample.signed(a, "2018-06-01", "2019-05-01", 30_000_00).toBytes());
            } else {
                correct(
                        sent,
                        happened(
                                subject,
                                3,
                                "project.capital-arrived",
                                "{\"occurredOn\":\"2019-07-01\",\"amountWan\":5}"),
                        arrived(5_00).toBytes());
            }
        }
        for (int number = 46; number <= 50; number++) {
            correct(
                    sent,
                    happened("C" + number + city, 2, "disposal-case.reopened", "{}"),
                    Sample.zombie(b, "2018-03-01", null).toBytes());
        }
        return sent;
    }

    private static void correct(Set<String> sent, Producing.Happened happened, byte[] facts) {
        backing().producing.event(happened, facts);
        sent.add(happened.subject() + " " + happened.sequence());
    }

    private static Producing.Happened happened(
            String subject, long sequence, String type, String data) {
        return new Producing.Happened(
                subject,
                sequence,
                "org.manyuan." + type + ".v1",
                "2020-02-01T09:00:00+08:00",
                "urn:jx:test",
                data);
    }

    private ProjectFacts arrived(long amount) {
        ProjectFacts before = signed();
        return new ProjectFacts(
                before.zoneId(),
                before.kind(),
                before.enteredOn(),
                before.signedOn(),
                null,
                null,
                null,
                before.contractAmount(),
                List.of(new ProjectFacts.Arrival(LocalDate.of(2019, 7, 1), amount)),
                before.stage(),
                before.name(),
                null);
    }

    /** What is known less what was reported is the difference, and the events add up to it. */
    private static void requireExplained(JsonNode item) {
        for (String side : List.of("numerator", "denominator")) {
            BigDecimal difference =
                    number(item.get("asKnown"), side)
                            .subtract(number(item.get("asReported"), side));
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode event : item.get("events")) {
                sum = sum.add(number(event.get("effect"), side));
            }
            assertThat(number(item.get("difference"), side))
                    .as(item.toString())
                    .isEqualByComparingTo(difference)
                    .isEqualByComparingTo(sum);
            assertThat(number(item.get("unexplained"), side)).isEqualByComparingTo("0");
        }
        assertThat(item.get("eventCount").intValue()).isEqualTo(item.get("events").size());
    }

    private static BigDecimal number(JsonNode sides, String name) {
        JsonNode side = sides.get(name);
        return side == null || side.isNull() ? BigDecimal.ZERO : side.decimalValue();
    }

    private static String name(JsonNode event) {
        return event.get("subject").stringValue() + " " + event.get("sequence").intValue();
    }

    private List<JsonNode> allOf(String id) {
        List<JsonNode> items = new ArrayList<>();
        int page = 0;
        JsonNode body;
        do {
            body = diff(id, "?size=50&page=" + page++);
            body.get("items").forEach(items::add);
        } while (body.get("items").size() == 50);
        assertThat(items).hasSize(body.get("total").intValue());
        return items;
    }

    private JsonNode item(String id, String scope, String code) {
        JsonNode items = diff(id, "?scope=" + scope + "&metric=" + code).get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode diff(String id, String query) {
        return http().ok(http().get(SNAPSHOTS + "/" + id + "/diff" + query, province));
    }

    @Test
    void zonesReturnsAndPlansThatChangedAreStepsOfTheDifference() {
        projects();
        backing().producing.zoneEvent(returned(1, "100"), revenue(a, "100"));
        awaitFigure("zone:" + a, "revenue", "100");
        String id = freeze("2019", "zones-" + city).get("id").stringValue();

        backing().producing.zoneEvent(returned(2, "130"), revenue(a, "130"));
        awaitFigure("zone:" + a, "revenue", "130");
        backing()
                .producing
                .zoneEvent(
                        happened(a, 2, "zone.exited", "{\"effectiveOn\":\"2019-04-01\"}"),
                        new ZoneFacts(
                                        a,
                                        "开发区" + a,
                                        ZoneLevel.NATIONAL,
                                        ZoneKind.ECONOMIC,
                                        city,
                                        ZoneStatus.EXITED,
                                        null,
                                        null,
                                        LocalDate.of(2019, 4, 1))
                                .toBytes());
        awaitFigure("city:" + city, "signed-projects", "0");
        String later = freeze("2019", "zones-later-" + city).get("id").stringValue();

        JsonNode revenue = item(id, "zone:" + a, "revenue");
        assertThat(revenue.get("difference").get("numerator").intValue()).isEqualTo(30);
        assertThat(revenue.get("events")).hasSize(1);
        assertThat(name(revenue.get("events").get(0))).isEqualTo("R" + city + " 2");
        JsonNode signed = item(id, "city:" + city, "signed-projects");
        assertThat(signed.get("difference").get("numerator").intValue()).isEqualTo(-1);
        assertThat(name(signed.get("events").get(0))).isEqualTo(a + " 2");
        assertThat(signed.get("events").get(0).get("occurredOn").stringValue())
                .isEqualTo("2019-04-01");
        for (JsonNode item : allOf(id)) {
            requireExplained(item);
        }
        JsonNode between = diff(id, "?scope=city:" + city + "&with=" + later);
        assertThat(between.get("with").stringValue()).isEqualTo(later);
        assertThat(between.get("items")).isEqualTo(diff(id, "?scope=city:" + city).get("items"));
        assertThat(verification(id).get("sound").booleanValue()).isTrue();
        assertThat(verification(later).get("sound").booleanValue()).isTrue();
        http().assertProblem(
                        http().get(SNAPSHOTS + "/" + later + "/diff?with=" + id, province),
                        400,
                        "validation",
                        "/query/with");
    }

    @Test
    void allPagesOfAComparisonThatTookLongAreOfOneMoment() {
        projects();
        String id = freeze("2019", "pages-" + city).get("id").stringValue();
        backing().producing.project("P1" + city, 3, Sample.entered(a, "2019-01-01"));
        awaitFigure("zone:" + a, "signed-projects", "0");
        String query = "?size=1&scope=zone:" + a;
        progress(SNAPSHOTS + "/" + id + "/diff" + query);

        JsonNode first = diff(id, query);
        backing()
                .producing
                .project("P1" + city, 4, Sample.signed(a, "2019-01-01", "2019-05-01", 20_000_00));
        awaitFigure("zone:" + a, "signed-projects", "1");
        JsonNode second = diff(id, query + "&page=1");

        assertThat(first.get("total").intValue()).isGreaterThan(1);
        assertThat(second.get("known")).isEqualTo(first.get("known"));
        assertThat(second.get("total")).isEqualTo(first.get("total"));
    }

    @Test
    void whatCannotBeToldEventByEventIsRefusedForTheScopesThatItTouches() {
        projects();
        String id = freeze("2019", "many-" + city).get("id").stringValue();
        for (int number = 1; number <= 61; number++) {
            backing().producing.project("M" + number + city, 1, Sample.entered(a, "2019-06-01"));
        }
        awaitFigure("zone:" + a, "signing-conversion-rate-period", "1");
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() ->
                        http().assertProblem(
                                        http().get(
                                                        SNAPSHOTS
                                                                + "/"
                                                                + id
                                                                + "/diff?scope=zone:"
                                                                + a,
                                                        province),
                                        400,
                                        "validation",
                                        "/query/scope"));
        http().assertProblem(
                        http().get(SNAPSHOTS + "/" + id + "/diff", province),
                        400,
                        "validation",
                        "/query/scope");
        assertThat(diff(id, "?scope=zone:" + b).get("total").intValue()).isZero();
    }

    private Producing.Happened returned(long sequence, String revenue) {
        return happened(
                "R" + city,
                sequence,
                "indicator-return.approved",
                "{\"values\":{\"revenue\":%s}}".formatted(revenue));
    }

    private static byte[] revenue(String zoneId, String amount) {
        return new ReturnFacts(
                        zoneId, "2019", new TreeMap<>(Map.of("revenue", new BigDecimal(amount))))
                .toBytes();
    }

    @Test
    void differencesAreForWhoMaySeeTheProjectsAndVerificationForAuditors() {
        String id = freeze("2019", "who-" + city).get("id").stringValue();
        String mayor = backing().tokens.token("mayor", "city:" + city, "reports:read");
        String auditor = backing().tokens.token("auditor", "city:" + city, "audit:read");
        String path = SNAPSHOTS + "/" + id;

        assertThat(http().get(path + "/diff?scope=city:" + city, mayor).statusCode())
                .isEqualTo(200);
        http().assertProblem(
                        http().get(path + "/diff?scope=province", mayor),
                        403,
                        "outside-jurisdiction");
        http().assertProblem(
                        http().get(path + "/diff", mayor),
                        403,
                        "outside-jurisdiction",
                        "/query/scope");
        http().assertProblem(http().get(path + "/verification", mayor), 403, "insufficient-scope");
        assertThat(http().get(path + "/verification", auditor).statusCode()).isEqualTo(200);
        http().assertProblem(http().get(path + "/diff", auditor), 403, "insufficient-scope");
        http().assertProblem(
                        http().get(path + "/diff?scope=x&metric=y", province),
                        400,
                        "validation",
                        "/query/scope",
                        "/query/metric");
        http().assertProblem(
                        http().get(path + "/diff/events", province),
                        400,
                        "validation",
                        "/query/scope",
                        "/query/metric");
        http().assertProblem(
                        http().get(path + "/diff?with=2019-999", province),
                        404,
                        "not-found",
                        "/query/with");
        http().assertProblem(
                        http().get(
                                        "/api/reports/kpis/signed-projects/history?scope=province&year=2019&on=x",
                                        province),
                        400,
                        "validation",
                        "/query/on");
        http().assertProblem(
                        http().get(
                                        "/api/reports/kpis/x/history?scope=province&year=2019",
                                        province),
                        404,
                        "not-found",
                        "/code");
        assertThat(
                        http().ok(
                                        http().get(
                                                        "/api/reports/kpis/signed-projects/history"
                                                                + "?scope=province&year=2019&on=2020-01-10",
                                                        province))
                                .get("items"))
                .as("nothing had been reported by then")
                .isEmpty();
    }
}

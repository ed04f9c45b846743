package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.contracts.topic.Topics;
import tools.jackson.databind.JsonNode;

/**
 * The eligibility of a real zone: annual returns are filled in by the zone, reviewed by its city
 * and approved by the province, land and funds come from the topics; each figure just meets its
 * clause in one case and just misses it in another.
 */
class EligibilityIT extends RunningService {

    private static final String ALL = "zones:read zones:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String CITY = Tokens.token("nanchang", ALL, "city:360100");

    /** Figures of 2019 that meet all clauses, and only just. */
    private static final Map<String, String> JUST_ENOUGH =
            Map.ofEntries(
                    Map.entry("land-left", "4.99"),
                    Map.entry("land-suppliable", "100"),
                    Map.entry("serious-land-violations", "0"),
                    Map.entry("major-incidents", "0"),
                    Map.entry("distinctive-clusters", "1"),
                    Map.entry("revenue", "3000000"),
                    Map.entry("land-in-use", "10000"),
                    Map.entry("fixed-asset-investment-cumulative", "3500000"),
                    Map.entry("high-tech-firms", "30"),
                    Map.entry("high-tech-added-value", "35"),
                    Map.entry("industrial-added-value", "100"),
                    Map.entry("rd-expenditure", "45000"),
                    Map.entry("exports-usd-wan", "20000"));

    private static final Map<String, String> CLEAN_YEAR =
            Map.of("serious-land-violations", "0", "major-incidents", "0");

    private static final String ADJUSTED =
            "&ground=GEOLOGY&industrialShareAfter=0.6&industrialShareBefore=0.6"
                    + "&environmentSafetyEnergyCompliant=true";
    private static final String PARK =
            "&industryPlan=true&infrastructureAndAdministrationSound=true";

    private String zoneId = "";
    private String zone = "";

    @BeforeEach
    void aZone() throws Exception {
        zoneId = "E" + UUID.randomUUID().toString().substring(0, 8);
        zone = Tokens.token("clerk", ALL, "zone:" + zoneId);
        assertThat(
                        send(
                                        CITY,
                                        "POST",
                                        "/api/zones",
                                        "{\"zoneId\":\"%s\",\"name\":\"区\",\"level\":\"PROVINCIAL\",\"kind\":\"ECONOMIC\",\"cityCode\":\"360100\",\"areaHa\":1}"
                                                .formatted(zoneId))
                                .statusCode())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        get(PROVINCE, "/api/policy-plans/jx-2018-2020").statusCode() == 200
                                && get(zone, path("EXPANSION", "")).statusCode() == 200);
    }

    static Stream<Arguments> justMissed() {
        return Stream.of(
                missed("EXPANSION", "", "land-left", "5", "expansion-land-left"),
                missed(
                        "EXPANSION",
                        "",
                        "serious-land-violations",
                        "1",
                        "expansion-land-violations"),
                missed("EXPANSION", "", "distinctive-clusters", "0", "expansion-clusters"),
                missed("EXPANSION", "", "revenue", "2999999.99", "expansion-revenue-per-mu"),
                missed(
                        "EXPANSION",
                        "",
                        "fixed-asset-investment-cumulative",
                        "3499999.99",
                        "expansion-investment-per-mu"),
                missed("EXPANSION", "", "major-incidents", "1", "expansion-incidents"),
                missed("RENAME_INDUSTRIAL_PARK", PARK, "major-incidents", "1", "rename-incidents"),
                missed("RENAME_HIGH_TECH", "", "revenue", "2999999.99", "rename-ht-revenue"),
                missed("RENAME_HIGH_TECH", "", "high-tech-firms", "29", "rename-ht-firms"),
                missed(
                        "RENAME_HIGH_TECH",
                        "",
                        "high-tech-added-value",
                        "34.99",
                        "rename-ht-added-value"),
                missed("RENAME_HIGH_TECH", "", "rd-expenditure", "44999.99", "rename-ht-rd"),
                missed("RENAME_HIGH_TECH", "", "major-incidents", "1", "rename-incidents"),
                missed("RENAME_ECONOMIC", "", "revenue", "2999999.99", "rename-ec-revenue"),
                missed("RENAME_ECONOMIC", "", "exports-usd-wan", "19999.99", "rename-ec-exports"),
                missed("RENAME_ECONOMIC", "", "major-incidents", "1", "rename-incidents"));
    }

    private static Arguments missed(
            String kind, String attributes, String indicator, String value, String clause) {
        return Arguments.of(kind, attributes, indicator, value, clause);
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("justMissed")
    void aFigureJustMissesItsClause(
            String kind, String attributes, String indicator, String value, String clause)
            throws Exception {
        Map<String, String> figures = new HashMap<>(JUST_ENOUGH);
        figures.put(indicator, value);
        returned(figures);
        published(95, 100, 500_000);

        awaitFigures(100, 500_000);
        JsonNode report = json(get(zone, path(kind, attributes)));

        assertThat(report.get("result").asString()).isEqualTo("NOT_MET");
        assertThat(clausesThatAre("NOT_MET", report)).containsExactly(clause);
        assertThat(clausesThatAre("MISSING", report)).isEmpty();
    }

    @Test
    void figuresJustMeetAllClausesOfAllFiveApplications() throws Exception {
        returned(JUST_ENOUGH);
        published(95, 100, 500_000);
        awaitFigures(100, 500_000);

        assertThat(result("EXPANSION", "")).isEqualTo("MET");
        assertThat(result("ADJUSTMENT", ADJUSTED)).isEqualTo("MET");
        assertThat(result("RENAME_INDUSTRIAL_PARK", PARK)).isEqualTo("MET");
        assertThat(result("RENAME_HIGH_TECH", "")).isEqualTo("MET");
        assertThat(result("RENAME_ECONOMIC", "")).isEqualTo("MET");

        JsonNode clause = clause("RENAME_HIGH_TECH", "rename-ht-added-value");
        assertThat(clause.get("source").asString()).isEqualTo("附件2·三(三)2");
        assertThat(clause.at("/required/fraction").asString()).isEqualTo("7/20");
        assertThat(clause.get("actual").decimalValue()).isEqualByComparingTo("0.35");
        assertThat(clause.at("/years/0/from/approvedBy").asString()).isEqualTo("office");
        assertThat(clause.at("/years/0/from/period").asString()).isEqualTo("2019");
        assertThat(clause("EXPANSION", "expansion-idle-land").at("/years/0/from/topic").asString())
                .isEqualTo(Topics.INVESTMENTS);
        assertThat(clause("EXPANSION", "expansion-incidents").get("years")).hasSize(3);
    }

    @Test
    void figuresOfEventsJustMissTheirClauses() throws Exception {
        returned(JUST_ENOUGH);
        published(9_499, 10_000, 499_999);
        awaitFigures(10_000, 499_999);

        JsonNode expansion = json(get(zone, path("EXPANSION", "")));
        assertThat(clausesThatAre("NOT_MET", expansion)).containsExactly("expansion-idle-land");
        JsonNode economic = json(get(zone, path("RENAME_ECONOMIC", "")));
        assertThat(clausesThatAre("NOT_MET", economic)).containsExactly("rename-ec-funds");
    }

    @Test
    void statementsJustMissTheirClauses() throws Exception {
        assertThat(notMet("ADJUSTMENT", ADJUSTED.replace("ground=GEOLOGY", "ground=WISH")))
                .containsExactly("adjustment-ground");
        assertThat(notMet("ADJUSTMENT", ADJUSTED.replace("After=0.6", "After=0.599999")))
                .containsExactly("adjustment-industrial-share");
        assertThat(notMet("ADJUSTMENT", ADJUSTED.replace("true", "false")))
                .containsExactly("adjustment-compliance");
        assertThat(notMet("RENAME_INDUSTRIAL_PARK", PARK.replace("Plan=true", "Plan=false")))
                .containsExactly("rename-plan");
        assertThat(notMet("RENAME_INDUSTRIAL_PARK", PARK.replace("Sound=true", "Sound=false")))
                .containsExactly("rename-infrastructure");
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        JsonNode report = json(get(zone, path("EXPANSION", "")));

        assertThat(report.get("result").asString()).isEqualTo("MISSING");
        // nothing identified, so nothing to dispose of
        assertThat(clausesThatAre("MET", report)).containsExactly("expansion-idle-land");
        JsonNode clause = clause("EXPANSION", "expansion-clusters");
        assertThat(clause.at("/years/0/from/status").asString()).isEqualTo("NONE");
        assertThat(clause.has("actual")).isFalse();
        assertThat(result("ADJUSTMENT", "")).isEqualTo("MISSING");
        // two of three years are not enough
        annual("2019", CLEAN_YEAR);
        annual("2018", CLEAN_YEAR);
        assertThat(clause("EXPANSION", "expansion-incidents").get("result").asString())
                .isEqualTo("MISSING");
        annual("2017", CLEAN_YEAR);
        assertThat(clause("EXPANSION", "expansion-incidents").get("result").asString())
                .isEqualTo("MET");
    }

    @Test
    void refusesWhatCannotBeAsked() throws Exception {
        String path = "/api/zones/" + zoneId + "/eligibility";
        assertThat(problem(get(zone, path))).isEqualTo("400 validation /query/for");
        assertThat(problem(get(zone, path + "?for=MERGER"))).isEqualTo("400 validation /query/for");
        assertThat(problem(get(zone, path + "?for=EXPANSION&year=20")))
                .isEqualTo("400 validation /query/year");
        assertThat(problem(get(zone, path("ADJUSTMENT", "&industrialShareAfter=much"))))
                .isEqualTo("400 validation /query/industrialShareAfter");
        assertThat(problem(get(zone, path.replace(zoneId, "G361027") + "?for=EXPANSION")))
                .isEqualTo("404 not-found");
        assertThat(problem(get(Tokens.token("x", "reports:read", "province"), path)))
                .isEqualTo("403 insufficient-scope");
    }

    private void returned(Map<String, String> figures) throws Exception {
        annual("2017", CLEAN_YEAR);
        annual("2018", CLEAN_YEAR);
        annual("2019", figures);
    }

    private void annual(String period, Map<String, String> figures) throws Exception {
        String path = "/api/zones/" + zoneId + "/returns/" + period;
        StringBuilder values = new StringBuilder();
        new TreeMap<>(figures)
                .forEach((code, value) ->
                        values.append(values.isEmpty() ? "" : ",")
                                .append("\"%s\":%s".formatted(code, value)));
        assertThat(send(zone, "PUT", path, "{\"values\":{" + values + "}}").statusCode())
                .isEqualTo(201);
        assertThat(send(zone, "POST", path + "/submission", "").statusCode()).isEqualTo(200);
        assertThat(send(CITY, "POST", path + "/review", "").statusCode()).isEqualTo(200);
        assertThat(send(PROVINCE, "POST", path + "/approval", "").statusCode()).isEqualTo(200);
    }

    /** What investment-service and project-service would publish. */
    private void published(long disposedMu, long identifiedMu, long fundsWan) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", BROKER.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            publish(
                    producer,
                    Topics.INVESTMENTS,
                    "org.manyuan.disposal-case.disposed.v1",
                    land(disposedMu, LocalDate.of(2019, 12, 31)).toBytes());
            publish(
                    producer,
                    Topics.INVESTMENTS,
                    "org.manyuan.disposal-case.identified.v1",
                    land(identifiedMu - disposedMu, null).toBytes());
            ProjectFacts project =
                    new ProjectFacts(
                            zoneId,
                            ProjectKind.INDUSTRIAL,
                            LocalDate.of(2018, 1, 1),
                            null,
                            null,
                            null,
                            null,
                            0,
                            List.of(
                                    new ProjectFacts.Arrival(
                                            LocalDate.of(2019, 12, 31), fundsWan * 100),
                                    new ProjectFacts.Arrival(LocalDate.of(2020, 1, 1), 100)),
                            Stage.SIGNED,
                            "项目",
                            null);
            publish(
                    producer,
                    Topics.PROJECTS,
                    "org.manyuan.project.capital-arrived.v1",
                    project.toBytes());
        }
    }

    private CaseFacts land(long mu, @Nullable LocalDate disposedOn) {
        return new CaseFacts(
                zoneId,
                CaseKind.IDLE_LAND,
                LocalDate.of(2019, 1, 1),
                disposedOn,
                false,
                mu * 100,
                "地块");
    }

    private static void publish(
            KafkaProducer<String, byte[]> producer, String topic, String type, byte[] facts)
            throws ExecutionException, InterruptedException {
        var event =
                new ProducerRecord<>(
                        topic, UUID.randomUUID().toString(), "{}".getBytes(StandardCharsets.UTF_8));
        event.headers()
                .add("ce_type", type.getBytes(StandardCharsets.UTF_8))
                .add("ce_sequence", "1".getBytes(StandardCharsets.UTF_8))
                .add("facts", facts);
        producer.send(event).get();
    }

    /** The topics are read a moment after they are written. */
    private void awaitFigures(long identifiedMu, long fundsWan) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(
                                    clause("RENAME_ECONOMIC", "rename-ec-funds")
                                            .get("actual")
                                            .decimalValue())
                            .isEqualByComparingTo(BigDecimal.valueOf(fundsWan));
                    assertThat(
                                    clause("EXPANSION", "expansion-idle-land")
                                            .at("/years/0/denominator")
                                            .decimalValue())
                            .isEqualByComparingTo(BigDecimal.valueOf(identifiedMu));
                });
    }

    private String path(String kind, String attributes) {
        return "/api/zones/" + zoneId + "/eligibility?for=" + kind + "&year=2019" + attributes;
    }

    private String result(String kind, String attributes) throws Exception {
        HttpResponse<String> answer = get(CITY, path(kind, attributes));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("result").asString();
    }

    private List<String> notMet(String kind, String attributes) throws Exception {
        return clausesThatAre("NOT_MET", json(get(zone, path(kind, attributes))));
    }

    private JsonNode clause(String kind, String clause) throws Exception {
        return json(get(zone, path(kind, "")))
                .get("clauses")
                .valueStream()
                .filter(each -> each.get("clause").asString().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> clausesThatAre(String result, JsonNode report) {
        return report.get("clauses")
                .valueStream()
                .filter(each -> each.get("result").asString().equals(result))
                .map(each -> each.get("clause").asString())
                .toList();
    }
}

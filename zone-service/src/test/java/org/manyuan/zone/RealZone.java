package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.contracts.topic.Topics;
import tools.jackson.databind.JsonNode;

/**
 * A zone of the catalogue for each test, none of which has another's: annual returns are filled in
 * by the zone, reviewed by its city and approved by the province, land and funds come from the
 * topics.
 */
abstract class RealZone extends RunningService {

    static final String ALL = "zones:read zones:write";
    static final String PROVINCE = Tokens.token("office", ALL, "province");

    /** Figures of a year that meet all clauses, and only just. */
    static final Map<String, String> JUST_ENOUGH =
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

    static final Map<String, String> CLEAN_YEAR =
            Map.of("serious-land-violations", "0", "major-incidents", "0");

    /** Nanchang's are for the other tests. */
    private static final String OTHERS = "360100";

    private static final Queue<JsonNode> LEFT = new ArrayDeque<>();

    String zoneId = "";
    String zone = "";
    String city = "";

    @BeforeEach
    void aZoneOfTheCatalogue() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        json(get(PROVINCE, "/api/zones?sort=zoneId")).path("total").asInt() >= 99
                                && get(PROVINCE, "/api/policy-plans/jx-2018-2020").statusCode()
                                        == 200);
        if (LEFT.isEmpty()) {
            json(get(PROVINCE, "/api/zones?size=200&sort=-zoneId"))
                    .get("items")
                    .valueStream()
                    .filter(each -> each.has("catalogueNo"))
                    .filter(each -> !each.get("cityCode").asString().equals(OTHERS))
                    .forEach(LEFT::add);
        }
        JsonNode next = LEFT.remove();
        zoneId = next.get("zoneId").asString();
        zone = Tokens.token("clerk", ALL, "zone:" + zoneId);
        city = Tokens.token("city", ALL, "city:" + next.get("cityCode").asString());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(zone, path(2019, "EXPANSION", "")).statusCode() == 200);
    }

    /** These figures of the year, and two clean years before. */
    void returned(int year, Map<String, String> figures) throws Exception {
        annual(year - 2, CLEAN_YEAR);
        annual(year - 1, CLEAN_YEAR);
        annual(year, figures);
    }

    void annual(int year, Map<String, String> figures) throws Exception {
        String path = "/api/zones/" + zoneId + "/returns/" + year;
        StringBuilder values = new StringBuilder();
        new TreeMap<>(figures)
                .forEach((code, value) ->
                        values.append(values.isEmpty() ? "" : ",")
                                .append("\"%s\":%s".formatted(code, value)));
        assertThat(send(zone, "PUT", path, "{\"values\":{" + values + "}}").statusCode())
                .isEqualTo(201);
        assertThat(send(zone, "POST", path + "/submission", "").statusCode()).isEqualTo(200);
        assertThat(send(city, "POST", path + "/review", "").statusCode()).isEqualTo(200);
        assertThat(send(PROVINCE, "POST", path + "/approval", "").statusCode()).isEqualTo(200);
    }

    /** What investment-service and project-service would publish, and until it has been read. */
    void published(int year, long disposedMu, long identifiedMu, long fundsWan) throws Exception {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", BROKER.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            publish(
                    producer,
                    Topics.INVESTMENTS,
                    "org.manyuan.disposal-case.disposed.v1",
                    land(year, disposedMu, lastDay).toBytes());
            publish(
                    producer,
                    Topics.INVESTMENTS,
                    "org.manyuan.disposal-case.identified.v1",
                    land(year, identifiedMu - disposedMu, null).toBytes());
            publish(
                    producer,
                    Topics.PROJECTS,
                    "org.manyuan.project.capital-arrived.v1",
                    project(
                                    new ProjectFacts.Arrival(lastDay, fundsWan * 100),
                                    new ProjectFacts.Arrival(lastDay.plusDays(1), 100))
                            .toBytes());
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(
                                    clause(year, "RENAME_ECONOMIC", "rename-ec-funds")
                                            .get("actual")
                                            .decimalValue())
                            .isEqualByComparingTo(BigDecimal.valueOf(fundsWan));
                    assertThat(
                                    clause(year, "EXPANSION", "expansion-idle-land")
                                            .at("/years/0/denominator")
                                            .decimalValue())
                            .isEqualByComparingTo(BigDecimal.valueOf(identifiedMu));
                });
    }

    private ProjectFacts project(ProjectFacts.Arrival... arrivals) {
        return new ProjectFacts(
                zoneId,
                ProjectKind.INDUSTRIAL,
                LocalDate.of(2018, 1, 1),
                null,
                null,
                null,
                null,
                0,
                List.of(arrivals),
                Stage.SIGNED,
                "项目",
                null);
    }

    private CaseFacts land(int year, long mu, @Nullable LocalDate disposedOn) {
        return new CaseFacts(
                zoneId,
                CaseKind.IDLE_LAND,
                LocalDate.of(year, 1, 1),
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

    String path(int year, String kind, String attributes) {
        return "/api/zones/%s/eligibility?for=%s&year=%d%s"
                .formatted(zoneId, kind, year, attributes);
    }

    JsonNode clause(int year, String kind, String clause) throws Exception {
        return json(get(zone, path(year, kind, "")))
                .get("clauses")
                .valueStream()
                .filter(each -> each.get("clause").asString().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    static List<String> clausesThatAre(String result, JsonNode report) {
        return report.get("clauses")
                .valueStream()
                .filter(each -> each.get("result").asString().equals(result))
                .map(each -> each.get("clause").asString())
                .toList();
    }
}

package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.CellRecords;
import org.manyuan.reporting.fold.FoldTopology;
import org.manyuan.reporting.recompute.Comparison;
import org.manyuan.reporting.version.ReportVersion;
import org.manyuan.reporting.version.Versions;
import org.manyuan.reporting.world.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A second version of the report, from its request to the end of the first, over HTTP. */
class RebuildIT extends StartedService {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String REBUILDS = "/api/reports/rebuilds";

    private static int cities;

    @Autowired private Versions versions;

    private final String keeper =
            backing().tokens.token("keeper", "province", "reports:freeze", "audit:read");
    private final String reader = backing().tokens.token("reader", "province", "reports:read");

    private final String city = "39" + "%04d".formatted(++cities);
    private final String zone = "Z" + city;

    @BeforeEach
    void aZone() {
        backing().producing.zone(zone, city, ZoneLevel.NATIONAL);
        await().atMost(PATIENCE).until(() -> kpis().statusCode() == 200);
    }

    @Test
    void anEqualVersionTakesOverWhileEventsGoOnArriving() throws Exception {
        ReportVersion before = versions.state().serving();
        backing().producing.withoutFacts("Q" + city);
        await().atMost(PATIENCE).until(() -> parked() == 1);
        repairParked();
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger told = new AtomicInteger();
        Thread events =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!enough.get()) {
                                backing()
                                        .producing
                                        .project(
                                                "P" + city + "-" + told.incrementAndGet(),
                                                1,
                                                Sample.entered(zone, "2019-02-28"));
                            }
                        });
        await().atMost(PATIENCE).until(() -> entered() > 100);

        HttpResponse<String> answer = http().post(REBUILDS, keeper, "{}");
        JsonNode requested = http().json(answer, 202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(REBUILDS + "/" + requested.get("id").stringValue());
        AtomicInteger seen = new AtomicInteger();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    long now = entered();
                    assertThat(now).as("figures never go back").isGreaterThanOrEqualTo(seen.get());
                    seen.set((int) now);
                    return phase(location).equals("SWITCHED") && !before.equals(versions.shown());
                });
        int atTheSwitch = told.get();
        await().atMost(PATIENCE).until(() -> entered() > atTheSwitch);
        enough.set(true);
        events.join();

        JsonNode rebuilt = http().body(location, keeper);
        assertThat(rebuilt.get("differingCells").longValue()).isZero();
        assertThat(rebuilt.get("comparedCells").longValue()).isPositive();
        await().atMost(PATIENCE).until(() -> entered() == told.get());
        assertThat(Comparison.of(backing().broker.bootstrapServers()).differences()).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(topics())
                            .noneMatch(each -> before.topics(FoldTopology.STORES).contains(each));
                    assertThat(groups()).doesNotContain(before.applicationId());
                });
    }

    @Test
    void aDifferenceIsSaidCellByCellAndWaitsForADecision() {
        backing().producing.project("P" + city, 1, Sample.entered(zone, "2019-02-28"));
        await().atMost(PATIENCE).until(() -> entered() == 1);
        tamper(new Cell(zone, 2019 * 12 + 3, Cell.NONE));
        await().atMost(PATIENCE).until(() -> entered() == 8);

        String location = request("{}");
        await().atMost(PATIENCE).until(() -> phase(location).equals("READY"));

        JsonNode different = http().body(location, keeper);
        assertThat(different.get("differingCells").longValue()).isEqualTo(1);
        JsonNode cell = different.get("cells").get(0);
        assertThat(cell.get("zoneId").stringValue()).isEqualTo(zone);
        assertThat(cell.get("month").stringValue()).isEqualTo("2019-04");
        assertThat(cell.get("serving").get("ENTERED").longValue()).isEqualTo(7);
        assertThat(cell.get("rebuilt").get("ENTERED").longValue()).isZero();
        assertThat(entered()).as("the old version goes on").isEqualTo(8);

        http().assertProblem(http().post(REBUILDS, keeper, "{}"), 422, "transition-not-allowed");
        http().json(http().post(location + "/switch", keeper, ""), 200);
        await().atMost(PATIENCE).until(() -> entered() == 1);
        assertThat(Comparison.of(backing().broker.bootstrapServers()).differences()).isEmpty();
        http().assertProblem(http().delete(location, keeper), 422, "transition-not-allowed");
    }

    @Test
    void aVersionMayBeGivenUp() {
        ReportVersion serving = versions.state().serving();
        String location = request("{\"whenEqual\":\"keep\"}");
        await().atMost(PATIENCE).until(() -> phase(location).equals("READY"));
        JsonNode equal = http().body(location, keeper);
        assertThat(equal.get("differingCells").longValue()).isZero();
        assertThat(equal.get("progress").get("percent").longValue()).isEqualTo(100);
        assertThat(versions.shown()).isEqualTo(serving);
        ReportVersion built = new ReportVersion(equal.get("version").intValue());
        assertThat(topics()).contains(built.topic());

        http().json(http().delete(location, keeper), 200);

        assertThat(phase(location)).isEqualTo("FAILED");
        assertThat(http().body(location, keeper).get("endedBy").stringValue()).isEqualTo("keeper");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(topics())
                                .doesNotContain(built.topic())
                                .contains(serving.topic()));
        assertThat(http().body(REBUILDS, keeper).get("items").get(0).get("phase").stringValue())
                .isEqualTo("FAILED");
    }

    @Test
    void aRebuildIsForTheProvinceAndItsScope() {
        String city = backing().tokens.token("x", "city:" + this.city, "reports:freeze");
        http().assertProblem(http().post(REBUILDS, reader, "{}"), 403, "insufficient-scope");
        http().assertProblem(http().post(REBUILDS, city, "{}"), 403, "outside-jurisdiction");
        http().assertProblem(http().get(REBUILDS, reader), 403, "insufficient-scope");
        http().assertProblem(http().get(REBUILDS + "/none", city), 403, "outside-jurisdiction");
        http().assertProblem(http().get(REBUILDS + "/none", keeper), 404, "not-found");
        http().assertProblem(http().delete(REBUILDS + "/none", keeper), 404, "not-found");
        http().assertProblem(http().post(REBUILDS + "/none/switch", keeper, ""), 404, "not-found");
        assertThat(versions.state().open()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"whenEqual\":\"maybe\"}", "{\"whenEqual\":1}"})
    void whatIsToHappenIsSaidInKnownWords(String body) {
        http().assertProblem(http().post(REBUILDS, keeper, body), 400, "validation", "/whenEqual");
    }

    private String request(String body) {
        HttpResponse<String> answer = http().post(REBUILDS, keeper, body);
        http().json(answer, 202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String phase(String location) {
        return http().body(location, keeper).get("phase").stringValue();
    }

    private long parked() {
        return http().body("/api/reports/parked", keeper).get("total").longValue();
    }

    private void repairParked() {
        JsonNode parked = http().body("/api/reports/parked", keeper).get("items").get(0);
        http().json(
                        http().post(
                                        "/api/reports/parked/%s/%s/repair"
                                                .formatted(
                                                        parked.get("topic").stringValue(),
                                                        parked.get("subject").stringValue()),
                                        keeper,
                                        "{\"offset\":%d,\"reason\":\"误发\",\"skip\":true}"
                                                .formatted(parked.get("offset").longValue())),
                        202);
        await().atMost(PATIENCE).until(() -> parked() == 0);
    }

    /** As if seven projects more had been entered in a month. */
    private void tamper(Cell cell) {
        Map<String, Long> progress = new TreeMap<>();
        Comparison.of(backing().broker.bootstrapServers())
                .upTo()
                .forEach((topic, offsets) -> progress.put(topic, offsets.getOrDefault(0, 0L)));
        long[] counts = new long[Counter.COUNT];
        counts[Counter.ENTERED.ordinal()] = 7;
        String topic = versions.state().serving().topic();
        backing().producing.report(topic, 0, CellRecords.key(cell), CellRecords.value(counts));
        backing().producing.report(topic, 0, CellRecords.FLUSH, CellRecords.progress(progress));
    }

    private HttpResponse<String> kpis() {
        return http().get("/api/reports/kpis?year=2019&scope=zone:" + zone, reader);
    }

    private long entered() {
        return http().json(kpis(), 200)
                .get("kpis")
                .valueStream()
                .filter(each ->
                        each.get("code").stringValue().equals("signing-conversion-rate-period"))
                .findFirst()
                .orElseThrow()
                .get("denominator")
                .longValue();
    }

    private static Set<String> topics() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", backing().broker.bootstrapServers()))) {
            return admin.listTopics().names().get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<String> groups() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", backing().broker.bootstrapServers()))) {
            return admin.listGroups().all().get().stream()
                    .map(each -> each.groupId())
                    .collect(Collectors.toSet());
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

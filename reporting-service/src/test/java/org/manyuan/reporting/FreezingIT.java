package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.reporting.world.Sample;
import tools.jackson.databind.JsonNode;

/** 年交账 as its users see it: what is frozen, by whom, and that it stays. */
class FreezingIT extends FrozenService {

    @Test
    void aSnapshotHoldsAllFiguresOfAllScopesAsTheyStood() {
        projects();
        JsonNode snapshot = freeze("2019", "first-" + city);
        String id = snapshot.get("id").stringValue();
        List<String> scopes =
                List.of("province", "level:national", "city:" + city, "zone:" + a, "zone:" + b);
        List<JsonNode> live = new ArrayList<>();
        for (String scope : scopes) {
            live.add(figures(http().ok(kpis(scope, "2019"))));
            assertThat(figures(frozen(id, scope))).as(scope).isEqualTo(live.getLast());
        }
        assertThat(snapshot.get("period").stringValue()).isEqualTo("2019");
        assertThat(snapshot.get("asOf").stringValue()).isEqualTo("2019-12");
        assertThat(snapshot.get("provisional").booleanValue()).isFalse();
        assertThat(snapshot.get("recordedBy").stringValue()).isEqualTo("province");
        assertThat(snapshot.get("plan").stringValue()).isEqualTo("jx-2018-2020");
        assertThat(snapshot.get("upTo").propertyNames())
                .contains(Topics.PROJECTS, Topics.INVESTMENTS, Topics.ZONES);

        backing().producing.project("P1" + city, 3, Sample.entered(a, "2019-01-01"));
        await().untilAsserted(() -> assertThat(signed("zone:" + a, "2019")).isZero());
        for (int index = 0; index < scopes.size(); index++) {
            assertThat(figures(frozen(id, scopes.get(index)))).isEqualTo(live.get(index));
        }
        JsonNode again = freeze("2019", "second-" + city);
        assertThat(again.get("previousHash")).isEqualTo(snapshot.get("hash"));
        assertThat(again.get("position").intValue())
                .isEqualTo(snapshot.get("position").intValue() + 1);
        assertThat(again.get("definitions")).isEqualTo(snapshot.get("definitions"));
        assertThat(
                        http().ok(http().get(SNAPSHOTS + "?period=2019&size=1", province))
                                .get("items")
                                .get(0))
                .isEqualTo(again);
        assertThat(signedIn(frozen(again.get("id").stringValue(), "zone:" + a))).isZero();
    }

    @Test
    void whoeverReadsASnapshotCanComputeItsHash() {
        JsonNode snapshot = freeze("2018-H1", "hash-" + city);
        String served =
                http().get(SNAPSHOTS + "/" + snapshot.get("id").stringValue(), province).body();

        assertThat(json().readTree(served)).isEqualTo(snapshot);
        // names in order, nothing but what it says: an independent way to the canonical form
        var sorted = new TreeMap<String, Object>();
        snapshot.propertyStream()
                .filter(each -> !each.getValue().isNull())
                .forEach(each -> sorted.put(each.getKey(), ordered(each.getValue())));
        sorted.put("hash", "");
        byte[] hash = Digest.sha256(json().writeValueAsString(sorted));
        assertThat(java.util.HexFormat.of().formatHex(hash))
                .isEqualTo(snapshot.get("hash").stringValue());
    }

    private static Object ordered(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        var sorted = new TreeMap<String, Object>();
        node.propertyStream().forEach(each -> sorted.put(each.getKey(), ordered(each.getValue())));
        return sorted;
    }

    @Test
    void theSameRequestFreezesOnce() {
        String key = "once-" + city;
        HttpResponse<String> first = post("2019-03", key, province);
        HttpResponse<String> second = post("2019-03", key, province);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json().readTree(second.body())).isEqualTo(json().readTree(first.body()));
        assertThat(first.headers().firstValue("Location"))
                .contains(SNAPSHOTS + "/" + json().readTree(first.body()).get("id").stringValue());
        http().assertProblem(
                        post("2019-04", key, province),
                        409,
                        "event-id-reused",
                        "/headers/Idempotency-Key");
        assertThat(post("2019-03", "another-" + city, province).statusCode()).isEqualTo(201);
    }

    /** Who does not wait asks again, by the same request, until it is there. */
    @Test
    void freezingGoesOnWhileNobodyWaits() {
        String key = "patient-" + city;
        String body = "{\"period\":\"2018-05\"}";
        HttpResponse<String> still =
                http().send(
                                "POST",
                                SNAPSHOTS,
                                province,
                                body,
                                "Idempotency-Key",
                                key,
                                "Prefer",
                                "respond-async");
        assertThat(still.statusCode()).as(still.body()).isEqualTo(202);
        assertThat(still.headers().firstValue("Retry-After")).isPresent();
        assertThat(json().readTree(still.body()).propertyNames())
                .containsExactlyInAnyOrder("read", "toRead", "percent");

        HttpResponse<String> made = post("2018-05", key, province);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(
                        http().ok(http().get(SNAPSHOTS + "?period=2018-05&size=1", province))
                                .get("items")
                                .get(0))
                .isEqualTo(json().readTree(made.body()));
        HttpResponse<String> again = post("2018-05", key, province);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(made.body());
    }

    @Test
    void severalAtOnceFormOneChain() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                // each of four requests twice
                String key = "at-once-" + number / 2 + "-" + city;
                sent.add(requests.submit(() -> post("2018-07", key, province)));
            }
            for (Future<HttpResponse<String>> each : sent) {
                answers.add(each.get());
            }
        }

        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 201);
        Map<String, JsonNode> byHash = new TreeMap<>();
        for (HttpResponse<String> each : answers) {
            JsonNode made = json().readTree(each.body());
            byHash.put(made.get("hash").stringValue(), made);
        }
        assertThat(byHash).hasSize(4);
        List<JsonNode> inOrder =
                byHash.values().stream()
                        .sorted(Comparator.comparing(each -> each.get("position").intValue()))
                        .toList();
        for (int index = 1; index < inOrder.size(); index++) {
            assertThat(inOrder.get(index).get("previousHash"))
                    .isEqualTo(inOrder.get(index - 1).get("hash"));
        }
        assertThat(inOrder)
                .extracting(each -> each.get("id").stringValue())
                .containsExactly("2018-07-1", "2018-07-2", "2018-07-3", "2018-07-4");
    }

    @Test
    void aPeriodThatGoesOnIsProvisional() {
        String year = String.valueOf(java.time.Year.now(java.time.ZoneId.of("Asia/Shanghai")));
        JsonNode snapshot = freeze(year, "now-" + city);

        assertThat(snapshot.get("provisional").booleanValue()).isTrue();
        assertThat(snapshot.get("asOf").stringValue())
                .isEqualTo(
                        java.time.YearMonth.now(java.time.ZoneId.of("Asia/Shanghai")).toString());
    }

    @ParameterizedTest
    @CsvSource({"2019-H2, /period", "2099, /period", "x, /period"})
    void whatCannotBeFrozenIsRefused(String period, String pointer) {
        http().assertProblem(post(period, null, province), 400, "validation", pointer);
    }

    @Test
    void onlyTheProvinceFreezesAndOnlyWithTheScope() {
        String reader = backing().tokens.token("reader", "province", "reports:read");
        String mayor =
                backing().tokens.token("mayor", "city:" + city, "reports:read", "reports:freeze");
        http().assertProblem(post("2019", null, reader), 403, "insufficient-scope");
        http().assertProblem(post("2019", null, mayor), 403, "outside-jurisdiction");

        String id = freeze("2019", "seen-" + city).get("id").stringValue();
        assertThat(http().get(path(id, "city:" + city), mayor).statusCode()).isEqualTo(200);
        assertThat(http().get(path(id, "zone:" + a), mayor).statusCode()).isEqualTo(200);
        String neighbour = backing().tokens.token("b", "zone:" + b, "reports:read");
        http().assertProblem(
                        http().get(path(id, "zone:" + a), neighbour), 403, "outside-jurisdiction");
        http().assertProblem(
                        http().get(path(id, "zone:nowhere"), province),
                        400,
                        "validation",
                        "/query/scope");
        http().assertProblem(
                        http().get(path("2019-999", "province"), province),
                        404,
                        "not-found",
                        "/id");
        http().assertProblem(
                        http().get(path(id, "zone:" + a) + "&caliber=consolidated", province),
                        404,
                        "not-found",
                        "/query/scope");
        http().assertProblem(
                        http().get(SNAPSHOTS + "?period=2019-H9", province),
                        400,
                        "validation",
                        "/query/period");
    }
}

package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.reporting.world.Sample;
import tools.jackson.databind.JsonNode;

/** Two zones whose figures are frozen. */
abstract class FrozenService extends TwoZones {

    static final String SNAPSHOTS = "/api/reports/snapshots";

    void projects() {
        backing().producing.project("P1" + city, 1, Sample.entered(a, "2019-01-01"));
        backing()
                .producing
                .project("P1" + city, 2, Sample.signed(a, "2019-01-01", "2019-05-01", 20_000_00));
        backing().producing.project("P2" + city, 1, Sample.entered(b, "2019-02-01"));
        backing().producing.disposal("C1" + city, 1, Sample.zombie(a, "2018-03-01", "2019-06-30"));
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(signed("zone:" + a, "2019")).isEqualTo(1);
                    assertThat(
                                    figure(
                                                    http().ok(kpis("zone:" + b, "2019")),
                                                    "signing-conversion-rate")
                                            .get("denominator")
                                            .intValue())
                            .isEqualTo(1);
                    assertThat(
                                    figure(
                                                    http().ok(kpis("zone:" + a, "2019")),
                                                    "zombie-enterprise-reduction")
                                            .get("numerator")
                                            .intValue())
                            .isEqualTo(1);
                });
    }

    JsonNode freeze(String period, String key) {
        HttpResponse<String> answer = post(period, key, province);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json().readTree(answer.body());
    }

    HttpResponse<String> post(String period, @Nullable String key, String token) {
        String body = "{\"period\":\"%s\"}".formatted(period);
        return key == null
                ? http().send("POST", SNAPSHOTS, token, body)
                : http().send("POST", SNAPSHOTS, token, body, "Idempotency-Key", key);
    }

    /** Asks without waiting for an answer that takes long. */
    JsonNode progress(String path) {
        HttpResponse<String> still =
                http().send("GET", path, province, null, "Prefer", "respond-async");
        assertThat(still.statusCode()).as(still.body()).isEqualTo(202);
        assertThat(still.headers().firstValue("Retry-After")).isPresent();
        return json().readTree(still.body());
    }

    static String path(String id, String scope) {
        return SNAPSHOTS + "/" + id + "/figures?scope=" + scope;
    }

    JsonNode frozen(String id, String scope) {
        return http().ok(http().get(path(id, scope), province));
    }

    JsonNode verification(String id) {
        return http().ok(http().get(SNAPSHOTS + "/" + id + "/verification", province));
    }

    static JsonNode figures(JsonNode body) {
        return body.get("kpis");
    }

    ProjectFacts signed() {
        return Sample.signed(a, "2018-06-01", "2019-05-01", 20_000_00);
    }

    int signed(String scope, String year) {
        return signedIn(http().ok(kpis(scope, year)));
    }

    static int signedIn(JsonNode body) {
        return figure(body, "signed-projects").get("numerator").intValue();
    }
}

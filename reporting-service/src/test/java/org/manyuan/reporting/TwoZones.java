package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.manyuan.contracts.zone.ZoneLevel;
import tools.jackson.databind.JsonNode;

/**
 * A started service that knows two zones of a city, {@code a} a national and {@code b} a provincial
 * one. Each test has a city of its own, so that none sees what another one did.
 */
abstract class TwoZones extends StartedService {

    private static int cities;

    final String province =
            backing().tokens.token("province", "province", "reports:read", "reports:freeze");
    final String city = "38" + "%04d".formatted(++cities);
    final String a = "A" + city;
    final String b = "B" + city;

    @BeforeEach
    void zones() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> kpis("province", "2019").statusCode() == 200);
        backing().producing.zone(a, city, ZoneLevel.NATIONAL);
        backing().producing.zone(b, city, ZoneLevel.PROVINCIAL);
        await().until(() -> kpis("zone:" + a, "2019").statusCode() == 200);
        await().until(() -> kpis("zone:" + b, "2019").statusCode() == 200);
    }

    HttpResponse<String> kpis(String scope, String year) {
        return http().get("/api/reports/kpis?scope=" + scope + "&year=" + year, province);
    }

    JsonNode kpi(String scope, String year, String code) {
        return figure(http().ok(kpis(scope, year)), code);
    }

    static JsonNode figure(JsonNode body, String code) {
        return body.get("kpis")
                .valueStream()
                .filter(kpi -> kpi.get("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Of 2019. */
    void awaitFigure(String scope, String code, String numerator) {
        await().atMost(Backing.PATIENCE)
                .untilAsserted(() ->
                        assertThat(kpi(scope, "2019", code).get("numerator").decimalValue())
                                .isEqualByComparingTo(numerator));
    }

    int entered(String scope, String year) {
        return enteredIn(http().ok(kpis(scope, year)));
    }

    static int enteredIn(JsonNode body) {
        return figure(body, "signing-conversion-rate-period").get("denominator").intValue();
    }
}

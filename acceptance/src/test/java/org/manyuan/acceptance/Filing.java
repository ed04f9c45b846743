package org.manyuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Files returns as people do: the zone fills in and submits, its city reviews, the province
 * approves. Knows in the end what is approved.
 */
final class Filing {

    private static final String JSON = "application/json";

    private final String gateway;
    private final Random random;
    private final Map<String, Client> offices = new HashMap<>();

    /** By zone and period, as {@code G361027 2019}. */
    private final Map<String, Map<String, BigDecimal>> approved = new TreeMap<>();

    Filing(String gateway, Random random) {
        this.gateway = gateway;
        this.random = random;
    }

    /** A year's return, up to the city's review. */
    void reviewed(String zoneId, String city, String period) throws Exception {
        Map<String, BigDecimal> values = new TreeMap<>();
        if (period.length() == 4) {
            values.put("land-in-use", amount(1_000));
            values.put("greening-rate", BigDecimal.valueOf(200 + random.nextInt(801), 3));
            values.put("one-stop-hall", BigDecimal.valueOf(random.nextInt(2)));
        }
        values.put("revenue", amount(500_000));
        if (random.nextInt(4) > 0) {
            values.put("tax", amount(20_000));
        }
        String path = path(zoneId, period);
        Client zone = office("demo-zone-" + zoneId);
        assertDone(zone.put(path, Map.of("values", values)));
        assertDone(zone.post(path + "/submission", Map.of(), JSON));
        assertDone(office("demo-city-" + city).post(path + "/review", Map.of(), JSON));
        approved.put(zoneId + " " + period, values);
    }

    void approve(String zoneId, String period) throws Exception {
        assertDone(
                office("demo-province").post(path(zoneId, period) + "/approval", Map.of(), JSON));
    }

    /** It stays as it is, so it is no figure. */
    void leave(String zoneId, String period) {
        approved.remove(zoneId + " " + period);
    }

    void correct(String zoneId, String period, String indicator) throws Exception {
        BigDecimal value = amount(500_000);
        assertDone(
                office("demo-province")
                        .post(
                                path(zoneId, period) + "/correction",
                                Map.of("values", Map.of(indicator, value), "reason", "统计核减"),
                                JSON));
        approved.get(zoneId + " " + period).put(indicator, value);
    }

    /** Null where it is not approved. */
    BigDecimal value(String zoneId, String period, String indicator) {
        return approved.getOrDefault(zoneId + " " + period, Map.of()).get(indicator);
    }

    /** Around a number, so that no jump has to be explained. */
    private BigDecimal amount(int about) {
        return BigDecimal.valueOf(about * 100L + random.nextInt(about * 100), 2);
    }

    private static String path(String zoneId, String period) {
        return "/api/zones/" + zoneId + "/returns/" + period;
    }

    private Client office(String client) throws Exception {
        Client known = offices.get(client);
        if (known == null) {
            known = new Client(gateway, client);
            offices.put(client, known);
        }
        return known;
    }

    private static void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }
}

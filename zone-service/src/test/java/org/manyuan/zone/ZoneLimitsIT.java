package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The limits of zones are those of the kept plan, in a store of its own: they bind every zone. */
@DirtiesContext
@TestPropertySource(properties = "manyuan.test.store=zone-limits")
class ZoneLimitsIT extends RunningService {

    private static final String ALL = "zones:read zones:write plans:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate IN_THE_SHIPPED_PLAN = LocalDate.of(2020, 12, 31);

    @Test
    void areThoseOfAPlanAdoptedMeanwhile() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(PROVINCE, "/api/zones/G361027").statusCode() == 200);
        String zone = registered();
        assertThat(parks(zone, "东园").statusCode()).isEqualTo(200);
        assertThat(problem(exit(zone, TODAY, "0.45")))
                .isEqualTo("422 clause-not-met /centralUrban /industrialShare");

        HttpResponse<String> adopted =
                send(
                        PROVINCE,
                        "POST",
                        "/api/policy-plans",
                        """
                        {"plan":"limits","name":"一区一园","from":"%1$d-01-01","to":"%1$d-12-31",
                         "targets":[],"rules":[{"clause":"parks-limit","maxParks":1},
                         {"clause":"integration-naming","oldNameKeptYears":2},
                         {"clause":"urban-transition","centralUrban":false,
                          "industrialShareBelow":"9/20"}]}\
                        """
                                .formatted(TODAY.getYear()));
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);

        assertThat(problem(parks(zone, "北园"))).isEqualTo("422 clause-not-met /parks");
        assertThat(problem(exit(zone, IN_THE_SHIPPED_PLAN, "0.44")))
                .isEqualTo("422 clause-not-met /centralUrban /industrialShare");
        HttpResponse<String> justMissed = exit(zone, TODAY, "0.45");
        assertThat(problem(justMissed)).isEqualTo("422 clause-not-met /industrialShare");
        assertThat(justMissed.body()).contains("须低于 0.45");
        assertThat(exit(zone, TODAY, "0.449999").statusCode()).isEqualTo(200);

        assertThat(formerNameUntil(integrated(TODAY))).isEqualTo(TODAY.plusYears(2));
    }

    private String registered() throws Exception {
        String zoneId = "L-" + UUID.randomUUID().toString().substring(0, 12);
        String zone =
                """
                {"zoneId":"%s","name":"南昌新区","level":"PROVINCIAL",
                 "kind":"INDUSTRIAL_PARK","cityCode":"360100","areaHa":100}\
                """
                        .formatted(zoneId);
        assertThat(send(PROVINCE, "POST", "/api/zones", zone).statusCode()).isEqualTo(201);
        return "/api/zones/" + zoneId;
    }

    private HttpResponse<String> parks(String zone, String name) throws Exception {
        String parks =
                "{\"parks\":[{\"id\":\"a\",\"name\":\"%s\"},{\"id\":\"b\",\"name\":\"西园\"}]}"
                        .formatted(name);
        return send(PROVINCE, "PATCH", zone, parks, "If-Match", "*");
    }

    private HttpResponse<String> exit(String zone, LocalDate on, String share) throws Exception {
        return send(
                PROVINCE,
                "POST",
                zone + "/exit",
                "{\"effectiveOn\":\"%s\",\"centralUrban\":false,\"industrialShare\":%s}"
                        .formatted(on, share));
    }

    private HttpResponse<String> integrated(LocalDate on) throws Exception {
        return send(
                PROVINCE,
                "POST",
                registered() + "/integration",
                "{\"hostZoneId\":\"G361027\",\"effectiveOn\":\"%s\",\"parkName\":\"桑海\"}"
                        .formatted(on));
    }

    private static LocalDate formerNameUntil(HttpResponse<String> integrated) {
        assertThat(integrated.statusCode()).as(integrated.body()).isEqualTo(200);
        return LocalDate.parse(json(integrated).get("formerNameUntil").asString());
    }
}

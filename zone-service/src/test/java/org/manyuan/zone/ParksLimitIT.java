package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Year;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The limit of parks is that of the kept plan, in a store of its own: it binds every zone. */
@DirtiesContext
class ParksLimitIT extends RunningService {

    private static final String ALL = "zones:read zones:write plans:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");

    @DynamicPropertySource
    static void storeOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> STORE.uri("zone-parks-limit"));
    }

    @Test
    void isThatOfAPlanAdoptedMeanwhile() throws Exception {
        String zoneId = "L-" + UUID.randomUUID().toString().substring(0, 12);
        String zone =
                """
                {"zoneId":"%s","name":"南昌新区","level":"PROVINCIAL",
                 "kind":"INDUSTRIAL_PARK","cityCode":"360100","areaHa":100}\
                """
                        .formatted(zoneId);
        assertThat(send(PROVINCE, "POST", "/api/zones", zone).statusCode()).isEqualTo(201);
        assertThat(parks(zoneId, "东园").statusCode()).isEqualTo(200);

        int year = Year.now(ZoneId.of("Asia/Shanghai")).getValue();
        String plan =
                """
                {"plan":"limit","name":"一区一园","from":"%d-01-01","to":"%d-12-31","targets":[],
                 "rules":[{"clause":"parks-limit","maxParks":1}]}\
                """
                        .formatted(year, year + 1);
        HttpResponse<String> adopted = send(PROVINCE, "POST", "/api/policy-plans", plan);
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);

        assertThat(problem(parks(zoneId, "北园"))).isEqualTo("422 clause-not-met /parks");
    }

    private HttpResponse<String> parks(String zoneId, String name) throws Exception {
        String parks =
                "{\"parks\":[{\"id\":\"a\",\"name\":\"%s\"},{\"id\":\"b\",\"name\":\"西园\"}]}"
                        .formatted(name);
        return send(PROVINCE, "PATCH", "/api/zones/" + zoneId, parks, "If-Match", "*");
    }
}

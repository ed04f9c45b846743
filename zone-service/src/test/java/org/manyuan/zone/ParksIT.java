package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 一区三园, land and leading industries, over HTTP. */
class ParksIT extends RunningService {

    private static final String ALL = "zones:read zones:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String NANCHANG = Tokens.token("nanchang", ALL, "city:360100");

    private static final String FOUR =
            "{\"parks\":[{\"id\":\"a\",\"name\":\"东园\",\"areaHa\":60},"
                    + "{\"id\":\"b\",\"name\":\"西园\",\"areaHa\":40.25,\"leadingIndustry\":\"食品\"},"
                    + "{\"id\":\"c\",\"name\":\"南园\"},{\"id\":\"d\",\"name\":\"北园\"}]%s}";

    private String zone;

    @BeforeEach
    void aZone() throws Exception {
        String zoneId = "N-" + UUID.randomUUID().toString().substring(0, 12);
        zone = "/api/zones/" + zoneId;
        String body =
                "{\"zoneId\":\"%s\",\"name\":\"南昌新区\",\"level\":\"PROVINCIAL\",".formatted(zoneId)
                        + "\"kind\":\"INDUSTRIAL_PARK\",\"cityCode\":\"360100\",\"areaHa\":100.25}";
        assertThat(send(PROVINCE, "POST", "/api/zones", body).statusCode()).isEqualTo(201);
    }

    @Test
    void aFourthParkNeedsAReasonOfTheProvince() throws Exception {
        String waiver = ",\"parksWaiver\":{\"reason\":\"历史形成\"}";

        assertThat(problem(patch(NANCHANG, FOUR.formatted(""))))
                .isEqualTo("422 clause-not-met /parks");
        assertThat(problem(patch(NANCHANG, FOUR.formatted(waiver))))
                .isEqualTo("403 outside-jurisdiction /parksWaiver");
        HttpResponse<String> waived = patch(PROVINCE, FOUR.formatted(waiver));
        assertThat(waived.statusCode()).isEqualTo(200);
        assertThat(json(waived).get("parks")).hasSize(4);
        assertThat(json(waived).get("parksWaiver").toString())
                .isEqualTo("{\"reason\":\"历史形成\",\"waivedBy\":\"office\"}");
        assertThat(problem(patch(PROVINCE, "{\"parksWaiver\":null}")))
                .isEqualTo("422 clause-not-met /parks");
        assertThat(patch(NANCHANG, "{\"parks\":null}").statusCode()).isEqualTo(200);

        JsonNode line = json(get(NANCHANG, zone + "/ledger")).at("/items/1");
        assertThat(line.get("type").asString()).isEqualTo("revised");
        assertThat(line.at("/data/parks/1").toString())
                .isEqualTo(
                        "{\"id\":\"b\",\"name\":\"西园\",\"areaHa\":40.25,\"leadingIndustry\":\"食品\"}");
    }

    @Test
    void parksAreForWhoHasTheZone() throws Exception {
        String one = "{\"parks\":[{\"id\":\"a\",\"name\":\"东园\"}]}";

        assertThat(problem(patch(Tokens.token("ganzhou", ALL, "city:360700"), one)))
                .isEqualTo("404 not-found");
        assertThat(problem(patch(Tokens.token("v", "zones:read", "province"), one)))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(send(NANCHANG, "PATCH", zone, one)))
                .isEqualTo("428 precondition-required");
        assertThat(json(get(NANCHANG, zone + "/ledger")).get("total").asInt()).isOne();
    }

    @Test
    void parksAndLandLieWithinTheZone() throws Exception {
        assertThat(
                        problem(
                                patch(
                                        NANCHANG,
                                        "{\"parks\":[{\"id\":\"a\",\"name\":\"东园\",\"areaHa\":100.26}],"
                                                + "\"land\":{\"developableHa\":100.26,\"builtUpHa\":1}}")))
                .isEqualTo("400 validation /parks /land/developableHa");
        assertThat(problem(patch(NANCHANG, "{\"parks\":[{\"id\":\"a b\",\"x\":1}],\"land\":7}")))
                .isEqualTo("400 validation /parks/0/id /parks/0/name /parks/0/x /land");

        HttpResponse<String> patched =
                patch(
                        NANCHANG,
                        "{\"land\":{\"developableHa\":90,\"builtUpHa\":50.5},"
                                + "\"leadingIndustries\":[\"食品\",\"医药\"]}");
        assertThat(json(patched).get("land").toString())
                .isEqualTo("{\"developableHa\":90,\"builtUpHa\":50.5}");
        assertThat(json(patched).get("leadingIndustries").toString()).isEqualTo("[\"食品\",\"医药\"]");
        assertThat(json(patch(NANCHANG, "{\"land\":{\"builtUpHa\":null}}")).get("land").toString())
                .isEqualTo("{\"developableHa\":90}");
    }

    private HttpResponse<String> patch(String token, String body) throws Exception {
        return send(token, "PATCH", zone, body, "If-Match", "*");
    }
}

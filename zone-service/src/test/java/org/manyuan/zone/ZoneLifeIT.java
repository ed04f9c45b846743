package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 整合 and 转型: a zone's whole life, with what is refused on its way. */
class ZoneLifeIT extends RunningService {

    private static final String ALL = "zones:read zones:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String GANZHOU = Tokens.token("ganzhou", ALL, "city:360700");
    private static final String NANCHANG = Tokens.token("nanchang", ALL, "city:360100");
    private static final String VIEWER = Tokens.token("viewer", "zones:read", "province");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** A national zone of Ganzhou, from the catalogue. */
    private static final String HOST = "G361145";

    private String zoneId = "";
    private String path = "";

    @BeforeEach
    void aZone() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(PROVINCE, "/api/zones/" + HOST).statusCode() == 200);
        zoneId = registered("PROVINCIAL");
        path = "/api/zones/" + zoneId;
    }

    @Test
    void aZoneIsRevisedIntegratedAndLeaves() throws Exception {
        HttpResponse<String> revised =
                send(
                        GANZHOU,
                        "PATCH",
                        path,
                        "{\"leadingIndustries\":[\"稀土\"],\"parks\":[{\"id\":\"a\",\"name\":\"东园\"}]}",
                        "If-Match",
                        "\"1\"");
        assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);

        LocalDate effectiveOn = TODAY.minusDays(30);
        HttpResponse<String> integrated = integrate(GANZHOU, HOST, effectiveOn);
        assertThat(integrated.statusCode()).as(integrated.body()).isEqualTo(200);
        JsonNode park = json(integrated);
        assertThat(park.get("name").asString()).isEqualTo("龙南经济技术开发区桑海产业园");
        assertThat(park.get("formerName").asString()).isEqualTo("信丰新区");
        assertThat(LocalDate.parse(park.get("formerNameUntil").asString()))
                .isEqualTo(effectiveOn.plusYears(1));
        assertThat(json(get(GANZHOU, "/api/zones?q=" + zoneId + "&status=integrated")).get("total"))
                .hasToString("1");

        assertThat(problem(exit(GANZHOU, effectiveOn.minusDays(1), true, "0.2")))
                .isEqualTo("422 occurred-before-previous-stage /effectiveOn");
        assertThat(exit(GANZHOU, effectiveOn, true, "0.299999").statusCode()).isEqualTo(200);
        assertThat(json(get(GANZHOU, path)).get("status").asString()).isEqualTo("EXITED");
        assertThat(problem(exit(GANZHOU, TODAY, true, "0.2")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(integrate(GANZHOU, HOST, TODAY)))
                .isEqualTo("422 transition-not-allowed ");

        assertThat(json(get(GANZHOU, path + "/ledger")).get("items"))
                .extracting(each -> each.get("type").asString() + each.get("recordedBy").asString())
                .containsExactly(
                        "registeredoffice", "revisedganzhou", "integratedganzhou", "exitedganzhou");
    }

    @Test
    void theHostIsANationalOneAndNoCircleComesOfIt() throws Exception {
        String provincial = registered("PROVINCIAL");
        assertThat(problem(integrate(GANZHOU, provincial, TODAY)))
                .isEqualTo("422 clause-not-met /hostZoneId");
        assertThat(problem(integrate(PROVINCE, "no-such", TODAY)))
                .isEqualTo("400 validation /hostZoneId");
        assertThat(problem(integrate(PROVINCE, zoneId, TODAY)))
                .as("itself, and provincial")
                .isEqualTo("422 clause-not-met /hostZoneId /hostZoneId");

        String national = registered("NATIONAL");
        String other = registered("NATIONAL");
        assertThat(integrated(national, other).statusCode()).isEqualTo(200);
        HttpResponse<String> circle = integrated(other, national);
        assertThat(problem(circle)).isEqualTo("422 clause-not-met /hostZoneId");
        assertThat(circle.body()).contains(national);

        String left = registered("NATIONAL");
        send(
                PROVINCE,
                "POST",
                "/api/zones/" + left + "/exit",
                "{\"effectiveOn\":\"2020-01-01\",\"centralUrban\":true,\"industrialShare\":0}");
        assertThat(problem(integrate(PROVINCE, left, TODAY)))
                .isEqualTo("422 clause-not-met /hostZoneId");
        assertThat(json(get(GANZHOU, path)).get("version").asInt()).as("nothing happened").isOne();
    }

    @Test
    void leavingHasTwoConditions() throws Exception {
        assertThat(problem(exit(GANZHOU, TODAY, false, "0.2")))
                .isEqualTo("422 clause-not-met /centralUrban");
        assertThat(problem(exit(GANZHOU, TODAY, true, "0.3")))
                .isEqualTo("422 clause-not-met /industrialShare");
        assertThat(problem(exit(GANZHOU, TODAY.plusDays(1), true, "0.2")))
                .isEqualTo("422 occurred-in-future /effectiveOn");
        assertThat(
                        problem(
                                send(
                                        GANZHOU,
                                        "POST",
                                        path + "/exit",
                                        "{\"industrialShare\":2,\"x\":1}")))
                .isEqualTo("400 validation /industrialShare /effectiveOn /centralUrban /x");
        assertThat(problem(send(GANZHOU, "POST", path + "/integration", "{\"x\":1}")))
                .isEqualTo("400 validation /hostZoneId /effectiveOn /parkName /x");
    }

    @Test
    void eachStepIsForWhoHasTheZone() throws Exception {
        String patch = "{\"name\":\"新\"}";
        assertThat(problem(send(NANCHANG, "PATCH", path, patch, "If-Match", "*")))
                .isEqualTo("404 not-found");
        assertThat(problem(integrate(NANCHANG, "G361027", TODAY))).isEqualTo("404 not-found");
        assertThat(problem(exit(NANCHANG, TODAY, true, "0.2"))).isEqualTo("404 not-found");
        assertThat(problem(integrate(GANZHOU, "G361027", TODAY)))
                .isEqualTo("403 outside-jurisdiction /hostZoneId");
        assertThat(problem(send(VIEWER, "PATCH", path, patch, "If-Match", "*")))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(integrate(VIEWER, HOST, TODAY))).isEqualTo("403 insufficient-scope");
        assertThat(problem(exit(VIEWER, TODAY, true, "0.2"))).isEqualTo("403 insufficient-scope");
    }

    @Test
    void theSameCommandUnderItsKeyIsCarriedOutOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String body =
                "{\"effectiveOn\":\"%s\",\"centralUrban\":true,\"industrialShare\":0.1}"
                        .formatted(TODAY);
        List<HttpResponse<String>> answers =
                List.of(
                        send(GANZHOU, "POST", path + "/exit", body, "Idempotency-Key", key),
                        send(GANZHOU, "POST", path + "/exit", body, "Idempotency-Key", key));

        assertThat(answers).allMatch(each -> each.statusCode() == 200);
        assertThat(answers.getLast().body()).isEqualTo(answers.getFirst().body());
        assertThat(
                        problem(
                                send(
                                        GANZHOU,
                                        "POST",
                                        path + "/exit",
                                        body.replace("0.1", "0.2"),
                                        "Idempotency-Key",
                                        key)))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");
    }

    private HttpResponse<String> integrate(String token, String host, LocalDate on)
            throws Exception {
        return integrated(token, zoneId, host, on);
    }

    private HttpResponse<String> integrated(String zone, String host) throws Exception {
        return integrated(PROVINCE, zone, host, TODAY);
    }

    private HttpResponse<String> integrated(String token, String zone, String host, LocalDate on)
            throws Exception {
        return send(
                token,
                "POST",
                "/api/zones/" + zone + "/integration",
                "{\"hostZoneId\":\"%s\",\"effectiveOn\":\"%s\",\"parkName\":\"桑海\"}"
                        .formatted(host, on));
    }

    private HttpResponse<String> exit(
            String token, LocalDate on, boolean centralUrban, String industrialShare)
            throws Exception {
        return send(
                token,
                "POST",
                path + "/exit",
                "{\"effectiveOn\":\"%s\",\"centralUrban\":%s,\"industrialShare\":%s}"
                        .formatted(on, centralUrban, industrialShare));
    }

    private String registered(String level) throws Exception {
        String id = "Z-" + UUID.randomUUID().toString().substring(0, 12);
        HttpResponse<String> created =
                send(
                        PROVINCE,
                        "POST",
                        "/api/zones",
                        """
                        {"zoneId":"%s","name":"信丰新区","level":"%s","kind":"INDUSTRIAL_PARK",
                         "cityCode":"360700","areaHa":100}\
                        """
                                .formatted(id, level));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return id;
    }
}

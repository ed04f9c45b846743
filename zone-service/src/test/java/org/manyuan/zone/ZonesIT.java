package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.manyuan.zone.TopicReader.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import tools.jackson.databind.JsonNode;

class ZonesIT extends RunningService {

    private static final String ALL = "zones:read zones:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String NANCHANG = Tokens.token("nanchang", ALL, "city:360100");
    private static final String LONGNAN = Tokens.token("longnan", ALL, "zone:G361145");
    private static final String VIEWER = Tokens.token("viewer", "zones:read", "province");

    @BeforeEach
    void theShippedZonesAreThere() {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        json(get(PROVINCE, "/api/zones?q=G36")).path("total").asInt() >= 19
                                && json(get(PROVINCE, "/api/zones")).path("total").asInt() >= 99);
    }

    @Test
    void listsTheZonesOfTheCatalogueInPages() throws Exception {
        JsonNode first = json(get(PROVINCE, "/api/zones?size=2&level=national"));
        JsonNode second = json(get(PROVINCE, "/api/zones?size=2&page=1&level=NATIONAL"));

        assertThat(first.get("total").asInt()).isGreaterThanOrEqualTo(19);
        assertThat(first.get("page").asInt()).isZero();
        assertThat(first.get("size").asInt()).isEqualTo(2);
        assertThat(first.get("items").get(0).toString())
                .isEqualTo(
                        "{\"zoneId\":\"G361027\",\"version\":1,\"name\":\"南昌经济技术开发区\","
                                + "\"level\":\"NATIONAL\",\"kind\":\"ECONOMIC\",\"cityCode\":\"360100\","
                                + "\"areaHa\":980,\"leadingIndustries\":[\"电子信息\",\"汽车及零部件\",\"医药\"],"
                                + "\"parks\":[],\"status\":\"ACTIVE\",\"approved\":\"2000-04\",\"catalogueNo\":118}");
        assertThat(first.get("items").get(1).get("zoneId").asString())
                .isLessThan(second.get("items").get(0).get("zoneId").asString());
    }

    @Test
    void filtersAndSorts() throws Exception {
        assertThat(ids("/api/zones?kind=bonded&city=360100")).containsExactly("G363074");
        assertThat(ids("/api/zones?q=%E5%8D%97%E6%98%8C%E5%B0%8F%E8%93%9D"))
                .containsExactly("G361141");
        assertThat(ids("/api/zones?q=g361145&status=active")).containsExactly("G361145");
        assertThat(ids("/api/zones?q=.*")).isEmpty();
        assertThat(ids("/api/zones?city=000000")).isEmpty();
        assertThat(
                        json(get(PROVINCE, "/api/zones?sort=-areaHa&size=1&level=national"))
                                .at("/items/0/zoneId")
                                .asString())
                .isEqualTo("G361143");
        assertThat(problem(get(PROVINCE, "/api/zones?sort=colour&level=x&kind=y&status=z")))
                .isEqualTo("400 validation /query/level /query/kind /query/status /query/sort");
        assertThat(problem(get(PROVINCE, "/api/zones?page=-1&size=201")))
                .isEqualTo("400 validation /query/page /query/size");
    }

    @Test
    void showsACallerItsJurisdictionOnly() throws Exception {
        JsonNode nanchang = json(get(NANCHANG, "/api/zones?size=200"));
        assertThat(nanchang.get("items"))
                .isNotEmpty()
                .allMatch(zone -> zone.get("cityCode").asString().equals("360100"));
        assertThat(json(get(LONGNAN, "/api/zones")).get("total").asInt()).isOne();
        assertThat(json(get(Tokens.token("nobody", ALL), "/api/zones")).get("total").asInt())
                .isZero();

        assertThat(get(LONGNAN, "/api/zones/G361145").statusCode()).isEqualTo(200);
        assertThat(problem(get(LONGNAN, "/api/zones/G361027"))).isEqualTo("404 not-found");
        assertThat(problem(get(LONGNAN, "/api/zones/G361027/ledger"))).isEqualTo("404 not-found");
        assertThat(problem(get(LONGNAN, "/api/zones/no-such"))).isEqualTo("404 not-found");
    }

    @Test
    void asksForATokenAndItsScope() throws Exception {
        assertThat(problem(send(request("/api/zones")))).isEqualTo("401 unauthenticated");
        assertThat(problem(get("garbage", "/api/zones"))).isEqualTo("401 unauthenticated");
        assertThat(problem(send(VIEWER, "POST", "/api/zones", registration("X", "360100"))))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(get(Tokens.token("w", "zones:write", "province"), "/api/zones")))
                .isEqualTo("403 insufficient-scope");
    }

    @Test
    void registersAZoneOnce() throws Exception {
        String zoneId = newId();
        String body = registration(zoneId, "360100");
        String key = UUID.randomUUID().toString();

        HttpResponse<String> created =
                send(NANCHANG, "POST", "/api/zones", body, "Idempotency-Key", key);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).contains("/api/zones/" + zoneId);
        assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(json(created).get("countyCode").asString()).isEqualTo("360121");

        HttpResponse<String> again =
                send(NANCHANG, "POST", "/api/zones", body, "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(created.body());
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "POST",
                                        "/api/zones",
                                        registration(newId(), "360100"),
                                        "Idempotency-Key",
                                        key)))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");
        assertThat(problem(send(NANCHANG, "POST", "/api/zones", body)))
                .isEqualTo("422 transition-not-allowed /zoneId");
        assertThat(json(get(NANCHANG, "/api/zones/" + zoneId + "/ledger")).get("total").asInt())
                .isOne();
    }

    @Test
    void registersWithinTheCallersCitiesOnly() throws Exception {
        assertThat(problem(send(NANCHANG, "POST", "/api/zones", registration(newId(), "360700"))))
                .isEqualTo("400 validation /countyCode");
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "POST",
                                        "/api/zones",
                                        registration(newId(), "360700")
                                                .replace("360121", "360783"))))
                .startsWith("403 outside-jurisdiction /cityCode");
        assertThat(problem(send(LONGNAN, "POST", "/api/zones", registration(newId(), "360100"))))
                .isEqualTo("403 outside-jurisdiction /cityCode");
        assertThat(problem(send(PROVINCE, "POST", "/api/zones", registration("a_b", "999999"))))
                .isEqualTo("400 validation /zoneId /cityCode");
    }

    @Test
    void revisesTheVersionThatWasSeen() throws Exception {
        String zone = "/api/zones/" + registered("360100");

        assertThat(problem(send(NANCHANG, "PATCH", zone, "{\"name\":\"新名称\"}")))
                .isEqualTo("428 precondition-required");
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "PATCH",
                                        zone,
                                        "{\"name\":\"新名称\"}",
                                        "If-Match",
                                        "\"7\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "PATCH",
                                        zone,
                                        "{\"name\":null,\"x\":1}",
                                        "If-Match",
                                        "\"1\"")))
                .isEqualTo("400 validation /name /x");
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "PATCH",
                                        zone,
                                        "{\"level\":\"NATIONAL\",\"cityCode\":\"360700\"}",
                                        "If-Match",
                                        "\"1\"")))
                .isEqualTo("403 outside-jurisdiction /level /cityCode");

        String patch = "{\"name\":\"新名称\",\"countyCode\":null,\"areaHa\":12.50}";
        HttpResponse<String> revised =
                send(
                        NANCHANG,
                        "PATCH",
                        zone,
                        patch,
                        "If-Match",
                        "\"1\"",
                        "Content-Type",
                        "application/merge-patch+json",
                        "Idempotency-Key",
                        "p1");
        assertThat(revised.statusCode()).isEqualTo(200);
        assertThat(revised.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(json(revised).has("countyCode")).isFalse();
        assertThat(revised.body()).contains("\"areaHa\":12.5,");

        // the same command again is a repetition, not a conflict
        assertThat(
                        send(
                                        NANCHANG,
                                        "PATCH",
                                        zone,
                                        patch,
                                        "If-Match",
                                        "\"1\"",
                                        "Idempotency-Key",
                                        "p1")
                                .body())
                .isEqualTo(revised.body());
        assertThat(problem(send(NANCHANG, "PATCH", zone, patch, "If-Match", "\"1\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        assertThat(
                        send(
                                        PROVINCE,
                                        "PATCH",
                                        zone,
                                        "{\"level\":\"NATIONAL\"}",
                                        "If-Match",
                                        "\"2\"")
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        problem(
                                send(
                                        PROVINCE,
                                        "PATCH",
                                        zone,
                                        patch,
                                        "If-Match",
                                        "*",
                                        "Content-Type",
                                        "text/plain")))
                .isEqualTo("415 unsupported-media-type");
        assertThat(problem(send(PROVINCE, "PATCH", "/api/zones/none", patch, "If-Match", "\"1\"")))
                .isEqualTo("404 not-found");
    }

    @Test
    void integratesAndLeavesAndTellsTheTopic() throws Exception {
        String zoneId = registered("360100");
        String zone = "/api/zones/" + zoneId;
        String body =
                "{\"hostZoneId\":\"G361027\",\"effectiveOn\":\"2019-03-04\",\"parkName\":\"桑海\"}";

        assertThat(problem(send(LONGNAN, "POST", zone + "/integration", body)))
                .isEqualTo("404 not-found");
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "POST",
                                        zone + "/integration",
                                        body.replace("G361027", "G361145"))))
                .isEqualTo("403 outside-jurisdiction /hostZoneId");
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "POST",
                                        zone + "/integration",
                                        body.replace(
                                                "2019-03-04",
                                                LocalDate.now().plusDays(2).toString()))))
                .isEqualTo("422 occurred-in-future /effectiveOn");
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "POST",
                                        zone + "/integration",
                                        body,
                                        "If-Match",
                                        "\"9\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");

        HttpResponse<String> integrated = send(NANCHANG, "POST", zone + "/integration", body);
        assertThat(integrated.statusCode()).isEqualTo(200);
        assertThat(json(integrated).get("name").asString()).isEqualTo("南昌经济技术开发区桑海产业园");
        assertThat(json(integrated).get("status").asString()).isEqualTo("INTEGRATED");
        assertThat(json(integrated).get("integratedOn").asString()).isEqualTo("2019-03-04");
        // a year has long passed
        assertThat(json(integrated).has("formerName")).isFalse();
        assertThat(problem(send(NANCHANG, "POST", zone + "/integration", body)))
                .isEqualTo("422 transition-not-allowed ");

        String exit =
                "{\"effectiveOn\":\"2020-01-01\",\"centralUrban\":false,\"industrialShare\":0.3}";
        assertThat(problem(send(NANCHANG, "POST", zone + "/exit", exit)))
                .isEqualTo("422 clause-not-met /centralUrban /industrialShare");
        String urban =
                "{\"effectiveOn\":\"2020-01-01\",\"centralUrban\":true,\"industrialShare\":0.25}";
        assertThat(send(NANCHANG, "POST", zone + "/exit", urban).statusCode()).isEqualTo(200);

        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), "manyuan.zones")) {
            List<ConsumerRecord<String, byte[]>> records = topic.await(zoneId, 3);
            assertThat(records)
                    .extracting(each -> header(each, "ce_sequence") + " " + header(each, "ce_type"))
                    .containsExactly(
                            "1 org.manyuan.zone.registered.v1",
                            "2 org.manyuan.zone.integrated.v1",
                            "3 org.manyuan.zone.exited.v1");
            ConsumerRecord<String, byte[]> second = records.get(1);
            assertThat(header(second, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(second, "ce_subject")).isEqualTo(zoneId);
            assertThat(header(second, "ce_zoneid")).isEqualTo(zoneId);
            assertThat(header(second, "ce_sourceuri")).isEqualTo("urn:manyuan:user:nanchang");
            assertThat(JSON.readTree(second.value()))
                    .isEqualTo(
                            JSON.readTree(
                                    "{\"occurredOn\":\"2019-03-04\",\"hostZoneId\":\"G361027\","
                                            + "\"parkName\":\"桑海\",\"name\":\"南昌经济技术开发区桑海产业园\","
                                            + "\"formerName\":\"南昌新区\",\"formerNameUntil\":\"2020-03-04\"}"));
            assertThat(ZoneFacts.fromBytes(records.get(2).headers().lastHeader("facts").value()))
                    .isEqualTo(
                            new ZoneFacts(
                                    zoneId,
                                    "南昌经济技术开发区桑海产业园",
                                    ZoneLevel.PROVINCIAL,
                                    ZoneKind.INDUSTRIAL_PARK,
                                    "360100",
                                    ZoneStatus.EXITED,
                                    "G361027",
                                    LocalDate.of(2019, 3, 4),
                                    LocalDate.of(2020, 1, 1)));
        }
    }

    @Test
    void theShippedZonesReachTheTopic() {
        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), "manyuan.zones")) {
            ConsumerRecord<String, byte[]> first = topic.await("G361145", 1).getFirst();

            assertThat(header(first, "ce_type")).isEqualTo("org.manyuan.zone.registered.v1");
            assertThat(header(first, "ce_sourceid")).isEqualTo("G361145");
            assertThat(header(first, "ce_sourceuri")).isEqualTo("urn:manyuan:seed");
            assertThat(header(first, "content-type")).isEqualTo("application/json");
            assertThat(new String(first.value(), StandardCharsets.UTF_8))
                    .isEqualTo(
                            "{\"occurredOn\":\"2013-03-01\",\"name\":\"龙南经济技术开发区\","
                                    + "\"level\":\"NATIONAL\",\"kind\":\"ECONOMIC\",\"cityCode\":\"360700\","
                                    + "\"countyCode\":\"360783\",\"areaHa\":413.3,"
                                    + "\"leadingIndustries\":[\"新材料\",\"电子信息\",\"轻工\"],"
                                    + "\"approved\":\"2013-03\",\"catalogueNo\":123}");
        }
    }

    @Test
    void keepsALedger() throws Exception {
        JsonNode line = json(get(LONGNAN, "/api/zones/G361145/ledger?size=1")).at("/items/0");

        assertThat(line.get("sequence").asInt()).isOne();
        assertThat(line.get("type").asString()).isEqualTo("registered");
        assertThat(line.get("source").asString()).isEqualTo("urn:manyuan:seed");
        assertThat(line.get("data").get("catalogueNo").asInt()).isEqualTo(123);
    }

    @Test
    void describesItself() throws Exception {
        JsonNode openApi = json(send(request("/api/openapi/zone-service")));

        assertThat(openApi.get("openapi").asString()).startsWith("3.1");
        assertThat(openApi.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(openApi.at("/paths/~1api~1zones/get/responses/400/$ref").asString())
                .isEqualTo("#/components/responses/Refused400");
        assertThat(openApi.at("/components/responses/Refused400").toString())
                .contains("application/problem+json", "#/components/schemas/Problem", "malformed");
        assertThat(openApi.at("/components/schemas/Problem/properties/errors").isMissingNode())
                .isFalse();
        assertThat(openApi.get("paths").propertyNames())
                .contains(
                        "/api/zones",
                        "/api/zones/{zoneId}",
                        "/api/zones/{zoneId}/integration",
                        "/api/zones/{zoneId}/exit",
                        "/api/zones/{zoneId}/ledger");
        assertThat(send(request("/actuator/health/readiness")).statusCode()).isEqualTo(200);
    }

    @RepeatedTest(12)
    void hostsFormNoCircleEvenInARace() throws Exception {
        String a = registered("360100");
        String b = registered("360100");
        for (String zone : List.of(a, b)) {
            send(
                    PROVINCE,
                    "PATCH",
                    "/api/zones/" + zone,
                    "{\"level\":\"NATIONAL\"}",
                    "If-Match",
                    "*");
        }
        var first = integrating(a, b);
        var second = integrating(b, a);

        assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(200, 422);
    }

    private CompletableFuture<Integer> integrating(String zone, String host) {
        String body =
                "{\"hostZoneId\":\"%s\",\"effectiveOn\":\"2019-03-04\",\"parkName\":\"园\"}"
                        .formatted(host);
        return CLIENT.sendAsync(
                        as(PROVINCE, "/api/zones/" + zone + "/integration")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::statusCode);
    }

    private List<String> ids(String path) throws Exception {
        return json(get(PROVINCE, path))
                .get("items")
                .valueStream()
                .map(zone -> zone.get("zoneId").asString())
                .toList();
    }

    private String registered(String city) throws Exception {
        String zoneId = newId();
        assertThat(send(PROVINCE, "POST", "/api/zones", registration(zoneId, city)).statusCode())
                .isEqualTo(201);
        return zoneId;
    }

    private static String newId() {
        return "N-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static String registration(String zoneId, String city) {
        return """
        {"zoneId":"%s","name":"南昌新区","level":"PROVINCIAL","kind":"INDUSTRIAL_PARK",
         "cityCode":"%s","countyCode":"360121","areaHa":100.25,"leadingIndustries":["食品"]}\
        """
                .formatted(zoneId, city);
    }
}

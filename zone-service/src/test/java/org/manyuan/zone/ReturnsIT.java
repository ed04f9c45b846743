package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.manyuan.zone.TopicReader.header;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.returns.ReturnFacts;
import tools.jackson.databind.JsonNode;

/** A return from the zone's desk to the province's, with everything that is refused on its way. */
class ReturnsIT extends RunningService {

    private static final String ALL = "zones:read zones:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String CITY = Tokens.token("nanchang", ALL, "city:360100");
    private static final String OTHER_CITY = Tokens.token("ganzhou", ALL, "city:360700");
    private static final String VIEWER = Tokens.token("viewer", "zones:read", "province");

    private String zoneId = "";
    private String zone = "";
    private String annual = "";

    @BeforeEach
    void aZone() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(PROVINCE, "/api/zones/G361027").statusCode() == 200);
        zoneId = "R" + UUID.randomUUID().toString().substring(0, 8);
        zone = Tokens.token("clerk", ALL, "zone:" + zoneId);
        annual = "/api/zones/" + zoneId + "/returns/2019";
        assertThat(
                        send(
                                        CITY,
                                        "POST",
                                        "/api/zones",
                                        "{\"zoneId\":\"%s\",\"name\":\"区\",\"level\":\"PROVINCIAL\",\"kind\":\"HIGH_TECH\",\"cityCode\":\"360100\",\"areaHa\":1}"
                                                .formatted(zoneId))
                                .statusCode())
                .isEqualTo(201);
    }

    @Test
    void goesThroughAllHands() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> filled =
                fill(annual, "{\"revenue\":3500000.50}", "Idempotency-Key", key);
        assertThat(filled.statusCode()).isEqualTo(201);
        assertThat(filled.headers().firstValue("Location")).contains(annual);
        assertThat(filled.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(json(filled).get("status").asString()).isEqualTo("DRAFT");
        assertThat(filled.body()).contains("\"revenue\":3500000.5");
        // the same again is a repetition
        assertThat(fill(annual, "{\"revenue\":3500000.50}", "Idempotency-Key", key).statusCode())
                .isEqualTo(200);
        assertThat(problem(fill(annual, "{\"revenue\":1}", "Idempotency-Key", key)))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");

        assertThat(problem(fill(annual, "{\"revenue\":3600000}")))
                .isEqualTo("428 precondition-required");
        assertThat(problem(fill(annual, "{\"revenue\":3600000}", "If-Match", "\"7\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        assertThat(
                        fill(annual, "{\"revenue\":3600000,\"tax\":9}", "If-Match", "\"1\"")
                                .statusCode())
                .isEqualTo(200);

        assertThat(problem(post(CITY, "/review"))).isEqualTo("422 transition-not-allowed ");
        assertThat(status(post(zone, "/submission"))).isEqualTo("SUBMITTED");
        assertThat(problem(fill(annual, "{\"revenue\":1}", "If-Match", "\"3\"")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(post(CITY, "/rejection", "{}"))).isEqualTo("400 validation /reason");
        HttpResponse<String> sentBack = post(CITY, "/rejection", "{\"reason\":\"与统计局不符\"}");
        assertThat(status(sentBack)).isEqualTo("SENT_BACK");
        assertThat(json(sentBack).get("sentBackFor").asString()).isEqualTo("与统计局不符");

        assertThat(
                        fill(annual, "{\"revenue\":3000000,\"tax\":9}", "If-Match", "\"4\"")
                                .statusCode())
                .isEqualTo(200);
        assertThat(status(post(zone, "/submission", "", "If-Match", "\"5\"")))
                .isEqualTo("SUBMITTED");
        assertThat(status(post(CITY, "/review", "{}"))).isEqualTo("REVIEWED");
        assertThat(status(post(PROVINCE, "/rejection", "{\"reason\":\"请核税收\"}")))
                .isEqualTo("SENT_BACK");
        assertThat(status(post(zone, "/submission"))).isEqualTo("SUBMITTED");
        assertThat(status(post(CITY, "/review"))).isEqualTo("REVIEWED");
        assertThat(status(post(PROVINCE, "/approval"))).isEqualTo("APPROVED");

        assertThat(problem(fill(annual, "{\"revenue\":1}", "If-Match", "*")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(post(PROVINCE, "/rejection", "{\"reason\":\"迟了\"}")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(post(PROVINCE, "/correction", "{\"values\":{\"revenue\":-1}}")))
                .isEqualTo("400 validation /values/revenue /reason");
        HttpResponse<String> corrected =
                post(
                        PROVINCE,
                        "/correction",
                        "{\"values\":{\"revenue\":2999999.99},\"reason\":\"统计核减\"}");
        assertThat(status(corrected)).isEqualTo("APPROVED");
        JsonNode correction = json(corrected).at("/corrections/0");
        assertThat(correction.get("before").decimalValue()).isEqualByComparingTo("3000000");
        assertThat(correction.get("after").decimalValue()).isEqualByComparingTo("2999999.99");
        assertThat(correction.get("correctedBy").asString()).isEqualTo("office");
        assertThat(correction.get("reason").asString()).isEqualTo("统计核减");

        assertThat(get(VIEWER, annual).body()).isEqualTo(corrected.body());
        assertThat(ledger())
                .containsExactly(
                        "filled clerk",
                        "filled clerk",
                        "submitted clerk",
                        "rejected nanchang",
                        "filled clerk",
                        "submitted clerk",
                        "reviewed nanchang",
                        "rejected office",
                        "submitted clerk",
                        "reviewed nanchang",
                        "approved office",
                        "corrected office");
        isPublished(12);
    }

    private void isPublished(int events) {
        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), "manyuan.zones")) {
            List<ConsumerRecord<String, byte[]>> records = topic.await(zoneId + ".2019", events);
            assertThat(records)
                    .extracting(each -> header(each, "ce_type"))
                    .startsWith("org.manyuan.indicator-return.filled.v1")
                    .endsWith("org.manyuan.indicator-return.corrected.v1");
            assertThat(facts(records.get(9)).values()).isEmpty();
            assertThat(facts(records.get(10)).values())
                    .containsEntry("revenue", new BigDecimal("3000000"));
            ReturnFacts last = facts(records.get(11));
            assertThat(last.zoneId()).isEqualTo(zoneId);
            assertThat(last.period()).isEqualTo("2019");
            assertThat(last.values())
                    .containsEntry("revenue", new BigDecimal("2999999.99"))
                    .containsEntry("tax", new BigDecimal("9"));
        }
    }

    @Test
    void eachStepIsOneOfficesOwn() throws Exception {
        for (String other : List.of(CITY, PROVINCE)) {
            assertThat(problem(send(other, "PUT", annual, "{\"values\":{\"tax\":1}}")))
                    .isEqualTo("403 outside-jurisdiction ");
        }
        fill(annual, "{\"tax\":1}");
        assertThat(problem(post(CITY, "/submission"))).isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(post(PROVINCE, "/submission"))).isEqualTo("403 outside-jurisdiction ");
        post(zone, "/submission");
        assertThat(problem(post(zone, "/review"))).isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(post(PROVINCE, "/review"))).isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(post(PROVINCE, "/rejection", "{\"reason\":\"否\"}")))
                .isEqualTo("403 outside-jurisdiction ");
        post(CITY, "/review");
        assertThat(problem(post(zone, "/approval"))).isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(post(CITY, "/approval"))).isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(post(CITY, "/rejection", "{\"reason\":\"否\"}")))
                .isEqualTo("403 outside-jurisdiction ");
        post(PROVINCE, "/approval");
        for (String other : List.of(zone, CITY)) {
            assertThat(
                            problem(
                                    post(
                                            other,
                                            "/correction",
                                            "{\"values\":{\"tax\":2},\"reason\":\"r\"}")))
                    .isEqualTo("403 outside-jurisdiction ");
        }
        assertThat(problem(send(VIEWER, "POST", annual + "/approval", "")))
                .isEqualTo("403 insufficient-scope");
    }

    @Test
    void whatLiesOutsideIsNotThere() throws Exception {
        fill(annual, "{\"tax\":1}");

        assertThat(problem(get(OTHER_CITY, annual))).isEqualTo("404 not-found");
        assertThat(problem(get(OTHER_CITY, annual + "/ledger"))).isEqualTo("404 not-found");
        assertThat(problem(get(OTHER_CITY, "/api/zones/" + zoneId + "/returns")))
                .isEqualTo("404 not-found");
        assertThat(problem(send(OTHER_CITY, "POST", annual + "/review", "")))
                .isEqualTo("404 not-found");
        assertThat(problem(send(OTHER_CITY, "PUT", annual, "{\"values\":{}}")))
                .isEqualTo("404 not-found");
        assertThat(json(get(OTHER_CITY, "/api/returns?period=2019&size=200")).toString())
                .doesNotContain(zoneId);
        assertThat(problem(get(zone, "/api/zones/" + zoneId + "/returns/2018")))
                .isEqualTo("404 not-found");
        assertThat(problem(get(zone, "/api/zones/" + zoneId + "/returns/2018-H1")))
                .isEqualTo("404 not-found");
        assertThat(problem(send(zone, "POST", annual.replace("2019", "2018") + "/submission", "")))
                .isEqualTo("404 not-found");
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        assertThat(
                        problem(
                                fill(
                                        annual,
                                        "{\"revenue\":-1,\"green-park\":2,\"greening-rate\":1.5,\"nothing\":1}")))
                .isEqualTo(
                        "400 validation /values/revenue /values/green-park"
                                + " /values/greening-rate /values/nothing");
        assertThat(problem(fill(annual.replace("2019", "2019-06"), "{\"land-in-use\":1}")))
                .isEqualTo("400 validation /values/land-in-use");
        assertThat(problem(fill(annual.replace("2019", "2100"), "{\"revenue\":1}")))
                .isEqualTo("422 occurred-in-future /period");
        fill(annual, "{}");
        assertThat(problem(post(zone, "/submission"))).isEqualTo("400 validation /values");
        assertThat(problem(post(zone, "/submission", "{\"x\":1}"))).isEqualTo("400 validation /x");
    }

    @Test
    void aJumpAsksForAComment() throws Exception {
        approve(annual.replace("2019", "2018"), "{\"revenue\":100}");

        assertThat(problem(fill(annual, "{\"revenue\":1000.01}")))
                .isEqualTo("400 validation /values/revenue");
        HttpResponse<String> explained =
                send(
                        zone,
                        "PUT",
                        annual,
                        "{\"values\":{\"revenue\":1000.01},\"comments\":{\"revenue\":\"两家企业投产\"}}");
        assertThat(explained.statusCode()).isEqualTo(201);
        assertThat(json(explained).at("/comments/revenue").asString()).isEqualTo("两家企业投产");
        assertThat(status(post(zone, "/submission"))).isEqualTo("SUBMITTED");
    }

    @Test
    void listsWhoIsLate() throws Exception {
        fill(annual.replace("2019", "2019-06"), "{\"revenue\":1}");
        fill(annual, "{\"revenue\":1}");
        post(zone, "/submission");

        JsonNode ofYear = json(get(zone, "/api/zones/" + zoneId + "/returns?year=2019"));
        assertThat(ofYear.get("total").asInt()).isEqualTo(17);
        assertThat(ofYear.at("/items/0/period").asString()).isEqualTo("2019-01");
        assertThat(ofYear.at("/items/0/status").asString()).isEqualTo("NONE");
        assertThat(ofYear.at("/items/0/dueOn").asString()).isEqualTo("2019-02-10");
        assertThat(ofYear.at("/items/0/late").asBoolean()).isTrue();
        assertThat(
                        json(get(zone, "/api/zones/" + zoneId + "/returns?sort=-period"))
                                .findValuesAsString("period"))
                .containsExactly("2019", "2019-06");
        assertThat(
                        json(get(zone, "/api/zones/" + zoneId + "/returns?year=2019&status=draft"))
                                .findValuesAsString("period"))
                .containsExactly("2019-06");

        JsonNode none =
                json(
                        get(
                                CITY,
                                "/api/returns?period=2019-05&city=360100&status=NONE&late=true&size=200"));
        assertThat(none.findValuesAsString("zoneId")).contains(zoneId, "G361027");
        assertThat(
                        json(get(CITY, "/api/returns?period=2019&status=SUBMITTED"))
                                .findValuesAsString("zoneId"))
                .contains(zoneId);
        assertThat(
                        json(get(CITY, "/api/returns?status=DRAFT&sort=-submittedOn&size=200"))
                                .findValuesAsString("zoneId"))
                .contains(zoneId);
        assertThat(json(get(CITY, "/api/returns?period=2019&city=360700")).get("total").asInt())
                .isZero();
        assertThat(problem(get(CITY, "/api/returns?period=x&late=maybe")))
                .isEqualTo("400 validation /query/period /query/late");
        assertThat(problem(get(CITY, "/api/returns?status=x&sort=y")))
                .isEqualTo("400 validation /query/status /query/sort");
        assertThat(problem(get(CITY, "/api/returns?status=NONE")))
                .isEqualTo("400 validation /query/period");
        assertThat(problem(get(zone, "/api/zones/" + zoneId + "/returns?year=19")))
                .isEqualTo("400 validation /query/year");
        assertThat(get(zone, "/api/returns/indicators?period=2019-06").body())
                .contains("\"code\":\"revenue\",\"name\":\"主营业务收入\",\"unit\":\"万元\"")
                .doesNotContain("land-in-use");
    }

    private void approve(String path, String values) throws Exception {
        assertThat(fill(path, values).statusCode()).isEqualTo(201);
        send(zone, "POST", path + "/submission", "");
        send(CITY, "POST", path + "/review", "");
        assertThat(status(send(PROVINCE, "POST", path + "/approval", ""))).isEqualTo("APPROVED");
    }

    private HttpResponse<String> fill(String path, String values, String... headers)
            throws IOException, InterruptedException {
        return send(zone, "PUT", path, "{\"values\":" + values + "}", headers);
    }

    private HttpResponse<String> post(String token, String step)
            throws IOException, InterruptedException {
        return post(token, step, "");
    }

    private HttpResponse<String> post(String token, String step, String body, String... headers)
            throws IOException, InterruptedException {
        return send(token, "POST", annual + step, body, headers);
    }

    private static String status(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("status").asString();
    }

    private List<String> ledger() throws IOException, InterruptedException {
        return json(get(CITY, annual + "/ledger"))
                .get("items")
                .valueStream()
                .map(line -> line.get("type").asString() + " " + line.get("recordedBy").asString())
                .toList();
    }

    private static ReturnFacts facts(ConsumerRecord<String, byte[]> record) {
        return ReturnFacts.fromBytes(record.headers().lastHeader("facts").value());
    }
}

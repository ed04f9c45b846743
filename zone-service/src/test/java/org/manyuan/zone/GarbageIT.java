package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the answer is a problem that blames the sender, or it was fine after all. */
class GarbageIT extends RunningService {

    private static final String PROVINCE =
            Tokens.token("office", "zones:read zones:write plans:write", "province");
    private static final String ZONE =
            Tokens.token("clerk", "zones:read zones:write", "zone:G361141");
    private static final String RETURN = "/api/zones/G361141/returns/2019";
    private static final String VALID =
            "{\"zoneId\":\"G-1\",\"name\":\"区\",\"level\":\"PROVINCIAL\",\"kind\":\"HIGH_TECH\","
                    + "\"cityCode\":\"360200\",\"areaHa\":1}";

    static Stream<String> bodies() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        return Stream.concat(
                Stream.of(
                        "",
                        "null",
                        "[]",
                        "\"text\"",
                        "7",
                        "{",
                        "{\"zoneId\":\"A\",\"zoneId\":\"B\"}",
                        "{} {}",
                        "{\"a\":" + deep + "}",
                        "\u0000"),
                Stream.of(
                                "\u0000",
                                "\"\\u0000\"",
                                "\"a\\u0000b\"",
                                "\"\\ud800\"",
                                "\"\\udc00x\"",
                                "[]",
                                "[[[]]]",
                                "{}",
                                "{\"$where\":\"1\"}",
                                "true",
                                "-1",
                                "0",
                                "1e400",
                                "1e999999999",
                                "1e-999999999",
                                "1e99999999999999999999",
                                "9".repeat(900),
                                "9".repeat(2_000),
                                "NaN",
                                "\"" + "x".repeat(100_000) + "\"",
                                "\"\"",
                                "\"   \"",
                                "[\"\\u0000\"]",
                                "[\"\\ud800\"]",
                                deep)
                        .flatMap(value ->
                                Stream.of(
                                                "zoneId",
                                                "name",
                                                "level",
                                                "cityCode",
                                                "countyCode",
                                                "areaHa",
                                                "leadingIndustries",
                                                "parks",
                                                "parksWaiver",
                                                "land",
                                                "kind",
                                                "newAreaHa",
                                                "newName",
                                                "attributes",
                                                "decision",
                                                "occurredOn",
                                                "reason",
                                                "approved",
                                                "catalogueNo",
                                                "hostZoneId",
                                                "effectiveOn",
                                                "industrialShare",
                                                "centralUrban",
                                                "values",
                                                "comments",
                                                "reason",
                                                "plan",
                                                "from",
                                                "targets",
                                                "rules",
                                                "eligibility",
                                                "workflow",
                                                "reference",
                                                "a~b/c\\u0000")
                                        .map(field -> with(field, value))));
    }

    private static String with(String field, String value) {
        String body = VALID.replaceAll(",?\"" + field + "\":(\"[^\"]*\"|\\d+)", "");
        return body.replaceFirst("^\\{,?", "{").replaceFirst("}$", ",")
                + "\"%s\":%s}".formatted(field, value);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bodies")
    void isRefusedInABody(String body) throws Exception {
        for (HttpResponse<String> answer :
                List.of(
                        send(PROVINCE, "POST", "/api/zones", body),
                        send(PROVINCE, "PATCH", "/api/zones/G361027", body, "If-Match", "\"1\""),
                        send(PROVINCE, "POST", "/api/zones/G361027/integration", body),
                        send(PROVINCE, "POST", "/api/zones/G361027/exit", body),
                        send(ZONE, "PUT", RETURN, body, "If-Match", "*"),
                        send(ZONE, "POST", RETURN + "/submission", body),
                        send(PROVINCE, "POST", RETURN + "/correction", body),
                        send(PROVINCE, "POST", RETURN + "/rejection", body),
                        send(PROVINCE, "POST", "/api/policy-plans", body),
                        send(
                                PROVINCE,
                                "PUT",
                                "/api/policy-plans/jx-2018-2020",
                                body,
                                "If-Match",
                                "*"),
                        send(PROVINCE, "POST", "/api/applications", body),
                        send(PROVINCE, "PATCH", "/api/applications/A-1", body, "If-Match", "*"),
                        send(PROVINCE, "POST", "/api/applications/A-1/steps/reply", body),
                        send(PROVINCE, "POST", "/api/applications/A-1/resubmission", body),
                        send(PROVINCE, "POST", "/api/applications/A-1/withdrawal", body))) {
            assertThat(problem(answer))
                    .as(body.substring(0, Math.min(200, body.length())))
                    .matches("(?s)4\\d\\d [a-z-]+( .*)?|201 no problem.*");
        }
    }

    static Stream<String> values() {
        return Stream.of(
                "\"\\u0000\"",
                "\"\\ud800\"",
                "[]",
                "{}",
                "true",
                "-1",
                "1e400",
                "1e999999999",
                "1e-999999999",
                "1e99999999999999999999",
                "9".repeat(900),
                "\"" + "x".repeat(100_000) + "\"",
                "[".repeat(400) + "]".repeat(400));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("values")
    void isRefusedWithinAReturn(String value) throws Exception {
        for (String body :
                List.of(
                        "{\"values\":{\"revenue\":%s}}",
                        "{\"values\":{\"green-park\":%s}}",
                        "{\"values\":{\"a~b/c\":%s}}",
                        "{\"values\":{},\"comments\":{\"revenue\":%s}}")) {
            assertThat(problem(send(ZONE, "PUT", RETURN, body.formatted(value), "If-Match", "*")))
                    .matches("400 (validation /|malformed ).*");
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("values")
    void isRefusedWithinAPlan(String value) throws Exception {
        for (String part :
                List.of(
                        "\"from\":%s",
                        "\"targets\":[%s]",
                        "\"targets\":[{\"clause\":\"a\",\"metric\":\"signed-funds\",\"scopes\":[\"zone\"],\"comparator\":\"GTE\",\"value\":%s,\"due\":\"x\"}]",
                        "\"targets\":[{\"values\":{\"2061\":%s}}]",
                        "\"targets\":[{\"by\":%s}]",
                        "\"rules\":[{\"clause\":\"phased-land\",\"maxPhaseYears\":%s}]",
                        "\"eligibility\":{\"EXPANSION\":[%s]}",
                        "\"eligibility\":{\"A\":[{\"clause\":\"c\",\"attribute\":\"a\",\"oneOf\":[%s]}]}",
                        "\"workflow\":{\"EXPANSION\":[{\"step\":\"reply\",\"actor\":%s}]}",
                        "\"reference\":{\"growth\":{\"2061\":%s},\"a b\":1}")) {
            String body =
                    "{\"plan\":\"g\",\"name\":\"名\",\"from\":\"2061-01-01\",\"to\":\"2063-12-31\","
                                    .replace(
                                            part.startsWith("\"from\"")
                                                    ? "\"from\":\"2061-01-01\","
                                                    : "",
                                            "")
                            + part.formatted(value)
                            + "}";
            assertThat(problem(send(PROVINCE, "POST", "/api/policy-plans", body)))
                    .as(body.substring(0, Math.min(300, body.length())))
                    .matches("400 (validation /|malformed ).*");
        }
    }

    @Test
    void isRefusedAsBytes() throws Exception {
        byte[] noUtf8 = {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};

        assertThat(
                        problem(
                                send(
                                        as(PROVINCE, "/api/zones")
                                                .header("Content-Type", "application/json")
                                                .POST(BodyPublishers.ofByteArray(noUtf8)))))
                .startsWith("400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/zones?q=%00",
                "/api/returns?period=%00&city=%00",
                "/api/returns?period=9999-99&late=%ff",
                "/api/returns/%00",
                "/api/returns/indicators?period=-1",
                "/api/zones/G361141/returns?year=99999999999999999999&size=-1",
                "/api/zones/G361141/returns/%F0%9F%92%A9",
                "/api/zones/G361141/returns/2019/ledger?page=x",
                "/api/zones/G361141/eligibility?for=%00&year=1e3",
                "/api/zones/G361141/eligibility?for=ADJUSTMENT&ground=%00&industrialShareAfter=1e999999999",
                "/api/return-workbooks/template.xlsx?period=%00&city=%00",
                "/api/return-workbooks/template.xlsx?period=%ff",
                "/api/return-workbooks/..%2f..%2fetc/errors.xlsx",
                "/api/return-workbooks/%7B%22$gt%22:%22%22%7D",
                "/api/returns.xlsx?period=%00&status=%ff",
                "/api/policy-plans/%00",
                "/api/policy-plans?page=x",
                "/api/policy-plans/jx-2018-2020/ledger?size=0",
                "/api/zones?q=%zz",
                "/api/zones?q=%ff%fe",
                "/api/zones?level=%F0%9F%92%A9",
                "/api/zones?page=99999999999999999999",
                "/api/zones?size=1e3",
                "/api/zones?sort=-",
                "/api/zones?sort=$where",
                "/api/zones/%00",
                "/api/zones/%ff",
                "/api/zones/..%2f..%2fetc",
                "/api/zones//",
                "/api/zones/a;b=c",
                "/api/zones/%7B%22$gt%22:%22%22%7D",
                "/api/zones/x/nothing",
                "/api/zones/<script>",
                "/api/applications?kind=%00&zone=%00",
                "/api/applications?overdue=%F0%9F%92%A9&actor=%ff",
                "/api/applications?sort=$where",
                "/api/applications/%00",
                "/api/applications/..%2f..%2fetc/documents/%00",
                "/api/applications/x/documents/%7B%22$gt%22:%22%22%7D",
                "/api/applications/x/ledger?page=-1",
                "/nothing",
                "/error",
            })
    void isRefusedInAnAddress(String target) throws Exception {
        String answer = raw("GET " + target + " HTTP/1.1");

        assertThat(answer).containsPattern("^HTTP/1.1 (200|4\\d\\d)");
        if (!answer.startsWith("HTTP/1.1 200")) {
            assertThat(answer).contains("application/problem+json", "urn:manyuan:problem:");
        }
    }

    @Test
    void isRefusedAsAMethod() throws Exception {
        assertThat(problem(send(PROVINCE, "DELETE", "/api/zones/G361027", "")))
                .isEqualTo("405 method-not-allowed");
        assertThat(raw("BREW /api/zones HTTP/1.1")).contains("urn:manyuan:problem:");
        assertThat(raw("GET /api/zones HTTP/9.9")).startsWith("HTTP/1.1 400");
    }

    @Test
    void isRefusedAsAHeader() throws Exception {
        String body = "{\"name\":\"名\"}";
        for (String tag :
                List.of("\"x\"", "W/\"", "\"99999999999999\"", "-1", "\"1\u00e9\"", ",")) {
            assertThat(
                            problem(
                                    send(
                                            PROVINCE,
                                            "PATCH",
                                            "/api/zones/G361027",
                                            body,
                                            "If-Match",
                                            tag)))
                    .isEqualTo("412 version-conflict /headers/If-Match");
        }
        assertThat(
                        problem(
                                send(
                                        PROVINCE,
                                        "POST",
                                        "/api/zones",
                                        VALID,
                                        "Idempotency-Key",
                                        "k".repeat(256))))
                .isEqualTo("400 validation /headers/Idempotency-Key");
    }

    private String raw(String requestLine) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            (requestLine
                                            + "\r\nHost: localhost\r\nConnection: close\r\n"
                                            + "Authorization: Bearer "
                                            + PROVINCE
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

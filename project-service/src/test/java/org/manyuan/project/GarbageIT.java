package org.manyuan.project;

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

    private static final String VALID =
            "{\"zoneId\":\"ZN1\",\"name\":\"包\",\"year\":2019,\"leadingIndustry\":\"C39\","
                    + "\"reason\":\"x\"}";
    private static final String WHOLE =
            "{\"zoneId\":\"ZN1\",\"name\":\"包\",\"year\":2019,\"leadingIndustry\":\"C39\","
                    + "\"projectIds\":[]}";
    private static final String LONG = "k".repeat(256);
    private static final String PACKAGES = "/api/project-packages";
    private static final String EVENTS = "/api/projects/GARBAGE/events";

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
                                                "year",
                                                "name",
                                                "leadingIndustry",
                                                "projectIds",
                                                "submittedOn",
                                                "reason",
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
                        send(PROVINCE, "POST", PACKAGES, body),
                        send(PROVINCE, "PATCH", PACKAGES + "/PP-0", body, "If-Match", "\"1\""),
                        send(PROVINCE, "POST", PACKAGES + "/PP-0/withdrawal", body),
                        send(PROVINCE, "POST", "/api/projects/P-0/evidence/E/withdrawal", body),
                        send(PROVINCE, "POST", EVENTS, body),
                        send(PROVINCE, "POST", EVENTS, bound(body)))) {
            assertThat(problem(answer))
                    .as(body.substring(0, Math.min(200, body.length())))
                    .matches("(?s)4\\d\\d [a-z-]+( .*)?|201 no problem.*");
        }
    }

    private static String bound(String value) {
        return "{\"type\":\"identity-bound\",\"data\":{\"investorCode\":%s}}".formatted(value);
    }

    @Test
    void isRefusedAsBytes() throws Exception {
        byte[] noUtf8 = {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};

        assertThat(
                        problem(
                                send(
                                        as(PROVINCE, PACKAGES)
                                                .header("Content-Type", "application/json")
                                                .POST(BodyPublishers.ofByteArray(noUtf8)))))
                .startsWith("400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects?q=%00",
                "/api/projects?q=%zz",
                "/api/projects?owner=%ff%fe",
                "/api/projects?idle=%F0%9F%92%A9",
                "/api/projects?dueWithin=99999999999999999999",
                "/api/projects?phaseEndsWithin=1e3",
                "/api/projects?sort=$where",
                "/api/projects/board?cards=-1",
                "/api/projects/board?industry=%00",
                "/api/projects/owners?dueWithin=x",
                "/api/projects/owners?owner=%00",
                "/api/projects/%00/duplicates",
                "/api/projects/x/phases",
                "/api/projects/x/evidence",
                "/api/projects/x/evidence/%00/file",
                "/api/obstacles?level=%00",
                "/api/obstacles?page=99999999",
                "/api/obstacles/levels?zone=%00",
                "/api/project-packages?year=x",
                "/api/project-packages?project=%00",
                "/api/project-packages/%00",
                "/api/project-packages/%7B%22$gt%22:%22%22%7D",
                "/api/project-packages/zones?standing=$",
                "/api/project-packages//",
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
        assertThat(problem(send(PROVINCE, "DELETE", PACKAGES + "/PP-0", "")))
                .isEqualTo("405 method-not-allowed");
        assertThat(problem(send(PROVINCE, "PUT", "/api/projects/board", "{}")))
                .isEqualTo("405 method-not-allowed");
        assertThat(raw("BREW /api/obstacles HTTP/1.1")).contains("urn:manyuan:problem:");
    }

    @Test
    void isRefusedAsAHeader() throws Exception {
        for (String path : List.of(PACKAGES, EVENTS)) {
            String body = path.equals(PACKAGES) ? WHOLE : bound("\"91110000802100433B\"");
            assertThat(problem(send(PROVINCE, "POST", path, body, "Idempotency-Key", LONG)))
                    .isEqualTo("400 validation /headers/Idempotency-Key");
        }
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

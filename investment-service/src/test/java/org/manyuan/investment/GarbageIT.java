package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the answer is a problem that blames the sender, or it was fine after all. */
class GarbageIT extends RunningService {

    private static final String PROVINCE =
            Tokens.token("office", "investments:read investments:write", "province");
    private static final String DEEP = "[".repeat(5_000) + "]".repeat(5_000);
    private static final Map<String, String> DATA =
            Map.of(
                    "occurredOn", "\"2019-01-01\"",
                    "zoneId", "\"ZN1\"",
                    "kind", "\"IDLE_LAND\"",
                    "name", "\"地\"",
                    "cause", "\"OTHER\"",
                    "areaMu", "1",
                    "method", "\"IDLE_FEE\"",
                    "a~b/c", "1");
    private static final Map<String, String> ATTRIBUTES =
            Map.of(
                    "specversion", "\"1.0\"",
                    "id", "\"1\"",
                    "source", "\"urn:x\"",
                    "type", "\"org.manyuan.disposal-case.identified.v1\"",
                    "subject", "\"C-garbage\"",
                    "time", "\"2019-01-01T00:00:00Z\"",
                    "datacontenttype", "\"application/json\"",
                    "data", "{}");

    static Stream<String> values() {
        return Stream.of(
                "null",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00x\"",
                "[]",
                "[[1]]",
                "{}",
                "{\"$gt\":\"\"}",
                "true",
                "-1",
                "0",
                "1.005",
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
                "\"2019-02-29\"",
                "\"+999999999-01-01\"",
                DEEP);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("values")
    void isRefusedInAnEvent(String value) throws Exception {
        for (String field : DATA.keySet()) {
            String data = object(DATA, field, value);
            check("/api/disposal-events", object(ATTRIBUTES, "data", data), "cloudevents+json");
            check(
                    "/api/disposal-events",
                    "[" + object(ATTRIBUTES, "data", data) + "]",
                    "cloudevents-batch+json");
            check("/api/disposal-cases", data, "json");
            check(
                    "/api/disposal-cases/C-1/events",
                    "{\"type\":\"disposed\",\"data\":" + data + "}",
                    "json");
        }
        for (String attribute : ATTRIBUTES.keySet()) {
            String event = object(ATTRIBUTES, attribute, value);
            check("/api/disposal-events", event, "cloudevents+json");
            check("/api/disposal-events", "[" + event + "]", "cloudevents-batch+json");
        }
        check("/api/disposal-cases", "{\"caseId\":" + value + "}", "json");
        check("/api/disposal-cases/C-1/events", "{\"type\":" + value + "}", "json");
        check("/api/disposal-events", value, "cloudevents+json");
        check("/api/disposal-events", value, "json");
    }

    private void check(String path, String body, String subtype) throws Exception {
        var answer = send(PROVINCE, "POST", path, body, "Content-Type", "application/" + subtype);

        assertThat(answer.statusCode())
                .as(body.substring(0, Math.min(300, body.length())))
                .isLessThan(500);
        if (answer.statusCode() >= 400) {
            assertThat(problem(answer)).startsWith("4");
        } else {
            assertThat(answer.body()).doesNotContain("urn:manyuan:problem:internal");
        }
    }

    private static String object(Map<String, String> fields, String field, String value) {
        List<String> members =
                fields.entrySet().stream()
                        .map(each ->
                                "\"%s\":%s"
                                        .formatted(
                                                each.getKey(),
                                                each.getKey().equals(field)
                                                        ? value
                                                        : each.getValue()))
                        .toList();
        return "{" + String.join(",", members) + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%00", "?q=%ff", "?q=(", "?q=%5CE.*", "?zone=%00", "?city=$ne", "?page=-1",
                "?size=0", "?sort=-", "/%00", "/%ff", "/C-1/ledger?page=x", "/..%2f", "/a%0ab"
            })
    void isRefusedInAnAddress(String rest) throws Exception {
        var answer = get(PROVINCE, "/api/disposal-cases" + rest);

        assertThat(answer.statusCode()).isLessThan(500);
        if (answer.statusCode() >= 400) {
            assertThat(problem(answer)).startsWith("4");
        }
    }
}

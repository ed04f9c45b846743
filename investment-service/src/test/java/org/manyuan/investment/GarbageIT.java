package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

    /** Bodies that would do, by where they are sent. */
    private static final Map<String, Map<String, String>> COMMANDS =
            Map.of(
                    "POST /api/investors",
                    Map.of(
                            "name", "\"甲\"",
                            "keeper", "\"zone:ZN1\"",
                            "creditCode", "\"91350100M000100Y43\"",
                            "rankings", "[{\"list\":\"LISTED\",\"year\":2019}]",
                            "chainLinks", "[\"PCB\"]",
                            "source", "\"x\""),
                    "PATCH /api/investors/%s",
                    Map.of("name", "\"甲\"", "keeper", "\"zone:ZN1\""),
                    "POST /api/investors/%s/contacts",
                    Map.of("name", "\"甲\"", "position", "\"x\"", "phone", "\"13800000000\""),
                    "POST /api/investors/%s/contact-log",
                    Map.of(
                            "occurredOn", "\"2020-01-01\"",
                            "kind", "\"CALL\"",
                            "summary", "\"x\"",
                            "contactId", "\"K-1\"",
                            "nextFollowUpOn", "\"2020-01-01\""),
                    "POST /api/investors/%s/projects",
                    Map.of("projectId", "\"P-1\""),
                    "POST /api/investment-policies",
                    Map.of(
                            "title", "\"x\"",
                            "level", "\"ZONE\"",
                            "keeper", "\"zone:ZN1\"",
                            "issuingBody", "\"x\"",
                            "validFrom", "\"2020-01-01\"",
                            "validTo", "\"2020-01-01\"",
                            "industries", "[\"x\"]"),
                    "POST /api/policy-fulfilments",
                    Map.of(
                            "projectId", "\"P-1\"",
                            "policyId", "\"IP-1\"",
                            "occurredOn", "\"2020-01-01\"",
                            "promisedWan", "1",
                            "dueOn", "\"2020-01-01\""),
                    "POST /api/disposal-cases/C-1/events",
                    Map.of(
                            "type",
                            "\"plan-set\"",
                            "data",
                            "{\"measures\":[{\"measure\":\"x\",\"responsible\":\"x\","
                                    + "\"dueOn\":\"2020-01-01\"}]}"),
                    "POST /api/disposal-cases/suggestions/P-1/acceptance",
                    Map.of("occurredOn", "\"2020-01-01\"", "cause", "\"OTHER\""),
                    "POST /api/disposal-cases/suggestions/P-1/dismissal",
                    Map.of("reason", "\"x\""));

    @ParameterizedTest(name = "{index}")
    @MethodSource("values")
    void isRefusedInACommand(String value) throws Exception {
        String investor =
                json(post(PROVINCE, "/api/investors", "{\"name\":\"乙\",\"keeper\":\"province\"}"))
                        .get("investorId")
                        .asString();
        for (Map.Entry<String, Map<String, String>> command : COMMANDS.entrySet()) {
            String[] line = command.getKey().formatted(investor).split(" ", -1);
            for (String field : command.getValue().keySet()) {
                checkCommand(line[0], line[1], object(command.getValue(), field, value));
            }
            checkCommand(line[0], line[1], value);
        }
    }

    private void checkCommand(String method, String path, String body) throws Exception {
        blamesTheSender(send(PROVINCE, method, path, body, "If-Match", "*"), body);
    }

    private void check(String path, String body, String subtype) throws Exception {
        blamesTheSender(
                send(PROVINCE, "POST", path, body, "Content-Type", "application/" + subtype), body);
    }

    private static void blamesTheSender(HttpResponse<String> answer, String body) {

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
                "/glide-path?kind=%00",
                "/glide-path?kind=ZOMBIE_PROJECT&year=1e9",
                "/suggestions?zone=%00",
                "/suggestions?dismissed=%ff",
                "/suggestions/%ff/ledger",
                "?planOverdue=(",
                "?q=%00",
                "?q=%ff",
                "?q=(",
                "?q=%5CE.*",
                "?zone=%00",
                "?city=$ne",
                "?page=-1",
                "?size=0",
                "?sort=-",
                "/%00",
                "/%ff",
                "/C-1/ledger?page=x",
                "/..%2f",
                "/a%0ab"
            })
    void isRefusedInAnAddress(String rest) throws Exception {
        blamesTheSender(get(PROVINCE, "/api/disposal-cases" + rest), rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%00",
                "?q=%ff",
                "?q=(",
                "?zone=%00",
                "?city=$ne",
                "?page=-1",
                "?size=0",
                "?sort=-",
                "?ranking=%00",
                "?chainLink=%00",
                "?followUpBefore=%00",
                "?followUpBefore=2020-02-30",
                "?industry=%00",
                "?expired=2",
                "?project=%00",
                "?policy=%ff",
                "?status=%00",
                "?overdue=2",
                "/%00",
                "/%ff",
                "/x/ledger?page=x",
                "/x/contacts?size=999",
                "/x/projects?page=9e9",
                "/sums?zone=%00",
                "/..%2f",
                "/a%0ab"
            })
    void isRefusedInTheAddressOfAnAggregate(String rest) throws Exception {
        for (String path :
                List.of("/api/investors", "/api/investment-policies", "/api/policy-fulfilments")) {
            blamesTheSender(get(PROVINCE, path + rest), path + rest);
        }
    }
}

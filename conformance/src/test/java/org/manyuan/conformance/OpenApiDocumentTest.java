package org.manyuan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of answer that is not as described is noticed, and one that is passes. */
class OpenApiDocumentTest {

    private static final OpenApiDocument DOCUMENT =
            new OpenApiDocument(
                    JsonMapper.shared()
                            .readTree(
                                    """
                                    {"openapi":"3.1.0","paths":{
                                      "/api/zones/{zoneId}":{"get":{"responses":{
                                        "200":{"description":"a zone",
                                          "headers":{"ETag":{"required":true,"schema":{"type":"string"}}},
                                          "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Zone"}}}},
                                        "404":{"$ref":"#/components/responses/Refused404"}}},
                                       "delete":{"responses":{"204":{"description":"gone"}}}},
                                      "/api/zones/all":{"get":{"responses":{
                                        "200":{"description":"zones",
                                          "content":{"application/json":{"schema":{"type":"array",
                                            "items":{"$ref":"#/components/schemas/Zone"}}}}}}}}},
                                     "components":{
                                      "responses":{"Refused404":{"description":"not there",
                                        "content":{"application/problem+json":{"schema":{
                                          "$ref":"#/components/schemas/Problem",
                                          "properties":{"type":{"enum":["urn:x:not-found"]}}}}}}},
                                      "schemas":{
                                       "Problem":{"type":"object","required":["type"],
                                         "properties":{"type":{"type":"string"}}},
                                       "Named":{"type":"object","required":["name"],
                                         "properties":{"name":{"type":"string"}}},
                                       "Zone":{"allOf":[{"$ref":"#/components/schemas/Named"}],
                                         "required":["on","park"],
                                         "properties":{
                                           "on":{"type":"string","format":"date"},
                                           "host":{"type":["string","null"]},
                                           "free":{"type":"object","additionalProperties":true},
                                           "park":{"$ref":"#/components/schemas/Named"}}}}}}\
                                    """));

    private static final String ZONE =
            "{\"name\":\"x\",\"on\":\"2019-03-04\",\"park\":{\"name\":\"y\"}%s}";

    @Test
    void passesWhatIsDescribed() {
        assertThat(
                        faults(
                                get(
                                        200,
                                        "application/json;charset=UTF-8",
                                        ZONE.formatted(",\"free\":{\"a\":1},\"host\":null"))))
                .isEmpty();
        assertThat(faults(get(404, "application/problem+json", "{\"type\":\"urn:x:not-found\"}")))
                .isEmpty();
        assertThat(faults(exchange("DELETE", "/api/zones/Z1", 204, "", ""))).isEmpty();
        assertThat(
                        faults(
                                exchange(
                                        "GET",
                                        "/api/zones/all",
                                        200,
                                        "application/json",
                                        "[" + ZONE.formatted("") + "]")))
                .isEmpty();
    }

    @Test
    void noticesAFieldThatIsNotDescribedAlsoDeepInside() {
        assertThat(faults(get(200, "application/json", ZONE.formatted(",\"extra\":1"))))
                .singleElement()
                .asString()
                .startsWith("GET /api/zones/{zoneId} 200 : ")
                .contains("'extra'");
        String deep = ZONE.formatted("").replace("\"y\"", "\"y\",\"extra\":1");
        assertThat(faults(get(200, "application/json", deep)))
                .singleElement()
                .asString()
                .startsWith("GET /api/zones/{zoneId} 200 /park: ");
    }

    @Test
    void noticesWhatIsMissingOrOfAWrongKind() {
        assertThat(
                        faults(
                                get(
                                        200,
                                        "application/json",
                                        "{\"name\":1,\"on\":\"2019-13-04\",\"park\":{}}")))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("200 /name: integer found, string expected"))
                .anyMatch(fault -> fault.contains("200 /on: "))
                .anyMatch(fault -> fault.contains("200 /park: required property 'name'"));
    }

    @Test
    void noticesAStatusAMediaTypeAHeaderAndABodyThatAreNotDescribed() {
        assertThat(faults(get(418, "application/json", "{}")))
                .containsExactly("GET /api/zones/{zoneId} 418 is not described");
        assertThat(faults(get(200, "text/plain", "x")))
                .containsExactly(
                        "GET /api/zones/{zoneId} 200 has the media type 'text/plain',"
                                + " described are [application/json]");
        assertThat(faults(exchange("DELETE", "/api/zones/Z1", 204, "application/json", "{}")))
                .hasSize(1);
        assertThat(faults(exchange("GET", "/api/zones/Z1", 200, "", ""))).hasSize(1);
        assertThat(
                        DOCUMENT.faults(
                                new Exchange(
                                        "GET",
                                        URI.create("http://127.0.0.1:1/api/zones/Z1"),
                                        200,
                                        headers(Map.of("Content-Type", "application/json")),
                                        ZONE.formatted("").getBytes(StandardCharsets.UTF_8))))
                .containsExactly("GET /api/zones/{zoneId} 200 has no header ETag");
    }

    @Test
    void noticesAProblemOfAnotherType() {
        assertThat(faults(get(404, "application/problem+json", "{\"type\":\"urn:x:gone\"}")))
                .singleElement()
                .asString()
                .contains("404 /type: ");
    }

    @Test
    void takesForAnOperationThatIsNotThereNothingButAProblemThatSaysSo() {
        String problem = "{\"type\":\"urn:x:anything\"}";
        assertThat(faults(exchange("POST", "/api/x", 404, "application/problem+json", problem)))
                .isEmpty();
        assertThat(faults(exchange("POST", "/api/x", 200, "application/json", "{}")))
                .containsExactly("POST /api/x 200 no such operation is described");
        assertThat(faults(exchange("POST", "/api/x", 404, "text/html", "<p>"))).hasSize(1);
    }

    @Test
    void looksAtEachEventOfAStream() {
        OpenApiDocument streaming =
                new OpenApiDocument(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"paths":{"/api/stream":{"get":{"responses":{"200":{"description":"events",
                                          "content":{"text/event-stream":{"schema":{"type":"object",
                                            "properties":{"a":{"type":"integer"}}}}}}}}}}}\
                                        """));
        String good = ": hello\n\nid:1\nevent:x\ndata:{\"a\":\ndata:1}\n\n";

        assertThat(streaming.faults(stream(good + "data:{\"not at its e"))).isEmpty();
        assertThat(streaming.faults(stream(good + "data:{\"a\":\"1\"}\n\n")))
                .containsExactly("GET /api/stream 200 /a: string found, integer expected");
    }

    private static Exchange stream(String events) {
        return exchange("GET", "/api/stream", 200, "text/event-stream;charset=UTF-8", events);
    }

    @Test
    void asksOfOneThatForwardsOnlyForItsOwnRefusals() {
        OpenApiDocument gateway =
                new OpenApiDocument(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"paths":{"/api/{path}":{"x-forwards":true,"get":{"responses":{
                                          "200":{"description":"theirs"},
                                          "503":{"description":"away","content":{"application/problem+json":
                                            {"schema":{"type":"object","required":["type"],
                                              "properties":{"type":{"type":"string"}}}}}}}}}},
                                         "components":{"schemas":{}}}\
                                        """));
        String problem = "application/problem+json";

        assertThat(gateway.faults(exchange("POST", "/api/a/b", 201, "text/plain", "x"))).isEmpty();
        assertThat(gateway.faults(exchange("POST", "/api/a/b", 503, problem, "{\"type\":\"x\"}")))
                .isEmpty();
        assertThat(gateway.faults(exchange("POST", "/api/a/b", 503, problem, "{}"))).hasSize(1);
        assertThat(gateway.faults(exchange("POST", "/api/a/b", 502, problem, "{}")))
                .containsExactly("POST /api/a/b 502 is not described");
        assertThat(gateway.faults(exchange("GET", "/elsewhere", 200, "text/html", ""))).isEmpty();
    }

    private static List<String> faults(Exchange exchange) {
        return DOCUMENT.faults(exchange);
    }

    private static Exchange get(int status, String type, String body) {
        return exchange("GET", "/api/zones/Z1", status, type, body);
    }

    private static Exchange exchange(
            String method, String path, int status, String type, String body) {
        Map<String, String> headers = new HashMap<>(Map.of("ETag", "\"1\""));
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        return new Exchange(
                method,
                URI.create("http://127.0.0.1:1" + path),
                status,
                headers(headers),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return HttpHeaders.of(lists, (name, value) -> true);
    }
}

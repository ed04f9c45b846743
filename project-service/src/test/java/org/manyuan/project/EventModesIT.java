package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** CloudEvents in each mode, and what is none. */
class EventModesIT extends PostedEvents {

    @Test
    void aBatchIsJudgedItemByItemInOrder() throws Exception {
        String subject = subject();
        Map<String, Object> broken = signed(subject, "2019-13-01");
        List<Object> batch = new ArrayList<>();
        batch.add(registered(subject, "ZN1"));
        batch.add(broken);
        batch.add(Map.of("specversion", "1.0", "id", "only-an-id"));
        batch.add(event(subject, "construction-started", Map.of("occurredOn", "2019-05-01")));
        batch.add(signed(subject, "2019-03-04"));
        batch.add(batch.getFirst());
        batch.add(event(subject, "production-begun", Map.of()));

        HttpResponse<String> answer =
                send(
                        NANCHANG,
                        "POST",
                        "/api/project-events",
                        JSON.writeValueAsString(batch),
                        "Content-Type",
                        "application/cloudevents-batch+json");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode results = json(answer).get("results");
        assertThat(results)
                .extracting(result -> result.get("status").stringValue())
                .containsExactly(
                        "accepted",
                        "rejected",
                        "rejected",
                        "rejected",
                        "accepted",
                        "duplicate",
                        "rejected");
        assertThat(results)
                .filteredOn(result -> result.has("problem"))
                .extracting(result -> result.get("problem").get("type").stringValue())
                .containsExactly(
                        "urn:manyuan:problem:validation",
                        "urn:manyuan:problem:malformed",
                        "urn:manyuan:problem:transition-not-allowed",
                        "urn:manyuan:problem:unknown-event-type");
        assertThat(results.get(4).get("sequence").intValue()).isEqualTo(2);
        assertThat(results.get(2).get("id").stringValue()).isEqualTo("only-an-id");
    }

    @Test
    void binaryModeCarriesTheAttributesInHeaders() throws Exception {
        String subject = subject();
        Map<String, Object> event = registered(subject, "ZN1");
        HttpRequest.Builder request =
                as(NANCHANG, "/api/project-events")
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("ce-specversion", "1.0")
                        .header("ce-id", "%E5%8D%97-1")
                        .header("ce-source", "urn:test")
                        .header("ce-type", (String) event.get("type"))
                        .header("ce-subject", subject)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(event.get("data"))));

        assertThat(send(request).statusCode()).isEqualTo(201);
        assertThat(
                        json(get(NANCHANG, "/api/projects/" + subject + "/ledger"))
                                .get("items")
                                .get(0)
                                .get("eventId")
                                .stringValue())
                .isEqualTo("南-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[]",
                "null",
                "17",
                "{\"a\":1,\"a\":2}",
                "{\"specversion\":\"1.0\"}",
                "{\"specversion\":1.0,\"id\":{},\"source\":[],\"type\":null}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"org.manyuan.project.signed.v1\","
                        + "\"subject\":\"\\u0000\",\"data\":{\"a\":1e999999999}}",
                "{\"specversion\":\"1.0\",\"id\":\"\\ud800\",\"source\":\"s\",\"type\":\"org.manyuan.project.signed.v1\","
                        + "\"subject\":\"P\",\"data\":[[[[[[]]]]]]}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"org.manyuan.project.registered.v1\","
                        + "\"subject\":\"P\",\"data\":{\"\\u0000$x.y\":1,\"name\":\"\\ud800\"}}",
            })
    void badInputIsTheCallersFault(String body) throws Exception {
        HttpResponse<String> answer =
                send(
                        NANCHANG,
                        "POST",
                        "/api/project-events",
                        body,
                        "Content-Type",
                        "application/cloudevents+json");

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    void deepNestingAndOtherMediaTypesAreRefused() throws Exception {
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "POST",
                                        "/api/project-events",
                                        "[".repeat(100_000),
                                        "Content-Type",
                                        "application/cloudevents-batch+json")))
                .startsWith("400 malformed");
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "POST",
                                        "/api/project-events",
                                        "<a/>",
                                        "Content-Type",
                                        "application/xml")))
                .startsWith("415 unsupported-media-type");
        String tooMany = "[" + String.join(",", Collections.nCopies(1001, "{}")) + "]";
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "POST",
                                        "/api/project-events",
                                        tooMany,
                                        "Content-Type",
                                        "application/cloudevents-batch+json")))
                .startsWith("413 too-large");
        assertThat(problem(get(NANCHANG, "/api/projects?size=201")))
                .isEqualTo("400 validation /query/size");
        assertThat(problem(get(NANCHANG, "/api/projects?stage=DONE&sort=secret")))
                .isEqualTo("400 validation /query/stage /query/sort");
        assertThat(problem(get(NANCHANG, "/api/projects?q=%00")))
                .isEqualTo("400 validation /query/q");
        assertThat(problem(get(NANCHANG, "/api/unknown"))).startsWith("404 not-found");
    }
}

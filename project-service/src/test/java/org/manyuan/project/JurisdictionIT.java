package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.zone.ZoneStatus;
import tools.jackson.databind.JsonNode;

/** Where a caller, and where a project, may be. */
class JurisdictionIT extends PostedEvents {

    @Test
    void nobodyReadsOrWritesBeyondTheirJurisdiction() throws Exception {
        String subject = subject();
        post(NANCHANG, registered(subject, "ZN1"));

        assertThat(problem(get(JIUJIANG, "/api/projects/" + subject))).startsWith("404 not-found");
        assertThat(problem(get(JIUJIANG, "/api/projects/" + subject + "/ledger")))
                .startsWith("404 not-found");
        assertThat(problem(get(JIUJIANG, "/api/projects/" + subject + "/obstacles")))
                .startsWith("404 not-found");
        assertThat(problem(post(JIUJIANG, signed(subject, "2019-01-01"))))
                .startsWith("404 not-found");
        assertThat(problem(post(JIUJIANG, registered(subject(), "ZN1"))))
                .startsWith("403 outside-jurisdiction");
        assertThat(
                        problem(
                                post(
                                        NANCHANG,
                                        event(
                                                subject,
                                                "relocated",
                                                Map.of(
                                                        "occurredOn",
                                                        "2018-02-01",
                                                        "toZoneId",
                                                        "ZJ1",
                                                        "reason",
                                                        "搬迁")))))
                .startsWith("403 outside-jurisdiction");
        JsonNode seen = json(get(JIUJIANG, "/api/projects?size=200"));
        assertThat(seen.get("items"))
                .allMatch(item -> item.get("zoneId").stringValue().equals("ZJ1"));
        assertThat(problem(post(VIEWER, registered(subject(), "ZN1"))))
                .startsWith("403 insufficient-scope");
        String event = JSON.writeValueAsString(registered(subject(), "ZN1"));
        assertThat(
                        problem(
                                send(
                                        request("/api/project-events")
                                                .POST(BodyPublishers.ofString(event))
                                                .header(
                                                        "Content-Type",
                                                        "application/cloudevents+json"))))
                .startsWith("401 unauthenticated");
    }

    @Test
    void aZoneMustExistAndNotHaveLeft() throws Exception {
        assertThat(problem(post(PROVINCE, registered(subject(), "NOWHERE"))))
                .isEqualTo("400 validation /data/zoneId");
        zone(1, "ZA1", ZoneStatus.INTEGRATED);
        zone(1, "ZAX", ZoneStatus.ACTIVE);
        await().until(() -> post(PROVINCE, registered(subject(), "ZA1")).statusCode() == 201);
        await().until(() -> post(PROVINCE, registered(subject(), "ZAX")).statusCode() == 201);
        leaves("ZAX");
    }

    @Test
    void whatAZoneTookBeforeItLeftIsStillKnownWhenItIsSentAgain() throws Exception {
        zone(1, "ZAL", ZoneStatus.ACTIVE);
        Map<String, Object> registration = registered(subject(), "ZAL");
        await().until(() -> post(PROVINCE, registration).statusCode() == 201);
        String moved = subject();
        Map<String, Object> relocation =
                event(
                        moved,
                        "relocated",
                        Map.of("occurredOn", "2018-02-01", "toZoneId", "ZAL", "reason", "搬迁"));
        assertThat(post(PROVINCE, registered(moved, "ZN1")).statusCode()).isEqualTo(201);
        assertThat(post(PROVINCE, relocation).statusCode()).isEqualTo(201);

        leaves("ZAL");

        for (Map<String, Object> each : List.of(registration, relocation)) {
            HttpResponse<String> again = post(PROVINCE, each);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(json(again).get("duplicate").booleanValue()).isTrue();
        }
        Map<String, Object> other = new LinkedHashMap<>(relocation);
        other.put("id", registration.get("id"));
        assertThat(problem(post(PROVINCE, other))).startsWith("409 event-id-reused");
    }

    private void leaves(String zoneId) throws Exception {
        zone(2, zoneId, ZoneStatus.EXITED);
        await().untilAsserted(() ->
                assertThat(problem(post(PROVINCE, registered(subject(), zoneId))))
                        .isEqualTo("400 validation /data/zoneId"));
    }

    private static void zone(int sequence, String zoneId, ZoneStatus status) throws Exception {
        ZoneTopic.publish(BROKER.bootstrapServers(), sequence, zoneId, "361100", status);
    }
}

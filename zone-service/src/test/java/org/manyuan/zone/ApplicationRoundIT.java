package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.zone.TopicReader.header;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 扩区/调区/更名 from the request to the catalogue, with every office. */
class ApplicationRoundIT extends RunningApplications {

    @Test
    void anExpansionGoesThroughEveryOffice() throws Exception {
        String zoneId = registered();
        String key = UUID.randomUUID().toString();
        String opening =
                "{\"zoneId\":\"%s\",\"kind\":\"EXPANSION\",\"newAreaHa\":250.5,".formatted(zoneId)
                        + "\"attributes\":{\"ground\":\"PLAN_REVISION\"}}";
        HttpResponse<String> created =
                send(CITY_NDRC, "POST", "/api/applications", opening, "Idempotency-Key", key);
        assertThat(created.statusCode()).isEqualTo(201);
        String path = created.headers().firstValue("Location").orElseThrow();
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(
                        send(
                                        CITY_NDRC,
                                        "POST",
                                        "/api/applications",
                                        opening,
                                        "Idempotency-Key",
                                        key)
                                .statusCode())
                .isEqualTo(200);
        assertThat(problem(send(CITY, "POST", "/api/applications", opening)))
                .isEqualTo("422 transition-not-allowed /kind");

        wrong(path, "preliminary-request", CITY_GOV, "403 outside-jurisdiction /path/step");
        wrong(path, "preliminary-request", NDRC, "403 outside-jurisdiction /path/step");
        wrong(path, "preliminary-request", ADMIN, "403 outside-jurisdiction /path/step");
        wrong(path, "preliminary-request", OTHER_CITY, "404 not-found");
        wrong(path, "no-such-step", CITY, "404 not-found");
        wrong(path, "formal-application", CITY_GOV, "422 transition-not-allowed /path/step");
        done(path, "preliminary-request", CITY_NDRC);
        wrong(path, "preliminary-consent", CITY_NDRC, "403 outside-jurisdiction /path/step");
        wrong(path, "preliminary-consent", GOV, "403 outside-jurisdiction /path/step");
        done(path, "preliminary-consent", NDRC);

        List<String> kinds =
                json(get(CITY_GOV, path))
                        .at("/current/missingDocuments")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
        assertThat(kinds).hasSize(14).startsWith("feasibility-study");
        assertThat(problem(act(path, "preparatory-work", CITY_GOV, "{}")))
                .startsWith(
                        "422 transition-not-allowed /documents/feasibility-study"
                                + " /documents/medium-long-term-plan")
                .endsWith("/documents/adjusted-plan-map");
        for (String kind : kinds) {
            assertThat(
                            upload(CITY_GOV, "POST", path + "/documents", kind + ".pdf", PDF, kind)
                                    .statusCode())
                    .isEqualTo(201);
        }
        done(path, "preparatory-work", CITY_GOV);
        done(path, "formal-application", CITY_GOV);
        done(path, "assignment", GOV);

        wrong(path, "department-opinions", GOV, "403 outside-jurisdiction /path/step");
        assertThat(
                        problem(
                                act(
                                        path,
                                        "department-opinions",
                                        SCIENCE,
                                        "{\"decision\":\"AGREE\",\"note\":\"同意\","
                                                + "\"department\":\"工信厅\"}")))
                .isEqualTo("403 outside-jurisdiction /department");
        opinions(path, BOUNDARY_DEPARTMENTS);
        assertThat(json(get(GOV, path)).get("opinions")).hasSize(6);

        done(path, "comprehensive-review", NDRC);
        done(path, "submission-for-approval", NDRC);
        assertThat(problem(act(path, "reply", GOV, "{}"))).isEqualTo("400 validation /decision");
        assertThat(problem(act(path, "reply", GOV, "{\"decision\":\"APPROVED\"}")))
                .isEqualTo("400 validation /documentNo");
        wrong(path, "reply", NDRC, "403 outside-jurisdiction /path/step");
        JsonNode replied = json(act(path, "reply", GOV, reply("APPROVED")));
        assertThat(replied.get("status").asString()).isEqualTo("APPROVED");
        assertThat(replied.at("/reply/copies").toString())
                .isEqualTo("[\"科技厅\",\"工信厅\",\"商务厅\",\"统计局\"]");
        assertThat(replied.at("/effect/state").asString()).isEqualTo("TAKEN");
        assertThat(replied.at("/effect/zoneVersion").asInt()).isEqualTo(2);

        JsonNode zone = json(get(CITY, "/api/zones/" + zoneId));
        assertThat(zone.get("areaHa").decimalValue()).isEqualByComparingTo("250.5");
        assertThat(
                        json(get(CITY, "/api/zones/" + zoneId + "/ledger"))
                                .at("/items/1/data")
                                .toString())
                .contains("\"applicationId\":\"" + id + "\"", "\"documentNo\":\"赣府字〔2026〕1号\"");

        JsonNode completed = json(done(path, "catalogue-follow-up", NDRC));
        assertThat(completed.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(completed.has("current")).isFalse();
        assertThat(completed.at("/steps/1/completedBy").asString())
                .isEqualTo("official-PROVINCE_NDRC");
        wrong(path, "catalogue-follow-up", NDRC, "422 transition-not-allowed /path/step");

        List<String> types =
                json(get(CITY, path + "/ledger?size=200"))
                        .get("items")
                        .valueStream()
                        .map(line -> line.get("type").asString())
                        .toList();
        assertThat(types)
                .startsWith("opened", "step-completed", "step-completed", "document-submitted")
                .endsWith("replied", "took-effect", "step-completed");
        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), "manyuan.zones")) {
            List<ConsumerRecord<String, byte[]>> records = topic.await(id, types.size());
            assertThat(records)
                    .extracting(each -> header(each, "ce_type"))
                    .containsExactlyElementsOf(
                            types.stream()
                                    .map(each -> "org.manyuan.application." + each + ".v1")
                                    .toList());
            assertThat(header(records.getFirst(), "ce_zoneid")).isEqualTo(zoneId);
            assertThat(records.getFirst().headers().lastHeader("facts")).isNull();
            assertThat(topic.await(zoneId, 2))
                    .extracting(each -> header(each, "ce_type"))
                    .endsWith("org.manyuan.zone.granted.v1");
        }
    }

    @Test
    void anAdjustmentIsReturnedCompletedAndRefused() throws Exception {
        String path = opened(registered(), "ADJUSTMENT", "\"newAreaHa\":90");
        prepared(path);
        done(path, "formal-application", CITY);
        JsonNode returned =
                json(
                        act(
                                path,
                                "assignment",
                                GOV,
                                "{\"decision\":\"RETURNED\",\"reason\":\"图件不清\","
                                        + "\"missing\":[\"town-plan-map\",\"盖章\"]}"));
        assertThat(returned.get("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.at("/current/missingDocuments").toString())
                .isEqualTo("[\"town-plan-map\"]");
        wrong(path, "assignment", GOV, "422 transition-not-allowed /path/step");
        String zoneToken = Tokens.token("zone", ALL, "zone:" + returned.get("zoneId").asString());
        assertThat(problem(send(zoneToken, "POST", path + "/resubmission", "{}")))
                .isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(send(CITY, "POST", path + "/resubmission", "{}")))
                .isEqualTo("422 transition-not-allowed /documents/town-plan-map");

        String old =
                returned.get("documents")
                        .valueStream()
                        .filter(each -> each.get("kind").asString().equals("town-plan-map"))
                        .findFirst()
                        .orElseThrow()
                        .get("documentId")
                        .asString();
        String document = path + "/documents/" + old;
        assertThat(problem(upload(CITY, "PUT", document, "新图.pdf", PDF, null)))
                .isEqualTo("428 precondition-required");
        assertThat(problem(upload(CITY, "PUT", document, "新图.pdf", PDF, null, "If-Match", "\"1\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        String tag = get(CITY, path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> replaced =
                upload(CITY, "PUT", document, "新图.pdf", PDF, null, "If-Match", tag);
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(json(replaced).get("name").asString()).isEqualTo("新图.pdf");
        JsonNode documents = json(get(CITY, path + "/documents?size=200"));
        assertThat(documents.get("total").asInt()).isEqualTo(15);
        assertThat(get(CITY, document).statusCode()).isEqualTo(200);

        JsonNode again = json(send(CITY, "POST", path + "/resubmission", "{\"note\":\"已补\"}"));
        assertThat(again.at("/current/step").asString()).isEqualTo("assignment");
        assertThat(again.get("steps").get(3).get("state").asString()).isEqualTo("DONE");
        done(path, "assignment", GOV);
        opinions(path, BOUNDARY_DEPARTMENTS);
        done(path, "comprehensive-review", NDRC);
        done(path, "submission-for-approval", NDRC);
        JsonNode refused = json(act(path, "reply", GOV, reply("REFUSED")));
        assertThat(refused.get("status").asString()).isEqualTo("REFUSED");
        assertThat(refused.has("effect")).isFalse();
        assertThat(
                        json(get(CITY, "/api/zones/" + refused.get("zoneId").asString()))
                                .get("version")
                                .asInt())
                .isOne();
        wrong(path, "catalogue-follow-up", NDRC, "422 transition-not-allowed /path/step");
        assertThat(problem(send(CITY, "POST", path + "/withdrawal", "{\"reason\":\"不再需要\"}")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(upload(CITY, "POST", path + "/documents", "a.pdf", PDF, "supplement")))
                .isEqualTo("422 transition-not-allowed /kind");
    }

    @Test
    void aRenameIsLedByTheDepartmentThatThePlanNames() throws Exception {
        String zoneId = registered();
        String path = opened(zoneId, "RENAME_HIGH_TECH", "\"newName\":\"南昌新高新技术产业园区\"");
        done(path, "formal-application", CITY_GOV);
        done(path, "assignment", GOV);
        opinions(path, RENAME_DEPARTMENTS);
        wrong(path, "comprehensive-review", NDRC, "403 outside-jurisdiction /path/step");
        done(path, "comprehensive-review", SCIENCE);
        act(path, "reply", GOV, reply("APPROVED"));

        JsonNode zone = json(get(CITY, "/api/zones/" + zoneId));
        assertThat(zone.get("name").asString()).isEqualTo("南昌新高新技术产业园区");
        assertThat(zone.get("kind").asString()).isEqualTo("HIGH_TECH");
    }
}

package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.manyuan.zone.TopicReader.header;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manyuan.zone.application.ClauseFinding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * 扩区/调区/更名 from the request to the catalogue, with every office, over HTTP; in a store of its own,
 * since the clauses come to what a test says. {@link ApplyingIT} has the plan's.
 */
@DirtiesContext
@Import(ScriptedEligibility.class)
@TestPropertySource(properties = "manyuan.test.store=zone-applications")
class ApplicationsIT extends RunningService {

    private static final byte[] PDF = "%PDF-1.7 a document".getBytes(StandardCharsets.US_ASCII);
    private static final String ALL = "zones:read zones:write";
    private static final String ADMIN = Tokens.token("admin", ALL, "province");
    private static final String CITY = Tokens.token("nanchang", ALL, "city:360100");
    private static final String CITY_NDRC = Tokens.office("CITY_NDRC", "city:360100");
    private static final String CITY_GOV = Tokens.office("CITY_GOV", "city:360100");
    private static final String OTHER_CITY = Tokens.token("ganzhou", ALL, "city:360700");
    private static final String NDRC = Tokens.office("PROVINCE_NDRC", "province");
    private static final String GOV = Tokens.office("PROVINCE_GOV", "province");
    private static final String SCIENCE = Tokens.office("科技厅", "province");

    private static final List<String> BOUNDARY_DEPARTMENTS =
            List.of("科技厅", "工信厅", "自然资源厅", "生态环境厅", "住建厅", "商务厅");
    private static final List<String> RENAME_DEPARTMENTS =
            List.of("科技厅", "发改委", "工信厅", "商务厅", "统计局");

    @Autowired MongoDatabase database;
    @Autowired TaskScheduler scheduler;

    @BeforeEach
    void theShippedPlanIsThere() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(CITY, "/api/policy-plans/jx-2018-2020").statusCode() == 200);
    }

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

    @Test
    void eachDepartmentSpeaksOnceAndAReviewMayRejectIt() throws Exception {
        String zoneId = registered();
        String name = "\"newName\":\"南昌新高新技术产业园区\"";
        String path = opened(zoneId, "RENAME_HIGH_TECH", name);
        done(path, "formal-application", CITY_GOV);
        assertThat(problem(act(path, "formal-application", CITY_GOV, rejection("迟"))))
                .as("the applicant's own step rejects nothing")
                .isEqualTo("400 validation /decision");
        done(path, "assignment", GOV);

        String opinion = "{\"decision\":\"DISAGREE\",\"note\":\"条件不足\"%s}";
        String step = "department-opinions";
        assertThat(problem(act(path, step, ADMIN, opinion.formatted(""))))
                .as("who may speak for all says for whom")
                .isEqualTo("400 validation /department");
        assertThat(problem(act(path, step, SCIENCE, "{\"decision\":\"AGREE\"}")))
                .isEqualTo("400 validation /note");
        assertThat(problem(act(path, step, ADMIN, opinion.formatted(",\"department\":\"住建厅\""))))
                .as("not one of this kind's")
                .isEqualTo("400 validation /department");
        wrong(path, "comprehensive-review", SCIENCE, "422 transition-not-allowed /path/step");
        // in whatever order, the last one first
        for (String each : RENAME_DEPARTMENTS.reversed()) {
            String token = Tokens.office(each, "province");
            assertThat(act(path, step, token, opinion.formatted("")).statusCode()).isEqualTo(200);
            if (!each.equals(RENAME_DEPARTMENTS.getFirst())) {
                assertThat(problem(act(path, step, token, opinion.formatted(""))))
                        .isEqualTo("422 transition-not-allowed /department");
            }
        }

        String review = "comprehensive-review";
        assertThat(problem(act(path, review, SCIENCE, "{\"decision\":\"REJECTED\"}")))
                .isEqualTo("400 validation /reason");
        assertThat(problem(act(path, review, SCIENCE, "{\"decision\":\"RETURNED\"}")))
                .isEqualTo("400 validation /reason /missing");
        assertThat(problem(act(path, review, CITY_GOV, rejection("x"))))
                .isEqualTo("403 outside-jurisdiction /path/step");
        JsonNode rejected = json(act(path, review, SCIENCE, rejection("各部门均不同意")));
        assertThat(rejected.get("status").asString()).isEqualTo("REJECTED");
        wrong(path, "reply", GOV, "422 transition-not-allowed /path/step");
        assertThat(problem(send(CITY, "POST", path + "/resubmission", "{}")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(send(CITY, "PATCH", path, "{\"newName\":\"别名\"}", "If-Match", "*")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(types(path + "/ledger")).endsWith("rejected");
        opened(zoneId, "RENAME_HIGH_TECH", name);
    }

    @Test
    void clausesThatAreNotMetAreToldAndKept() throws Exception {
        String zoneId = registered();
        ScriptedEligibility.UNMET.put(
                zoneId,
                List.of(
                        ScriptedEligibility.MET,
                        new ClauseFinding(
                                "expansion-land-left",
                                "suppliable-land-left-share",
                                "< 0.05",
                                "0.06",
                                ClauseFinding.Outcome.NOT_MET),
                        new ClauseFinding(
                                "expansion-idle-land",
                                "idle-land-disposal-rate",
                                ">= 0.95",
                                null,
                                ClauseFinding.Outcome.MISSING)));
        String path = opened(zoneId, "EXPANSION", "\"newAreaHa\":250.5");
        prepared(path);

        HttpResponse<String> refused = act(path, "formal-application", CITY_GOV, "{}");
        assertThat(problem(refused))
                .isEqualTo(
                        "422 clause-not-met /eligibility/expansion-land-left"
                                + " /eligibility/expansion-idle-land");
        assertThat(refused.body()).contains("< 0.05", "0.06", ">= 0.95");
        JsonNode kept = json(get(CITY, path));
        assertThat(kept.get("eligibility")).hasSize(3);
        assertThat(kept.at("/current/step").asString()).isEqualTo("formal-application");

        String tag = get(CITY, path).headers().firstValue("ETag").orElseThrow();
        assertThat(problem(send(CITY, "PATCH", path, "{\"attributes\":{\"waived\":true}}")))
                .isEqualTo("428 precondition-required");
        assertThat(
                        send(
                                        CITY,
                                        "PATCH",
                                        path,
                                        "{\"attributes\":{\"waived\":true}}",
                                        "If-Match",
                                        tag)
                                .statusCode())
                .isEqualTo(200);
        done(path, "formal-application", CITY_GOV);
    }

    @Test
    void applicationsAreOpenedWhereTheCallerIs() throws Exception {
        String zoneId = registered();
        String body = "{\"zoneId\":\"%s\",\"kind\":\"ADJUSTMENT\"}".formatted(zoneId);

        assertThat(problem(send(OTHER_CITY, "POST", "/api/applications", body)))
                .isEqualTo("403 outside-jurisdiction /zoneId");
        assertThat(problem(send(ADMIN, "POST", "/api/applications", body)))
                .isEqualTo("403 outside-jurisdiction /zoneId");
        assertThat(problem(send(ADMIN, "POST", "/api/applications", body.replace(zoneId, "none"))))
                .isEqualTo("400 validation /zoneId");
        assertThat(
                        problem(
                                send(
                                        CITY,
                                        "POST",
                                        "/api/applications",
                                        "{\"kind\":\"DEMOLITION\",\"newAreaHa\":-1,\"x\":1}")))
                .isEqualTo("400 validation /zoneId /kind /newAreaHa /x");
        String zoneToken = Tokens.token("zone", ALL, "zone:" + zoneId);
        HttpResponse<String> opened = send(zoneToken, "POST", "/api/applications", body);
        assertThat(opened.statusCode()).isEqualTo(201);
        String path = opened.headers().firstValue("Location").orElseThrow();
        wrong(path, "preliminary-request", zoneToken, "403 outside-jurisdiction /path/step");
        assertThat(problem(get(OTHER_CITY, path))).isEqualTo("404 not-found");
        assertThat(problem(get(OTHER_CITY, path + "/ledger"))).isEqualTo("404 not-found");
        assertThat(problem(get(OTHER_CITY, path + "/documents"))).isEqualTo("404 not-found");
        assertThat(
                        problem(
                                upload(
                                        OTHER_CITY,
                                        "POST",
                                        path + "/documents",
                                        "a.pdf",
                                        PDF,
                                        "supplement")))
                .isEqualTo("404 not-found");
        assertThat(
                        send(zoneToken, "POST", path + "/withdrawal", "{\"reason\":\"另行安排\"}")
                                .statusCode())
                .isEqualTo(200);
        assertThat(send(zoneToken, "POST", "/api/applications", body).statusCode()).isEqualTo(201);
    }

    @Test
    void listsAreFilteredAndBounded() throws Exception {
        String zoneId = registered();
        String path = opened(zoneId, "EXPANSION", "\"newAreaHa\":250.5");
        done(path, "preliminary-request", CITY);
        String id = path.substring(path.lastIndexOf('/') + 1);
        String mine = "/api/applications?zone=" + zoneId;

        for (String filter :
                List.of(
                        "&city=360100",
                        "&kind=expansion",
                        "&status=IN_PROGRESS",
                        "&step=preliminary-consent",
                        "&actor=PROVINCE_NDRC",
                        "&overdue=false",
                        "&sort=-dueOn")) {
            assertThat(json(get(CITY, mine + filter)).at("/items/0/applicationId").asString())
                    .as(filter)
                    .isEqualTo(id);
        }
        for (String filter :
                List.of(
                        "&city=360700",
                        "&kind=adjustment",
                        "&status=RETURNED",
                        "&step=reply",
                        "&actor=CITY_NDRC",
                        "&overdue=true")) {
            assertThat(json(get(CITY, mine + filter)).get("total").asInt()).as(filter).isZero();
        }
        assertThat(json(get(OTHER_CITY, mine)).get("total").asInt()).isZero();
        assertThat(json(get(NDRC, mine)).get("total").asInt()).isOne();
        assertThat(problem(get(CITY, "/api/applications?kind=x&status=y&overdue=perhaps&sort=z")))
                .isEqualTo("400 validation /query/overdue /query/kind /query/status /query/sort");

        // a due date that has passed
        applications()
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.set("state.progress.waiting.dueOn", "2019-01-01"));
        assertThat(json(get(CITY, mine + "&overdue=true")).at("/items/0/overdue").asBoolean())
                .isTrue();
        assertThat(json(get(CITY, path)).at("/current/overdue").asBoolean()).isTrue();
    }

    @Test
    void hostileFilesAreRefusedAndNothingIsServedInline() throws Exception {
        String path = opened(registered(), "ADJUSTMENT", "\"newAreaHa\":90");
        String documents = path + "/documents";

        byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", html, "supplement")))
                .isEqualTo("415 unsupported-media-type /file");
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", PDF, null)))
                .isEqualTo("400 validation /kind");
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", PDF, "no-such-kind")))
                .isEqualTo("400 validation /kind");
        assertThat(problem(upload(NDRC, "POST", documents, "a.pdf", PDF, "supplement")))
                .isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", new byte[0], "supplement")))
                .isEqualTo("400 validation /file");
        for (String name :
                List.of(
                        "../../etc/passwd",
                        "a\\\\b.exe",
                        "..",
                        "C:\\\\x.html",
                        "a;b=c.svg",
                        "图 纸.pdf")) {
            HttpResponse<String> stored = upload(CITY, "POST", documents, name, PDF, "supplement");
            assertThat(stored.statusCode()).as(name).isEqualTo(201);
            assertThat(json(stored).get("name").asString())
                    .as(name)
                    .endsWith(".pdf")
                    .doesNotContain("/", "\\", "..", ":", ";");
            HttpResponse<byte[]> file =
                    CLIENT.send(
                            as(CITY, stored.headers().firstValue("Location").orElseThrow()).build(),
                            BodyHandlers.ofByteArray());
            assertThat(file.body()).isEqualTo(PDF);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(problem(get(CITY, documents + "/no-such"))).isEqualTo("404 not-found");
        byte[] large = new byte[(20 << 20) + 1];
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", large, "supplement")))
                .isEqualTo("413 too-large /file");
    }

    @Test
    void aRepeatedUploadIsOne() throws Exception {
        String path = opened(registered(), "ADJUSTMENT", "\"newAreaHa\":90");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first =
                upload(
                        CITY,
                        "POST",
                        path + "/documents",
                        "a.pdf",
                        PDF,
                        "town-plan-map",
                        "Idempotency-Key",
                        key);
        HttpResponse<String> second =
                upload(
                        CITY,
                        "POST",
                        path + "/documents",
                        "a.pdf",
                        PDF,
                        "town-plan-map",
                        "Idempotency-Key",
                        key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(get(CITY, path + "/documents")).get("total").asInt()).isOne();
        assertThat(
                        problem(
                                upload(
                                        CITY,
                                        "POST",
                                        path + "/documents",
                                        "b.pdf",
                                        PDF,
                                        "town-plan-map")))
                .isEqualTo("422 transition-not-allowed /kind");
    }

    @Test
    void anApprovalCutOffBeforeTheZoneTakesEffectOnce() throws Exception {
        String zoneId = registered();
        String id = approved(zoneId);
        // as if the process had been killed right after the reply was stored
        rewind(zones(), zoneId, 1, Updates.set("state.particulars.areaHa", 100.25));
        rewindToReply(id);

        takesEffectOnce(zoneId, id);
    }

    @Test
    void anApprovalCutOffAfterTheZoneTakesEffectOnce() throws Exception {
        String zoneId = registered();
        String id = approved(zoneId);
        // as if the process had been killed between the zone and the note of it
        rewindToReply(id);
        // and somebody went on with the zone meanwhile
        send(ADMIN, "PATCH", "/api/zones/" + zoneId, "{\"name\":\"又名\"}", "If-Match", "*");

        takesEffectOnce(zoneId, id);
    }

    @Test
    void anApprovalOfAZoneThatLeftIsNoted() throws Exception {
        String zoneId = registered();
        String path = opened(zoneId, "RENAME_HIGH_TECH", "\"newName\":\"高新区\"");
        done(path, "formal-application", CITY_GOV);
        done(path, "assignment", GOV);
        opinions(path, RENAME_DEPARTMENTS);
        done(path, "comprehensive-review", SCIENCE);
        send(
                CITY,
                "POST",
                "/api/zones/" + zoneId + "/exit",
                "{\"effectiveOn\":\"2020-01-01\",\"centralUrban\":true,\"industrialShare\":0.1}");

        JsonNode replied = json(act(path, "reply", GOV, reply("APPROVED")));
        assertThat(replied.at("/effect/state").asString()).isEqualTo("IMPOSSIBLE");
        assertThat(replied.at("/effect/reason").asString()).isEqualTo("transition-not-allowed");
    }

    private String approved(String zoneId) throws Exception {
        String path = opened(zoneId, "EXPANSION", "\"newAreaHa\":250.5");
        prepared(path);
        done(path, "formal-application", CITY_GOV);
        done(path, "assignment", GOV);
        opinions(path, BOUNDARY_DEPARTMENTS);
        done(path, "comprehensive-review", NDRC);
        done(path, "submission-for-approval", NDRC);
        act(path, "reply", GOV, reply("APPROVED"));
        awaitTheSweep();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * It may still be at work on what was approved, and would note what is going to be taken back.
     * Only what has a fixed delay, too, is done after it by the same thread.
     */
    private void awaitTheSweep() {
        CountDownLatch itsTurn = new CountDownLatch(1);
        var turn = scheduler.scheduleWithFixedDelay(itsTurn::countDown, Duration.ofDays(1));
        await().until(() -> itsTurn.getCount() == 0);
        turn.cancel(false);
    }

    private void rewindToReply(String id) {
        int version = applications().find(Filters.eq("_id", id)).first().getInteger("version");
        rewind(
                applications(),
                id,
                version - 1,
                Updates.set("state.effect", new Document("state", "OWED")));
    }

    private static void rewind(
            MongoCollection<Document> collection, String id, int version, Bson state) {
        collection.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.set("version", version),
                        Updates.pull("events", Filters.gt("sequence", version)),
                        state));
    }

    private void takesEffectOnce(String zoneId, String id) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(
                                        json(get(CITY, "/api/applications/" + id))
                                                .at("/effect/state")
                                                .asString())
                                .isEqualTo("TAKEN"));
        JsonNode application = json(get(CITY, "/api/applications/" + id));
        assertThat(application.at("/effect/zoneVersion").asInt()).isEqualTo(2);
        assertThat(types("/api/zones/" + zoneId + "/ledger"))
                .startsWith("registered", "granted")
                .containsOnlyOnce("granted");
        assertThat(types("/api/applications/" + id + "/ledger?size=200"))
                .endsWith("replied", "took-effect")
                .containsOnlyOnce("took-effect");
        assertThat(json(get(CITY, "/api/zones/" + zoneId)).get("areaHa").decimalValue())
                .isEqualByComparingTo("250.5");
    }

    private List<String> types(String ledger) throws Exception {
        return json(get(CITY, ledger))
                .get("items")
                .valueStream()
                .map(line -> line.get("type").asString())
                .toList();
    }

    private MongoCollection<Document> applications() {
        return database.getCollection("applications");
    }

    private MongoCollection<Document> zones() {
        return database.getCollection("zones");
    }

    private void prepared(String path) throws Exception {
        done(path, "preliminary-request", CITY_NDRC);
        done(path, "preliminary-consent", NDRC);
        for (JsonNode kind : json(get(CITY, path)).at("/current/missingDocuments")) {
            upload(CITY_GOV, "POST", path + "/documents", "a.pdf", PDF, kind.asString());
        }
        done(path, "preparatory-work", CITY_GOV);
    }

    private void opinions(String path, List<String> departments) throws Exception {
        for (String department : departments) {
            assertThat(
                            act(
                                            path,
                                            "department-opinions",
                                            Tokens.office(department, "province"),
                                            "{\"decision\":\"CONDITIONAL\",\"note\":\"须节约用地\"}")
                                    .statusCode())
                    .isEqualTo(200);
        }
    }

    private HttpResponse<String> done(String path, String step, String token) throws Exception {
        HttpResponse<String> answer = act(path, step, token, "{\"note\":\"办结\"}");
        assertThat(answer.statusCode()).as(step + ": " + answer.body()).isEqualTo(200);
        return answer;
    }

    private void wrong(String path, String step, String token, String problem) throws Exception {
        assertThat(problem(act(path, step, token, body(step)))).isEqualTo(problem);
    }

    /** One that the step would take. */
    private static String body(String step) {
        return switch (step) {
            case "department-opinions" -> "{\"decision\":\"AGREE\",\"note\":\"同意\"}";
            case "reply" -> reply("APPROVED");
            default -> "{}";
        };
    }

    private static String rejection(String reason) {
        return "{\"decision\":\"REJECTED\",\"reason\":\"%s\"}".formatted(reason);
    }

    private static String reply(String decision) {
        return "{\"decision\":\"%s\",\"documentNo\":\"赣府字〔2026〕1号\"}".formatted(decision);
    }

    private HttpResponse<String> act(String path, String step, String token, String body)
            throws Exception {
        return send(token, "POST", path + "/steps/" + step, body);
    }

    private String opened(String zoneId, String kind, String asked) throws Exception {
        HttpResponse<String> created =
                send(
                        CITY,
                        "POST",
                        "/api/applications",
                        "{\"zoneId\":\"%s\",\"kind\":\"%s\",%s}".formatted(zoneId, kind, asked));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    private String registered() throws Exception {
        String zoneId = "N-" + UUID.randomUUID().toString().substring(0, 12);
        String body =
                "{\"zoneId\":\"%s\",\"name\":\"南昌新区\",\"level\":\"PROVINCIAL\",".formatted(zoneId)
                        + "\"kind\":\"INDUSTRIAL_PARK\",\"cityCode\":\"360100\",\"areaHa\":100.25}";
        assertThat(send(ADMIN, "POST", "/api/zones", body).statusCode()).isEqualTo(201);
        return zoneId;
    }
}

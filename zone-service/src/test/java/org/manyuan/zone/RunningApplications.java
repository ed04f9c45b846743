package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Applications on their way from office to office, over HTTP; in a store of its own, since the
 * clauses come to what a test says. {@link ApplyingIT} has the plan's.
 */
@Import(ScriptedEligibility.class)
@TestPropertySource(properties = "manyuan.test.store=zone-applications")
abstract class RunningApplications extends RunningService {

    static final byte[] PDF = "%PDF-1.7 a document".getBytes(StandardCharsets.US_ASCII);
    static final String ALL = "zones:read zones:write";
    static final String ADMIN = Tokens.token("admin", ALL, "province");
    static final String CITY = Tokens.token("nanchang", ALL, "city:360100");
    static final String CITY_NDRC = Tokens.office("CITY_NDRC", "city:360100");
    static final String CITY_GOV = Tokens.office("CITY_GOV", "city:360100");
    static final String OTHER_CITY = Tokens.token("ganzhou", ALL, "city:360700");
    static final String NDRC = Tokens.office("PROVINCE_NDRC", "province");
    static final String GOV = Tokens.office("PROVINCE_GOV", "province");
    static final String SCIENCE = Tokens.office("科技厅", "province");

    static final List<String> BOUNDARY_DEPARTMENTS =
            List.of("科技厅", "工信厅", "自然资源厅", "生态环境厅", "住建厅", "商务厅");
    static final List<String> RENAME_DEPARTMENTS = List.of("科技厅", "发改委", "工信厅", "商务厅", "统计局");

    @Autowired MongoDatabase database;

    @BeforeEach
    void theShippedPlanIsThere() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(CITY, "/api/policy-plans/jx-2018-2020").statusCode() == 200);
    }

    String opened(String zoneId, String kind, String asked) throws Exception {
        HttpResponse<String> created =
                send(
                        CITY,
                        "POST",
                        "/api/applications",
                        "{\"zoneId\":\"%s\",\"kind\":\"%s\",%s}".formatted(zoneId, kind, asked));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    void prepared(String path) throws Exception {
        done(path, "preliminary-request", CITY_NDRC);
        done(path, "preliminary-consent", NDRC);
        for (JsonNode kind : json(get(CITY, path)).at("/current/missingDocuments")) {
            upload(CITY_GOV, "POST", path + "/documents", "a.pdf", PDF, kind.asString());
        }
        done(path, "preparatory-work", CITY_GOV);
    }

    void opinions(String path, List<String> departments) throws Exception {
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

    HttpResponse<String> done(String path, String step, String token) throws Exception {
        HttpResponse<String> answer = act(path, step, token, "{\"note\":\"办结\"}");
        assertThat(answer.statusCode()).as(step + ": " + answer.body()).isEqualTo(200);
        return answer;
    }

    void wrong(String path, String step, String token, String problem) throws Exception {
        assertThat(problem(act(path, step, token, body(step)))).isEqualTo(problem);
    }

    HttpResponse<String> act(String path, String step, String token, String body) throws Exception {
        return send(token, "POST", path + "/steps/" + step, body);
    }

    /** One that the step would take. */
    static String body(String step) {
        return switch (step) {
            case "department-opinions" -> "{\"decision\":\"AGREE\",\"note\":\"同意\"}";
            case "reply" -> reply("APPROVED");
            default -> "{}";
        };
    }

    static String reply(String decision) {
        return "{\"decision\":\"%s\",\"documentNo\":\"赣府字〔2026〕1号\"}".formatted(decision);
    }

    List<String> types(String ledger) throws Exception {
        return json(get(CITY, ledger))
                .get("items")
                .valueStream()
                .map(line -> line.get("type").asString())
                .toList();
    }

    MongoCollection<Document> applications() {
        return database.getCollection("applications");
    }

    String registered() throws Exception {
        String zoneId = "N-" + UUID.randomUUID().toString().substring(0, 12);
        String body =
                "{\"zoneId\":\"%s\",\"name\":\"南昌新区\",\"level\":\"PROVINCIAL\",".formatted(zoneId)
                        + "\"kind\":\"INDUSTRIAL_PARK\",\"cityCode\":\"360100\",\"areaHa\":100.25}";
        assertThat(send(ADMIN, "POST", "/api/zones", body).statusCode()).isEqualTo(201);
        return zoneId;
    }
}

package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.platform.time.ClockAutoConfiguration;
import tools.jackson.databind.JsonNode;

/** 项目包: the whole life of one, and how zones stand. */
class PackagesIT extends RunningService {

    private static final LocalDate TODAY = LocalDate.now(ClockAutoConfiguration.CHINA);
    private static final String PATH = "/api/project-packages";

    @Test
    void aPackageIsDrawnUpHandedInAndTakenBack() throws Exception {
        register(PROVINCE, ProjectData.registered("PK-1", "ZN1"));
        register(PROVINCE, ProjectData.registered("PK-2", "ZN1"));
        Map<String, Object> body = drawing("ZN1", 2019, List.of("PK-1"));

        HttpResponse<String> drawn = post(ZN1, body, "Idempotency-Key", "pk-key");
        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(201);
        String id = json(drawn).get("packageId").asString();
        assertThat(drawn.headers().firstValue("Location")).hasValue(PATH + "/" + id);
        assertThat(drawn.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(json(drawn).get("status").asString()).isEqualTo("DRAFT");
        HttpResponse<String> again = post(ZN1, body, "Idempotency-Key", "pk-key");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("packageId").asString()).isEqualTo(id);
        assertThat(problem(post(ZN1, drawing("ZN1", 2020, List.of()), "Idempotency-Key", "pk-key")))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");

        String patch = "{\"projectIds\":[\"PK-1\",\"PK-2\"],\"submittedOn\":\"2019-05-31\"}";
        assertThat(problem(patch(ZN1, id, patch))).isEqualTo("428 precondition-required");
        assertThat(problem(patch(ZN1, id, patch, "If-Match", "\"7\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        HttpResponse<String> handedIn = patch(NANCHANG, id, patch, "If-Match", "\"1\"");
        assertThat(handedIn.statusCode()).as(handedIn.body()).isEqualTo(200);
        assertThat(json(handedIn).get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(json(get(VIEWER, PATH + "/" + id)).get("projectIds").toString())
                .isEqualTo("[\"PK-1\",\"PK-2\"]");
        String filters = "?project=PK-2&status=submitted&year=2019&sort=-year";
        assertThat(json(get(VIEWER, PATH + filters)).at("/items/0/packageId").asString())
                .isEqualTo(id);

        HttpResponse<String> withdrawn =
                send(
                        ZN1,
                        "POST",
                        PATH + "/" + id + "/withdrawal",
                        "{\"reason\":\"重复编制\"}",
                        "If-Match",
                        "\"2\"");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(json(withdrawn).get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(problem(patch(ZN1, id, "{\"name\":\"新\"}", "If-Match", "\"3\"")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(withdraw(ZN1, id, "{\"reason\":\"再撤\"}")))
                .isEqualTo("422 transition-not-allowed ");

        JsonNode ledger = json(get(VIEWER, PATH + "/" + id + "/ledger"));
        assertThat(ledger.get("items"))
                .extracting(each -> each.get("type").asString())
                .containsExactly("drawn-up", "revised", "withdrawn");
        assertThat(ledger.at("/items/1/recordedBy").asString()).isEqualTo("nanchang");
        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), "manyuan.projects")) {
            var records = topic.await(id, 3);
            assertThat(records)
                    .extracting(each -> TopicReader.header(each, "ce_type"))
                    .containsExactly(
                            "org.manyuan.project-package.drawn-up.v1",
                            "org.manyuan.project-package.revised.v1",
                            "org.manyuan.project-package.withdrawn.v1");
            assertThat(
                            PackageFacts.fromBytes(
                                    records.get(1).headers().lastHeader(Headers.FACTS).value()))
                    .isEqualTo(new PackageFacts("ZN1", 2019, LocalDate.of(2019, 5, 31), false));
        }
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() throws Exception {
        register(PROVINCE, ProjectData.registered("PK-9", "ZJ1"));

        assertThat(problem(post(ZN1, Map.of("year", 1999, "colour", "red"))))
                .isEqualTo(
                        "400 validation /zoneId /year /name /leadingIndustry /projectIds /colour");
        assertThat(problem(post(PROVINCE, drawing("NOWHERE", 2019, List.of()))))
                .isEqualTo("400 validation /zoneId");
        assertThat(problem(post(ZN1, drawing("ZN1", 2019, List.of("PK-9", "PK-0")))))
                .as("elsewhere and nowhere look the same")
                .isEqualTo("400 validation /projectIds/0 /projectIds/1");
        assertThat(problem(post(ZN1, drawing("ZN1", 2019, List.of("PK-9", "PK-9")))))
                .isEqualTo("400 validation /projectIds/1");
        Map<String, Object> tomorrow = drawing("ZJ1", 2019, List.of("PK-9"));
        tomorrow.put("submittedOn", TODAY.plusDays(1).toString());
        assertThat(problem(post(JIUJIANG, tomorrow)))
                .isEqualTo("422 occurred-in-future /submittedOn");
        assertThat(problem(get(VIEWER, PATH + "?status=x&year=1&sort=x&size=0")))
                .isEqualTo("400 validation /query/size");
        assertThat(problem(get(VIEWER, PATH + "?status=x&year=1&sort=x")))
                .isEqualTo("400 validation /query/year /query/status /query/sort");
    }

    @Test
    void nobodyReachesBeyondTheirJurisdiction() throws Exception {
        HttpResponse<String> drawn = post(JIUJIANG, drawing("ZJ1", 2021, List.of()));
        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(201);
        String id = json(drawn).get("packageId").asString();

        assertThat(problem(post(ZN1, drawing("ZJ1", 2021, List.of()))))
                .isEqualTo("403 outside-jurisdiction /zoneId");
        assertThat(problem(get(ZN1, PATH + "/" + id))).isEqualTo("404 not-found");
        assertThat(problem(get(ZN1, PATH + "/" + id + "/ledger"))).isEqualTo("404 not-found");
        assertThat(problem(patch(ZN1, id, "{\"name\":\"新\"}", "If-Match", "\"1\"")))
                .isEqualTo("404 not-found");
        assertThat(json(get(ZN1, PATH + "?year=2021")).get("total").asInt()).isZero();
        assertThat(problem(withdraw(ZN1, id, "{\"reason\":\"x\"}"))).isEqualTo("404 not-found");
        assertThat(problem(withdraw(VIEWER, id, "{\"reason\":\"x\"}")))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(withdraw(JIUJIANG, id, "{\"x\":1}")))
                .isEqualTo("400 validation /reason /x");
        String handIn = "{\"submittedOn\":\"2021-05-01\"}";
        assertThat(problem(patch(JIUJIANG, id, handIn, "If-Match", "\"1\"")))
                .as("an empty one is not handed in")
                .isEqualTo("400 validation /projectIds");
        assertThat(problem(post(VIEWER, drawing("ZJ1", 2021, List.of()))))
                .isEqualTo("403 insufficient-scope");
    }

    @Test
    void zonesStandWhereTheirPackagesOfTheYearPutThem() throws Exception {
        register(PROVINCE, ProjectData.registered("PK-Z", "ZN2"));
        for (String day : List.of("2018-05-31", "2018-05-30", "2018-06-01")) {
            Map<String, Object> body = drawing("ZN2", 2018, List.of("PK-Z"));
            body.put("submittedOn", day);
            assertThat(post(NANCHANG, body).statusCode()).isEqualTo(201);
        }
        assertThat(zone("ZN2").toString())
                .contains(
                        "\"drawnUp\":3,\"submitted\":3,\"submittedInTime\":2,\"required\":3,"
                                + "\"dueOn\":\"2018-05-31\"",
                        "\"clause\":\"project-packages\",\"standing\":\"MISSED\"");

        Map<String, Object> body = drawing("ZN2", 2018, List.of("PK-Z"));
        body.put("submittedOn", "2018-01-02");
        post(NANCHANG, body);
        assertThat(zone("ZN2").get("standing").asString()).isEqualTo("MET");
        JsonNode met = json(get(PROVINCE, PATH + "/zones?year=2018&standing=met"));
        assertThat(met.get("items"))
                .extracting(each -> each.get("zoneId").asString())
                .containsExactly("ZN2");
        assertThat(json(get(ZN1, PATH + "/zones?year=2018")).get("total").asInt()).isOne();
        assertThat(
                        json(get(NANCHANG, PATH + "/zones?year=2018&sort=-submitted"))
                                .at("/items/0/zoneId")
                                .asString())
                .isEqualTo("ZN2");
        assertThat(problem(get(ZN1, PATH + "/zones?year=x&standing=good&sort=x")))
                .isEqualTo("400 validation /query/year /query/standing /query/sort");
    }

    private JsonNode zone(String zoneId) throws Exception {
        return json(get(NANCHANG, PATH + "/zones?year=2018&zone=" + zoneId)).at("/items/0");
    }

    private static Map<String, Object> drawing(String zoneId, int year, List<String> projectIds) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("zoneId", zoneId);
        body.put("year", year);
        body.put("name", "电子信息产业链");
        body.put("leadingIndustry", "电子信息");
        body.put("projectIds", projectIds);
        return body;
    }

    private HttpResponse<String> post(String token, Map<String, Object> body, String... headers)
            throws Exception {
        return send(token, "POST", PATH, JSON.writeValueAsString(body), headers);
    }

    private HttpResponse<String> withdraw(String token, String id, String body) throws Exception {
        return send(token, "POST", PATH + "/" + id + "/withdrawal", body, "If-Match", "*");
    }

    private HttpResponse<String> patch(String token, String id, String body, String... headers)
            throws Exception {
        return send(token, "PATCH", PATH + "/" + id, body, headers);
    }
}

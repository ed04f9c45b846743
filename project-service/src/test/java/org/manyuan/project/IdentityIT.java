package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Codes are bound later, and what may be one project recorded twice is pointed out. */
class IdentityIT extends RunningService {

    private static final String COMPANY = "91110000802100433B";
    private static final String OTHER_COMPANY = "9144030071526726XG";
    private static final String CODE = "2019-360121-39-03-012345";

    @Test
    void codesAreBoundAtAnyTimeBeforeTheEnd() throws Exception {
        registered("ID-1", "ZN1");

        assertThat(bind(ZN1, "ID-1", "investorCode", COMPANY).statusCode()).isEqualTo(201);
        assertThat(bind(NANCHANG, "ID-1", "projectCode", CODE).statusCode()).isEqualTo(201);

        JsonNode project = json(get(VIEWER, "/api/projects/ID-1"));
        assertThat(project.get("investorCode").asString()).isEqualTo(COMPANY);
        assertThat(project.get("projectCode").asString()).isEqualTo(CODE);
        JsonNode line = json(get(VIEWER, "/api/projects/ID-1/ledger")).at("/items/2");
        assertThat(line.get("type").asString()).isEqualTo("identity-bound");
        assertThat(line.at("/data/projectCode").asString()).isEqualTo(CODE);
        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), "manyuan.projects")) {
            assertThat(topic.await("ID-1", 3))
                    .extracting(each -> TopicReader.header(each, "ce_type"))
                    .containsExactly(
                            "org.manyuan.project.registered.v1",
                            "org.manyuan.project.identity-bound.v1",
                            "org.manyuan.project.identity-bound.v1");
        }

        command(ZN1, "ID-1", "terminated", Map.of("occurredOn", "2018-02-01", "reason", "投资方退出"));
        assertThat(problem(bind(ZN1, "ID-1", "investorCode", OTHER_COMPANY)))
                .isEqualTo("422 transition-not-allowed /data");
    }

    @Test
    void wrongCodesAndStrangersAreRefused() throws Exception {
        registered("ID-2", "ZN1");

        assertThat(
                        problem(
                                command(
                                        ZN1,
                                        "ID-2",
                                        "identity-bound",
                                        Map.of(
                                                "investorCode", "91110000802100433C",
                                                "projectCode", "2019-1",
                                                "colour", "red"))))
                .isEqualTo("400 validation /data/investorCode /data/projectCode /data/colour");
        assertThat(problem(command(ZN1, "ID-2", "identity-bound", Map.of())))
                .isEqualTo("400 validation /data");
        assertThat(problem(bind(JIUJIANG, "ID-2", "projectCode", CODE))).isEqualTo("404 not-found");
        assertThat(problem(bind(VIEWER, "ID-2", "projectCode", CODE)))
                .isEqualTo("403 insufficient-scope");
        assertThat(
                        problem(
                                register(
                                        ZN1,
                                        ProjectData.registered(
                                                "ID-3", "ZN1", "projectCode", CODE))))
                .as("a code is bound by an event of its own")
                .isEqualTo("400 validation /projectCode");
    }

    @Test
    void similarProjectsOfOneInvestorArePointedOutAtRegistrationAndSigning() throws Exception {
        String investor = "江西省赛维光电有限公司";
        JsonNode first = registered("DUP-1", "ZN1", "name", "光电显示模组项目", "investorName", investor);
        registered("DUP-2", "ZN1", "name", "餐饮广场", "investorName", investor);
        JsonNode second =
                registered("DUP-3", "ZN2", "name", "光电显示模组(一期)项目", "investorName", "赛维光电 股份有限公司");
        JsonNode third =
                json(
                        register(
                                JIUJIANG,
                                ProjectData.registered(
                                        "DUP-4",
                                        "ZJ1",
                                        "name",
                                        "光电显示模组项目",
                                        "investorName",
                                        investor)));

        assertThat(first.has("possibleDuplicates")).isFalse();
        assertThat(first.has("possibleDuplicatesElsewhere")).isFalse();
        assertThat(second.get("possibleDuplicates"))
                .extracting(each -> each.get("projectId").asString())
                .containsExactly("DUP-1");
        assertThat(second.at("/possibleDuplicates/0/reason").asString()).isEqualTo("SIMILAR_NAME");
        assertThat(third.has("possibleDuplicates")).as("another city's").isFalse();
        assertThat(third.get("possibleDuplicatesElsewhere").asInt()).isEqualTo(2);
        HttpResponse<String> signed =
                command(ZN1, "DUP-1", "signed", ProjectData.signed("2018-03-01"));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
        assertThat(json(signed).has("possibleDuplicates")).as("only what ZN1 may see").isFalse();
        assertThat(json(signed).get("possibleDuplicatesElsewhere").asInt()).isEqualTo(2);
        assertThat(json(get(VIEWER, "/api/projects/DUP-1")).get("name").asString())
                .as("nothing is merged")
                .isEqualTo("光电显示模组项目");
    }

    @Test
    void sameCodesAreListedWithTheStrongestReasonFirst() throws Exception {
        registered("SAME-1", "ZN1", "investorName", "甲公司", "name", "一号");
        registered("SAME-2", "ZN1", "investorName", "乙公司", "name", "二号");
        registered("SAME-3", "ZJ1", "investorName", "丙公司", "name", "三号");
        String code = "2020-360121-39-03-000001";
        bind(PROVINCE, "SAME-1", "investorCode", "914403001922038216");
        bind(PROVINCE, "SAME-1", "projectCode", code);
        bind(PROVINCE, "SAME-3", "projectCode", code);
        JsonNode told = json(bind(PROVINCE, "SAME-2", "investorCode", "914403001922038216"));

        assertThat(told.at("/possibleDuplicates/0/projectId").asString()).isEqualTo("SAME-1");
        JsonNode all = json(get(PROVINCE, "/api/projects/SAME-1/duplicates"));
        assertThat(all.get("items"))
                .extracting(each -> each.get("reason").asString())
                .containsExactly("PROJECT_CODE", "INVESTOR_CODE");
        assertThat(all.get("elsewhere").asInt()).isZero();
        JsonNode seen = json(get(ZN1, "/api/projects/SAME-1/duplicates?size=1"));
        assertThat(seen.get("total").asInt()).isOne();
        assertThat(seen.at("/items/0/projectId").asString()).isEqualTo("SAME-2");
        assertThat(seen.get("elsewhere").asInt()).isOne();
        assertThat(problem(get(JIUJIANG, "/api/projects/SAME-1/duplicates")))
                .isEqualTo("404 not-found");
        assertThat(problem(get(ZN1, "/api/projects/SAME-1/duplicates?size=0")))
                .isEqualTo("400 validation /query/size");
    }

    @Test
    void aBatchCarriesNoHints() throws Exception {
        registered("BATCH-1", "ZN1", "name", "动力电池项目", "investorName", "孚能科技");
        Map<String, Object> data =
                ProjectData.registered(
                        "x", "ZN1", "projectId", null, "name", "动力电池项目", "investorName", "孚能科技");
        Map<String, Object> event =
                Map.of(
                        "specversion", "1.0",
                        "id", "batch-1",
                        "source", "urn:test",
                        "type", "org.manyuan.project.registered.v1",
                        "subject", "BATCH-2",
                        "data", data);

        HttpResponse<String> answer =
                send(
                        ZN1,
                        "POST",
                        "/api/project-events",
                        JSON.writeValueAsString(List.of(event)),
                        "Content-Type",
                        "application/cloudevents-batch+json");

        assertThat(json(answer).at("/results/0/status").asString()).isEqualTo("accepted");
        assertThat(answer.body()).doesNotContain("possibleDuplicates");
        assertThat(json(get(ZN1, "/api/projects/BATCH-2/duplicates")).get("total").asInt()).isOne();
    }

    private JsonNode registered(String projectId, String zoneId, Object... changes)
            throws Exception {
        HttpResponse<String> answer =
                register(PROVINCE, ProjectData.registered(projectId, zoneId, changes));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private HttpResponse<String> bind(String token, String projectId, String field, String code)
            throws Exception {
        return command(token, projectId, "identity-bound", Map.of(field, code));
    }
}

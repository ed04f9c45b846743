package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manyuan.zone.application.ClauseFinding;
import tools.jackson.databind.JsonNode;

/** What holds an application up or ends it, and who may not begin one. */
class ApplicationRefusalIT extends RunningApplications {

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

    private static String rejection(String reason) {
        return "{\"decision\":\"REJECTED\",\"reason\":\"%s\"}".formatted(reason);
    }
}

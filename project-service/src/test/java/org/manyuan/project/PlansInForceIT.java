package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.platform.time.ClockAutoConfiguration;
import tools.jackson.databind.JsonNode;

/** A plan that the province adopts while the service runs. */
class PlansInForceIT extends RunningService {

    private static final LocalDate TODAY = LocalDate.now(ClockAutoConfiguration.CHINA);
    private static final String PLAN = "jx-2021-2023";
    private static final String STRICT =
            """
            {"clause":"standard-factory","fixedAssetInvestmentWanAtMost":90000,
             "orIntensityWanPerMuAtMost":400},
            {"clause":"phased-land","maxPhaseYears":1},
            {"clause":"project-progress","yellowDays":10,"redDays":20,"removalDays":30},
            {"clause":"obstacle-escalation","escalationDays":7},
            {"clause":"project-duplicates","namesAlikeFrom":1}\
            """;

    @Test
    void limitsAndTargetsAreThoseOfThePlanOfTheDay() throws Exception {
        assertThat(packages(2021).get("plan").asString()).isEqualTo("jx-2018-2020");
        assertThat(idle()).isEqualTo("{\"yellowDays\":60,\"redDays\":90,\"removalDays\":180}");

        PlanTopic.publish(BROKER.bootstrapServers(), PLAN, "adopted", 1, plan(STRICT));

        await().untilAsserted(
                        () -> assertThat(packages(2021).get("plan").asString()).isEqualTo(PLAN));
        assertThat(packages(2021).toString())
                .contains("\"required\":5,\"dueOn\":\"2021-04-30\"", "\"clause\":\"packages\"");
        assertThat(packages(2020).toString())
                .contains("\"required\":3,\"dueOn\":\"2020-05-31\"", "\"plan\":\"jx-2018-2020\"");
        // of the years after the last plan it is the last that counts
        assertThat(idle()).isEqualTo("{\"yellowDays\":10,\"redDays\":20,\"removalDays\":30}");
        assertThat(problem(sign("PF-1", "2021-01-01")))
                .isEqualTo("422 standard-factory-required /data/placement");
        assertThat(sign("PF-2", "2020-12-31").statusCode()).isEqualTo(201);
        assertThat(problem(phases("PF-2", "2021-03-01")))
                .isEqualTo("422 phase-too-long /data/phases/0/endOn");
        assertThat(phases("PF-2", "2020-12-31").statusCode()).isEqualTo(201);
        assertThat(alike("PF-3", "PF-4")).as("similar, not the same").isZero();
        assertThat(dueAgain("PF-1")).isEqualTo(TODAY.plusDays(7).toString());

        PlanTopic.publish(BROKER.bootstrapServers(), PLAN, "revised", 2, plan(""));

        await().untilAsserted(() ->
                assertThat(idle())
                        .isEqualTo("{\"yellowDays\":60,\"redDays\":90,\"removalDays\":180}"));
        assertThat(alike("PF-5", "PF-6")).isOne();
        assertThat(dueAgain("PF-2")).isEqualTo(TODAY.plusDays(30).toString());
        assertThat(
                        command(PROVINCE, "PF-1", "signed", ProjectData.signed("2021-01-01"))
                                .statusCode())
                .isEqualTo(201);
    }

    /** How many are told to be perhaps the same as the second of two with similar names. */
    private int alike(String first, String second) throws Exception {
        register(PROVINCE, ProjectData.registered(first, "ZN1", named(first, "光电显示模组项目")));
        register(PROVINCE, ProjectData.registered(second, "ZN1", named(first, "光电显示模组(一期)项目")));
        return json(get(PROVINCE, "/api/projects/" + second + "/duplicates")).get("total").asInt();
    }

    private static Object[] named(String investor, String name) {
        return new Object[] {"investorName", investor + "有限公司", "name", name};
    }

    /** Until when an obstacle that is overdue is due once it has been escalated. */
    private String dueAgain(String projectId) throws Exception {
        command(
                PROVINCE,
                projectId,
                "obstacle-raised",
                Map.of("obstacleId", "O", "level", "COUNTY", "title", "用电", "dueOn", "2021-01-01"));
        String path = "/api/projects/" + projectId + "/obstacles";
        await().untilAsserted(() ->
                assertThat(json(get(PROVINCE, path)).at("/items/0/level").asString())
                        .isEqualTo("CITY"));
        return json(get(PROVINCE, path)).at("/items/0/dueOn").asString();
    }

    private HttpResponse<String> sign(String projectId, String on) throws Exception {
        register(PROVINCE, ProjectData.registered(projectId, "ZN1"));
        return command(PROVINCE, projectId, "signed", ProjectData.signed(on));
    }

    private HttpResponse<String> phases(String projectId, String on) throws Exception {
        return send(
                PROVINCE,
                "POST",
                "/api/projects/" + projectId + "/events",
                """
                {"type":"details-revised","data":{"occurredOn":"%s",
                 "phases":[{"startOn":"2022-01-01","endOn":"2023-06-30"}]}}\
                """
                        .formatted(on));
    }

    private JsonNode packages(int year) throws Exception {
        return json(get(NANCHANG, "/api/project-packages/zones?zone=ZN1&year=" + year))
                .at("/items/0");
    }

    private String idle() throws Exception {
        return json(get(PROVINCE, "/api/projects/board")).get("idle").toString();
    }

    private static String plan(String rules) {
        return """
        {"plan":"%s","name":"新三年计划","from":"2021-01-01","to":"2023-12-31",
         "targets":[{"clause":"packages","metric":"project-packages","scopes":["zone"],
                     "comparator":"GTE","value":5,"every":"year","due":"04-30"}],
         "rules":[%s]}\
        """
                .formatted(PLAN, rules);
    }
}

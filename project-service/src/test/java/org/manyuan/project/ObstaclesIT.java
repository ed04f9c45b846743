package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.platform.time.ClockAutoConfiguration;
import tools.jackson.databind.JsonNode;

/** 受阻问题: supervised per level, the overdue ones first. */
class ObstaclesIT extends RunningService {

    private static final LocalDate TODAY = LocalDate.now(ClockAutoConfiguration.CHINA);

    @Test
    void eachLevelHasItsListWithTheOverdueFirst() throws Exception {
        projectWith("OB-1", "ZJ1", "A", "PROVINCE", TODAY.plusDays(20));
        projectWith("OB-2", "ZJ1", "A", "PROVINCE", TODAY.minusDays(3));
        raise("OB-2", "B", "PROVINCE", TODAY.plusDays(3));
        raise("OB-2", "C", "COUNTY", TODAY.plusDays(4));
        projectWith("OB-3", "ZJ1", "A", "CITY", TODAY.plusDays(5));
        raise("OB-3", "D", "PROVINCE", TODAY.plusDays(6));
        command(
                PROVINCE,
                "OB-3",
                "obstacle-resolved",
                Map.of("obstacleId", "D", "resolution", "好"));

        JsonNode all = obstacles("level=province");
        assertThat(all.get("items"))
                .extracting(ObstaclesIT::name)
                .containsExactly("OB-2/A", "OB-2/B", "OB-1/A");
        assertThat(all.get("items"))
                .extracting(each -> each.get("overdue").asBoolean())
                .containsExactly(true, false, false);
        assertThat(all.at("/items/0/projectName").asString()).isEqualTo("项目OB-2");
        assertThat(all.at("/items/0/owner").asString()).isEqualTo("专管员甲");
        assertThat(all.at("/items/0/number").asString()).startsWith("ZJ1-");
        assertThat(obstacles("level=PROVINCE&overdue=true").get("items"))
                .extracting(ObstaclesIT::name)
                .containsExactly("OB-2/A");
        assertThat(obstacles("overdue=false").get("items"))
                .extracting(ObstaclesIT::name)
                .containsExactly("OB-2/B", "OB-2/C", "OB-3/A", "OB-1/A");
        assertThat(obstacles("sort=-dueOn").get("items"))
                .extracting(ObstaclesIT::name)
                .containsExactly("OB-1/A", "OB-3/A", "OB-2/C", "OB-2/B", "OB-2/A");
        assertThat(obstacles("sort=projectId&level=PROVINCE").get("items"))
                .extracting(ObstaclesIT::name)
                .containsExactly("OB-1/A", "OB-2/A", "OB-2/B");
        JsonNode page = obstacles("size=2&page=1");
        assertThat(page.get("items"))
                .extracting(ObstaclesIT::name)
                .containsExactly("OB-2/C", "OB-3/A");
        assertThat(page.get("total").asInt()).isEqualTo(5);
        assertThat(obstacles("owner=nobody").get("total").asInt()).isZero();
        assertThat(json(get(JIUJIANG, "/api/obstacles/levels")).get("items").toString())
                .isEqualTo(
                        "[{\"level\":\"COUNTY\",\"open\":1,\"overdue\":0},"
                                + "{\"level\":\"CITY\",\"open\":1,\"overdue\":0},"
                                + "{\"level\":\"PROVINCE\",\"open\":3,\"overdue\":1}]");

        command(
                PROVINCE,
                "OB-2",
                "terminated",
                Map.of("occurredOn", TODAY.toString(), "reason", "投资方退出"));
        assertThat(obstacles("level=PROVINCE").get("total").asInt())
                .as("a project that ended is held up no more")
                .isOne();
    }

    @Test
    void nobodySupervisesBeyondTheirJurisdiction() throws Exception {
        projectWith("OB-9", "ZN1", "A", "CITY", TODAY.plusDays(20));

        assertThat(json(get(ZN1, "/api/obstacles")).get("items"))
                .extracting(ObstaclesIT::name)
                .contains("OB-9/A");
        assertThat(json(get(JIUJIANG, "/api/obstacles?size=200")).get("items"))
                .extracting(ObstaclesIT::name)
                .doesNotContain("OB-9/A");
        assertThat(json(get(JIUJIANG, "/api/obstacles?zone=ZN1")).get("total").asInt()).isZero();
        assertThat(problem(get(JIUJIANG, "/api/projects/OB-9/obstacles")))
                .isEqualTo("404 not-found");
        assertThat(problem(get(ZN1, "/api/obstacles?level=VILLAGE&overdue=x&owner=%00&sort=x")))
                .isEqualTo("400 validation /query/level /query/overdue /query/owner /query/sort");
    }

    @Test
    void anObstacleIsRaisedEscalatedByAPersonAndResolvedOnce() throws Exception {
        register(PROVINCE, ProjectData.registered("OB-7", "ZN1"));
        String future = TODAY.plusDays(10).toString();
        Map<String, String> raised =
                Map.of("obstacleId", "A", "level", "COUNTY", "title", "用地", "dueOn", future);
        assertThat(problem(command(JIUJIANG, "OB-7", "obstacle-raised", raised)))
                .isEqualTo("404 not-found");
        assertThat(problem(command(VIEWER, "OB-7", "obstacle-raised", raised)))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(command(ZN1, "OB-7", "obstacle-raised", Map.of("level", "VILLAGE"))))
                .isEqualTo("400 validation /data/obstacleId /data/level /data/title /data/dueOn");
        assertThat(command(ZN1, "OB-7", "obstacle-raised", raised).statusCode()).isEqualTo(201);
        assertThat(problem(command(ZN1, "OB-7", "obstacle-raised", raised)))
                .as("raised already")
                .isEqualTo("422 transition-not-allowed /data/obstacleId");

        Map<String, String> higher = Map.of("obstacleId", "A", "level", "CITY", "dueOn", future);
        assertThat(command(ZN1, "OB-7", "obstacle-escalated", higher).statusCode()).isEqualTo(201);
        assertThat(problem(command(NANCHANG, "OB-7", "obstacle-escalated", higher)))
                .as("not to where it is")
                .isEqualTo("422 transition-not-allowed /data/level");
        Map<String, String> resolved = Map.of("obstacleId", "A", "resolution", "已批地");
        assertThat(problem(command(ZN1, "OB-7", "obstacle-resolved", Map.of("obstacleId", "A"))))
                .isEqualTo("400 validation /data/resolution");
        assertThat(problem(command(ZN1, "OB-7", "obstacle-resolved", none(resolved))))
                .isEqualTo("422 transition-not-allowed /data/obstacleId");
        assertThat(command(NANCHANG, "OB-7", "obstacle-resolved", resolved).statusCode())
                .isEqualTo(201);
        for (String closed : new String[] {"obstacle-resolved", "obstacle-escalated"}) {
            assertThat(
                            problem(
                                    command(
                                            NANCHANG,
                                            "OB-7",
                                            closed,
                                            closed.equals("obstacle-resolved")
                                                    ? resolved
                                                    : Map.of(
                                                            "obstacleId", "A",
                                                            "level", "PROVINCE",
                                                            "dueOn", future))))
                    .as(closed)
                    .isEqualTo("422 transition-not-allowed /data/obstacleId");
        }
        JsonNode shown = json(get(ZN1, "/api/projects/OB-7/obstacles")).at("/items/0");
        assertThat(shown.get("level").asString()).isEqualTo("CITY");
        assertThat(shown.get("resolution").asString()).isEqualTo("已批地");
        assertThat(json(get(ZN1, "/api/projects/OB-7/ledger")).findValuesAsString("type"))
                .containsExactly(
                        "registered", "obstacle-raised", "obstacle-escalated", "obstacle-resolved");
    }

    private static Map<String, String> none(Map<String, String> resolved) {
        return Map.of("obstacleId", "none", "resolution", resolved.get("resolution"));
    }

    private JsonNode obstacles(String query) throws Exception {
        return json(get(JIUJIANG, "/api/obstacles?" + query));
    }

    @Test
    void whatIsOverdueIsNumberedAndEscalatesOnce() throws Exception {
        projectWith("OB-8", "ZN1", "O1", "COUNTY", LocalDate.of(2019, 1, 1));

        String path = "/api/projects/OB-8/obstacles";
        await().untilAsserted(() ->
                assertThat(json(get(NANCHANG, path)).at("/items/0/level").asString())
                        .isEqualTo("CITY"));
        JsonNode obstacle = json(get(NANCHANG, path)).at("/items/0");
        assertThat(obstacle.get("number").asString()).matches("ZN1-\\d{4}-\\d+");
        assertThat(obstacle.get("overdue").asBoolean()).as("due again in 30 days").isFalse();
        JsonNode ledger = json(get(NANCHANG, "/api/projects/OB-8/ledger"));
        assertThat(ledger.get("total").asInt()).isEqualTo(3);
        assertThat(ledger.at("/items/2/source").asString())
                .isEqualTo("urn:manyuan:project-service");
    }

    private static String name(JsonNode obstacle) {
        return obstacle.get("projectId").asString() + "/" + obstacle.get("obstacleId").asString();
    }

    private void projectWith(
            String projectId, String zoneId, String obstacleId, String level, LocalDate dueOn)
            throws Exception {
        register(PROVINCE, ProjectData.registered(projectId, zoneId));
        raise(projectId, obstacleId, level, dueOn);
    }

    private void raise(String projectId, String obstacleId, String level, LocalDate dueOn)
            throws Exception {
        var answer =
                command(
                        PROVINCE,
                        projectId,
                        "obstacle-raised",
                        Map.of(
                                "obstacleId",
                                obstacleId,
                                "level",
                                level,
                                "title",
                                "用地",
                                "dueOn",
                                dueOn.toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}

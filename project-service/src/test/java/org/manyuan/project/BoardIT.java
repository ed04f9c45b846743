package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.platform.time.ClockAutoConfiguration;
import tools.jackson.databind.JsonNode;

/** 专人负责 and 挂图作战: what is due, overdue and without progress, at the very limits. */
class BoardIT extends RunningService {

    private static final LocalDate TODAY = LocalDate.now(ClockAutoConfiguration.CHINA);
    private static final String OWNER = "%E6%9D%8E%E6%B8%85%E5%8D%95";

    @Test
    void whatIsDueAndOverdueIsTheDayPlannedForTheNextStage() throws Exception {
        signed("DUE-1", "到期甲", TODAY.plusDays(30));
        signed("DUE-2", "到期甲", TODAY.plusDays(31));
        signed("DUE-3", "到期甲", TODAY);
        signed("DUE-4", "到期甲", TODAY.minusDays(1));
        signed("DUE-5", "到期甲", null);
        signed("DUE-6", "到期甲", TODAY.minusDays(2));
        command(PROVINCE, "DUE-6", "construction-started", Map.of("occurredOn", TODAY.toString()));

        assertThat(ids("owner=到期甲&dueWithin=30")).containsExactly("DUE-1", "DUE-3");
        assertThat(ids("owner=到期甲&dueWithin=30&sort=nextPlannedOn"))
                .containsExactly("DUE-3", "DUE-1");
        assertThat(ids("owner=到期甲&plannedOverdue=true")).containsExactly("DUE-4");
        assertThat(ids("owner=到期甲&plannedOverdue=false")).hasSize(5).doesNotContain("DUE-4");
        assertThat(ids("owner=到期甲&overdue=true")).containsExactly("DUE-4");
        assertThat(json(get(VIEWER, "/api/projects/DUE-4")).get("nextPlannedOn").asString())
                .isEqualTo(TODAY.minusDays(1).toString());
    }

    @Test
    void withoutProgressIsYellowThenRedThenProposedForRemoval() throws Exception {
        for (int days : List.of(59, 60, 89, 90, 179, 180)) {
            register(
                    PROVINCE,
                    ProjectData.registered(
                            "IDLE-" + days,
                            "ZN1",
                            "owner",
                            "进展甲",
                            "occurredOn",
                            TODAY.minusDays(days).toString()));
        }
        command(PROVINCE, "IDLE-180", "details-revised", Map.of("industry", "C399"));

        assertThat(ids("owner=进展甲&idle=YELLOW")).containsExactly("IDLE-60", "IDLE-89");
        assertThat(ids("owner=进展甲&idle=RED")).containsExactly("IDLE-179", "IDLE-90");
        assertThat(ids("owner=进展甲&idle=removal")).containsExactly("IDLE-180");
        command(
                PROVINCE,
                "IDLE-180",
                "negotiation-started",
                Map.of("occurredOn", TODAY.toString()));
        assertThat(ids("owner=进展甲&idle=removal")).isEmpty();
        assertThat(problem(get(VIEWER, "/api/projects?idle=GREEN&dueWithin=0&plannedOverdue=1")))
                .isEqualTo("400 validation /query/dueWithin /query/plannedOverdue /query/idle");
    }

    @Test
    void theBoardHasAColumnPerStageWithTheMostUrgentFirst() throws Exception {
        for (int number = 1; number <= 3; number++) {
            signed("BD-" + number, "李清单", TODAY.minusDays(number));
        }
        signed("BD-4", "李清单", TODAY.plusDays(7));
        register(
                PROVINCE,
                ProjectData.registered("BD-5", "ZJ1", "owner", "李清单", "stage", "NEGOTIATING"));
        command(
                PROVINCE,
                "BD-4",
                "obstacle-raised",
                Map.of(
                        "obstacleId", "O",
                        "level", "PROVINCE",
                        "title", "用电",
                        "dueOn", TODAY.minusDays(1).toString()));

        JsonNode board =
                json(get(PROVINCE, "/api/projects/board?owner=" + OWNER + "&dueWithin=7&cards=2"));
        assertThat(board.get("idle").toString())
                .isEqualTo("{\"yellowDays\":60,\"redDays\":90,\"removalDays\":180}");
        assertThat(board.get("columns"))
                .extracting(each -> each.get("stage").asString())
                .containsExactly(
                        "RESERVE",
                        "NEGOTIATING",
                        "SIGNED",
                        "UNDER_CONSTRUCTION",
                        "IN_PRODUCTION",
                        "TERMINATED");
        JsonNode signed = board.at("/columns/2");
        assertThat(signed.get("tally").toString())
                .isEqualTo(
                        "{\"count\":4,\"due\":1,\"overdue\":3,\"obstructed\":1,"
                                + "\"yellow\":4,\"red\":0,\"removal\":0}");
        assertThat(signed.get("cards"))
                .extracting(each -> each.get("projectId").asString())
                .containsExactly("BD-3", "BD-2");
        assertThat(signed.at("/cards/0/light").asString()).isEqualTo("YELLOW");
        assertThat(signed.at("/cards/0/idleDays").asInt()).isEqualTo(70);
        assertThat(board.at("/columns/1/tally/removal").asInt()).isOne();
        assertThat(board.at("/columns/0/tally/count").asInt()).isZero();
        JsonNode jiujiang = json(get(JIUJIANG, "/api/projects/board?owner=" + OWNER));
        assertThat(jiujiang.at("/columns/2/tally/count").asInt()).isZero();
        assertThat(jiujiang.at("/columns/1/cards/0/projectId").asString()).isEqualTo("BD-5");
        assertThat(problem(get(PROVINCE, "/api/projects/board?cards=51&kind=x&dueWithin=-1")))
                .isEqualTo("400 validation /query/dueWithin /query/kind /query/cards");

        JsonNode owners = json(get(PROVINCE, "/api/projects/owners?owner=" + OWNER));
        assertThat(owners.get("total").asInt()).isOne();
        assertThat(owners.at("/items/0/owner").asString()).isEqualTo("李清单");
        assertThat(owners.at("/items/0/stages/SIGNED").asInt()).isEqualTo(4);
        assertThat(owners.at("/items/0/stages/NEGOTIATING").asInt()).isOne();
        assertThat(owners.at("/items/0/stages/RESERVE").asInt()).isZero();
        assertThat(owners.at("/items/0/total/overdue").asInt()).isEqualTo(3);
        JsonNode all = json(get(PROVINCE, "/api/projects/owners?size=1"));
        assertThat(all.get("items")).hasSize(1);
        assertThat(all.get("total").asInt()).isGreaterThan(1);
        List<String> names =
                json(get(PROVINCE, "/api/projects/owners?sort=owner&size=200"))
                        .findValuesAsString("owner");
        assertThat(names).isSorted().contains("李清单");
        assertThat(
                        json(get(PROVINCE, "/api/projects/owners?sort=-owner&size=200"))
                                .findValuesAsString("owner"))
                .isEqualTo(names.reversed());
        assertThat(json(get(PROVINCE, "/api/projects/owners?size=200")).at("/items/0/owner"))
                .as("most overdue first")
                .isEqualTo(
                        json(get(PROVINCE, "/api/projects/owners?sort=-overdue&size=1"))
                                .at("/items/0/owner"));
        assertThat(problem(get(PROVINCE, "/api/projects/owners?sort=name")))
                .isEqualTo("400 validation /query/sort");
    }

    @Test
    void phasesShowWhatIsDue() throws Exception {
        register(PROVINCE, ProjectData.registered("PH-1", "ZN1", "owner", "分期甲"));
        var phases =
                List.of(
                        phase(TODAY.minusDays(400), TODAY.minusDays(1)),
                        phase(TODAY.minusDays(1), TODAY.plusDays(20)),
                        phase(TODAY.plusDays(21), TODAY.plusDays(300)));
        var signed =
                command(
                        PROVINCE,
                        "PH-1",
                        "signed",
                        ProjectData.signed("2018-03-01", "phases", phases));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);

        JsonNode shown = json(get(VIEWER, "/api/projects/PH-1/phases"));
        assertThat(shown.get("items"))
                .extracting(each -> each.get("status").asString())
                .containsExactly("ENDED", "UNDER_WAY", "AHEAD");
        assertThat(shown.get("items"))
                .extracting(each -> each.get("daysLeft").asInt())
                .containsExactly(-1, 20, 300);
        assertThat(ids("owner=分期甲&phaseEndsWithin=20")).containsExactly("PH-1");
        assertThat(ids("owner=分期甲&phaseEndsWithin=19")).isEmpty();
        assertThat(problem(get(JIUJIANG, "/api/projects/PH-1/phases"))).isEqualTo("404 not-found");
    }

    private static Map<String, String> phase(LocalDate startOn, LocalDate endOn) {
        return Map.of("startOn", startOn.toString(), "endOn", endOn.toString());
    }

    /** Signed seventy days ago. */
    private void signed(String projectId, String owner, LocalDate plannedStartOn) throws Exception {
        register(PROVINCE, ProjectData.registered(projectId, "ZN1", "owner", owner));
        var answer =
                command(
                        PROVINCE,
                        projectId,
                        "signed",
                        ProjectData.signed(
                                TODAY.minusDays(70).toString(),
                                "plannedStartOn",
                                plannedStartOn == null ? null : plannedStartOn.toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private List<String> ids(String query) throws Exception {
        String path =
                new URI(null, null, "/api/projects", "size=200&" + query, null).toASCIIString();
        return json(get(VIEWER, path))
                .get("items")
                .valueStream()
                .map(each -> each.get("projectId").asString())
                .toList();
    }
}

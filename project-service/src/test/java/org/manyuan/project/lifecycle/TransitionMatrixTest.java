package org.manyuan.project.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.policy.ShippedPlans;

/** Every event in every stage: + is allowed, . is not. */
class TransitionMatrixTest {

    private static final String MATRIX =
            """
            event                 | new | RESERVE | NEGOTIATING | SIGNED | UNDER_CONSTRUCTION | IN_PRODUCTION | TERMINATED
            registered            |  +  |    .    |      .      |   .    |         .          |       .       |     .
            negotiation-started   |  .  |    +    |      .      |   .    |         .          |       .       |     .
            returned-to-reserve   |  .  |    .    |      +      |   .    |         .          |       .       |     .
            signed                |  .  |    +    |      +      |   .    |         .          |       .       |     .
            construction-started  |  .  |    .    |      .      |   +    |         .          |       .       |     .
            production-started    |  .  |    .    |      .      |   .    |         +          |       .       |     .
            terminated            |  .  |    +    |      +      |   +    |         +          |       .       |     .
            capital-arrived       |  .  |    .    |      .      |   +    |         +          |       +       |     .
            milestone-reached     |  .  |    .    |      .      |   +    |         +          |       +       |     .
            details-revised       |  .  |    +    |      +      |   +    |         +          |       +       |     .
            relocated             |  .  |    +    |      +      |   +    |         +          |       +       |     +
            stage-date-corrected  |  .  |    +    |      +      |   +    |         +          |       +       |     +
            stage-revoked         |  .  |    .    |      +      |   +    |         +          |       +       |     +
            obstacle-raised       |  .  |    +    |      +      |   +    |         +          |       +       |     .
            obstacle-escalated    |  .  |    +    |      +      |   +    |         +          |       +       |     .
            obstacle-resolved     |  .  |    +    |      +      |   +    |         +          |       +       |     .
            identity-bound        |  .  |    +    |      +      |   +    |         +          |       +       |     .
            evidence-attached     |  .  |    +    |      +      |   +    |         +          |       +       |     +
            evidence-withdrawn    |  .  |    +    |      +      |   +    |         +          |       +       |     +
            """;

    private final PolicyPlans plans = ShippedPlans.load();
    private final ProjectRules rules =
            new ProjectRules(
                    Clock.fixed(
                            Events.TODAY.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant(),
                            ZoneId.of("Asia/Shanghai")),
                    plans::rulesOn);

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cells")
    void isAllowedExactlyWhereTheMatrixSaysSo(String type, String stage, boolean allowed) {
        Project project = stage.equals("new") ? null : projectIn(Stage.valueOf(stage));
        if (project == null && !type.equals("registered")) {
            // without a project there is nothing to judge: the intake answers not-found before the
            // domain is asked
            return;
        }

        Verdict verdict = rules.judge(project, sample(type, project));

        if (allowed) {
            assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        } else {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.Refused.class,
                            refused ->
                                    assertThat(refused.refusal().type())
                                            .isEqualTo(ProblemType.TRANSITION_NOT_ALLOWED));
        }
    }

    @Test
    void theMatrixHasEveryEventAndEveryStage() {
        assertThat(table().keySet())
                .containsExactly(
                        Stream.of(ProjectEventType.values())
                                .map(ProjectEventType::eventName)
                                .toArray(String[]::new));
        assertThat(table().get("signed").keySet())
                .containsExactly(
                        Stream.concat(Stream.of("new"), Stream.of(Stage.values()).map(Enum::name))
                                .toArray(String[]::new));
    }

    static List<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        table().forEach((type, row) ->
                row.forEach((stage, allowed) -> cells.add(Arguments.of(type, stage, allowed))));
        return cells;
    }

    private static Map<String, Map<String, Boolean>> table() {
        List<String[]> lines =
                MATRIX.lines()
                        .map(line ->
                                Stream.of(line.split("\\|"))
                                        .map(String::strip)
                                        .toArray(String[]::new))
                        .toList();
        Map<String, Map<String, Boolean>> table = new LinkedHashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, Boolean> row = new LinkedHashMap<>();
            for (int column = 1; column < line.length; column++) {
                row.put(lines.getFirst()[column], line[column].equals("+"));
            }
            table.put(line[0], row);
        }
        return table;
    }

    private Project projectIn(Stage stage) {
        List<ProjectEvent> events = new ArrayList<>();
        events.add(Events.registered(Stage.RESERVE, "2018-01-10"));
        events.add(
                Events.event(
                        "obstacle-raised",
                        "obstacleId",
                        "O1",
                        "level",
                        "COUNTY",
                        "title",
                        "用地手续",
                        "dueOn",
                        "2021-01-01"));
        events.add(Events.evidence("D1"));
        switch (stage) {
            case RESERVE -> {}
            case NEGOTIATING -> events.add(Events.on("negotiation-started", "2018-02-01"));
            case SIGNED -> events.add(Events.signed("2018-03-01"));
            case UNDER_CONSTRUCTION -> {
                events.add(Events.signed("2018-03-01"));
                events.add(Events.on("construction-started", "2018-04-01"));
            }
            case IN_PRODUCTION -> {
                events.add(Events.signed("2018-03-01"));
                events.add(Events.on("construction-started", "2018-04-01"));
                events.add(Events.on("production-started", "2019-05-01"));
            }
            case TERMINATED ->
                    events.add(
                            Events.event(
                                    "terminated", "occurredOn", "2018-06-01", "reason", "投资方退出"));
        }
        Project project = null;
        for (ProjectEvent event : events) {
            project = ((Verdict.Allowed) rules.judge(project, event)).after();
        }
        return project;
    }

    private static ProjectEvent sample(String type, Project project) {
        Stage stage = project == null ? Stage.RESERVE : project.stage();
        return switch (type) {
            case "registered" -> Events.registered(Stage.RESERVE, "2019-06-01");
            case "signed" -> Events.signed("2019-06-01");
            case "returned-to-reserve", "terminated" ->
                    Events.event(type, "occurredOn", "2019-06-01", "reason", "资金未落实");
            case "capital-arrived" ->
                    Events.event(type, "occurredOn", "2019-06-01", "amountWan", 300);
            case "milestone-reached" ->
                    Events.event(type, "occurredOn", "2019-06-01", "milestone", "PERMITTED");
            case "details-revised" -> Events.event(type, "name", "半导体封装二期");
            case "relocated" ->
                    Events.event(
                            type, "occurredOn", "2019-06-01", "toZoneId", "Z2", "reason", "园区整合");
            case "stage-date-corrected" ->
                    Events.event(
                            type,
                            "stage",
                            stage.name(),
                            "newOccurredOn",
                            project.journey().latest().occurredOn().toString(),
                            "reason",
                            "核对合同");
            case "stage-revoked" -> Events.event(type, "stage", stage.name(), "reason", "误录");
            case "obstacle-raised" ->
                    Events.event(
                            type,
                            "obstacleId",
                            "O2",
                            "level",
                            "COUNTY",
                            "title",
                            "用电",
                            "dueOn",
                            "2021-01-01");
            case "obstacle-escalated" -> Events.event(type, "obstacleId", "O1", "level", "CITY");
            case "obstacle-resolved" -> Events.event(type, "obstacleId", "O1", "resolution", "已办结");
            case "evidence-attached" -> Events.evidence("D2");
            case "evidence-withdrawn" -> Events.event(type, "evidenceId", "D1", "reason", "重复上传");
            case "identity-bound" -> Events.event(type, "projectCode", "2019-360121-39-03-012345");
            default -> Events.on(type, "2019-06-01");
        };
    }
}

package org.manyuan.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.policy.WorkflowStep;

class WorkflowReaderTest {

    private final Map<String, Workflow> workflows =
            WorkflowReader.read(ShippedPlans.bodies().getFirst());

    @ParameterizedTest(name = "{0}: {1} steps, led by {2}")
    @CsvSource({
        "EXPANSION, 10, PROVINCE_NDRC",
        "ADJUSTMENT, 10, PROVINCE_NDRC",
        "RENAME_HIGH_TECH, 6, 科技厅",
        "RENAME_ECONOMIC, 6, 发改委",
        "RENAME_INDUSTRIAL_PARK, 6, 发改委",
    })
    void hasTheStepsOfEveryKind(String kind, int steps, String lead) {
        Workflow workflow = workflows.get(kind);

        assertThat(workflow.planId()).isEqualTo("jx-2018-2020");
        assertThat(workflow.steps()).hasSize(steps);
        assertThat(workflow.officesOf(workflow.step("comprehensive-review").orElseThrow()))
                .containsExactly(lead);
    }

    @Test
    void knowsNoOtherKind() {
        assertThat(workflows)
                .containsOnlyKeys(
                        "EXPANSION",
                        "ADJUSTMENT",
                        "RENAME_HIGH_TECH",
                        "RENAME_ECONOMIC",
                        "RENAME_INDUSTRIAL_PARK");
    }

    @Test
    void readsAStepAsAWhole() {
        Workflow workflow = workflows.get("RENAME_HIGH_TECH");

        assertThat(workflow.steps().get(1))
                .isEqualTo(
                        new WorkflowStep(
                                "assignment",
                                "PROVINCE_GOV",
                                List.of(),
                                List.of(),
                                List.of(),
                                "科技厅",
                                5,
                                20));
        assertThat(workflow.step("reply").orElseThrow().copies())
                .containsExactly("发改委", "工信厅", "商务厅", "统计局");
        assertThat(workflow.applicants()).containsExactly("CITY_GOV");
    }

    @Test
    void boundariesAskForFourteenDocuments() {
        Workflow workflow = workflows.get("EXPANSION");

        assertThat(workflow.documents()).hasSize(14).contains("feasibility-study");
        assertThat(workflow.applicants()).containsExactly("CITY_NDRC", "CITY_GOV");
    }

    @Test
    void stepsThatNobodyCouldGoThroughAreNotOffered() {
        Map<String, Object> request = Map.of("step", "request", "actor", "CITY_GOV");
        Map<String, Object> review = Map.of("step", "review", "actor", "LEAD");
        Map<String, Object> opinions = Map.of("step", "opinions", "actor", "DEPARTMENTS");
        Map<String, Object> body =
                Map.of(
                        "plan",
                        "p",
                        "workflow",
                        Map.of(
                                "GOOD", List.of(request),
                                "EMPTY", List.of(),
                                "TWICE", List.of(request, request),
                                "UNLED", List.of(request, review),
                                "SILENT", List.of(request, opinions)));

        assertThat(WorkflowReader.read(body)).containsOnlyKeys("GOOD");
        assertThat(WorkflowReader.read(Map.of("plan", "p"))).isEmpty();
    }
}

package org.manyuan.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.policy.WorkflowStep;

class ShippedWorkflowsTest {

    private final ShippedWorkflows workflows = new ShippedWorkflows();

    @ParameterizedTest(name = "{0}: {1} steps, led by {2}")
    @CsvSource({
        "EXPANSION, 10, PROVINCE_NDRC",
        "ADJUSTMENT, 10, PROVINCE_NDRC",
        "RENAME_HIGH_TECH, 6, 科技厅",
        "RENAME_ECONOMIC, 6, 发改委",
        "RENAME_INDUSTRIAL_PARK, 6, 发改委",
    })
    void hasTheStepsOfEveryKind(String kind, int steps, String lead) {
        Workflow workflow = workflows.of(kind, 2019).orElseThrow();

        assertThat(workflow.planId()).isEqualTo("jx-2018-2020");
        assertThat(workflow.steps()).hasSize(steps);
        assertThat(workflow.officesOf(workflow.step("comprehensive-review").orElseThrow()))
                .containsExactly(lead);
        assertThat(workflows.of(kind, 2035)).contains(workflow);
    }

    @Test
    void knowsNoOtherKind() {
        assertThat(workflows.of("DEMOLITION", 2019)).isEmpty();
    }

    @Test
    void readsAStepAsAWhole() {
        Workflow workflow = workflows.of("RENAME_HIGH_TECH", 2018).orElseThrow();

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
        Workflow workflow = workflows.of("EXPANSION", 2018).orElseThrow();

        assertThat(workflow.documents()).hasSize(14).contains("feasibility-study");
        assertThat(workflow.applicants()).containsExactly("CITY_NDRC", "CITY_GOV");
    }
}

package org.manyuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    private final PortPlan plan = new PortPlan(8080);

    @Test
    void givesEachProcessItsPort() {
        assertThat(plan.all(new Scale(Map.of(Service.PROJECT, 2, Service.REPORTING, 3))))
                .containsExactly(
                        Map.entry(8080, "gateway"),
                        Map.entry(8081, "zone-service"),
                        Map.entry(8082, "project-service"),
                        Map.entry(8092, "project-service-2"),
                        Map.entry(8083, "investment-service"),
                        Map.entry(8084, "reporting-service"),
                        Map.entry(8094, "reporting-service-2"),
                        Map.entry(8104, "reporting-service-3"),
                        Map.entry(8085, "broker"),
                        Map.entry(8086, "controller"),
                        Map.entry(8087, "store"));
    }

    @Test
    void givesNoPortTwiceAtTheLargestScale() {
        Scale largest =
                new Scale(
                        Arrays.stream(Service.values())
                                .filter(Service::scales)
                                .collect(Collectors.toMap(Function.identity(), x -> Scale.MOST)));
        assertThat(plan.all(largest)).hasSize(1 + 4 * Scale.MOST + 3);
    }
}

package org.manyuan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules for projects once more, written down independently and as bluntly as possible. */
final class ProjectOracle {

    private static final Map<String, Set<String>> ALLOWED_FROM =
            Map.ofEntries(
                    Map.entry("negotiation-started", Set.of("RESERVE")),
                    Map.entry("returned-to-reserve", Set.of("NEGOTIATING")),
                    Map.entry("signed", Set.of("RESERVE", "NEGOTIATING")),
                    Map.entry("construction-started", Set.of("SIGNED")),
                    Map.entry("production-started", Set.of("UNDER_CONSTRUCTION")),
                    Map.entry(
                            "terminated",
                            Set.of("RESERVE", "NEGOTIATING", "SIGNED", "UNDER_CONSTRUCTION")),
                    Map.entry(
                            "capital-arrived",
                            Set.of("SIGNED", "UNDER_CONSTRUCTION", "IN_PRODUCTION")),
                    Map.entry(
                            "milestone-reached",
                            Set.of("SIGNED", "UNDER_CONSTRUCTION", "IN_PRODUCTION")));

    private static final Map<String, String> LEADS_TO =
            Map.of(
                    "negotiation-started", "NEGOTIATING",
                    "returned-to-reserve", "RESERVE",
                    "signed", "SIGNED",
                    "construction-started", "UNDER_CONSTRUCTION",
                    "production-started", "IN_PRODUCTION",
                    "terminated", "TERMINATED");

    private record Reached(String stage, LocalDate on) {}

    private final Deque<Reached> journey = new ArrayDeque<>();
    private final Set<String> openObstacles = new HashSet<>();
    private String kind;

    static void check(List<DemoEvent> events) {
        ProjectOracle oracle = new ProjectOracle();
        for (DemoEvent event : events) {
            oracle.check(event);
        }
    }

    private void check(DemoEvent event) {
        String name = event.type().replace("org.manyuan.project.", "").replace(".v1", "");
        Map<String, Object> data = event.data();
        LocalDate on = LocalDate.parse((String) data.get("occurredOn"));
        assertThat(on).as("%s", event).isBefore(LocalDate.of(2021, 1, 1));
        if (name.equals("registered")) {
            assertThat(journey).as("%s", event).isEmpty();
            kind = (String) data.get("kind");
            journey.push(new Reached((String) data.get("stage"), on));
            return;
        }
        String stage = journey.element().stage();
        if (ALLOWED_FROM.containsKey(name)) {
            assertThat(ALLOWED_FROM.get(name)).as("%s", event).contains(stage);
        }
        assertThat(on).as("%s", event).isAfterOrEqualTo(journey.getLast().on());
        if (LEADS_TO.containsKey(name)) {
            assertThat(on).as("%s", event).isAfterOrEqualTo(journey.element().on());
            journey.push(new Reached(LEADS_TO.get(name), on));
        }
        switch (name) {
            case "signed" -> signed(event);
            case "stage-date-corrected" -> {
                LocalDate corrected = LocalDate.parse((String) data.get("newOccurredOn"));
                assertThat(data.get("stage")).as("%s", event).isEqualTo(stage);
                journey.pop();
                assertThat(corrected).as("%s", event).isAfterOrEqualTo(journey.element().on());
                journey.push(new Reached(stage, corrected));
            }
            case "stage-revoked" -> {
                assertThat(data.get("stage")).as("%s", event).isEqualTo(stage);
                journey.pop();
                assertThat(journey).as("%s", event).isNotEmpty();
            }
            case "obstacle-raised" -> {
                assertThat(stage).as("%s", event).isNotEqualTo("TERMINATED");
                assertThat(openObstacles.add((String) data.get("obstacleId"))).isTrue();
            }
            case "obstacle-resolved" -> {
                assertThat(stage).as("%s", event).isNotEqualTo("TERMINATED");
                assertThat(openObstacles.remove(data.get("obstacleId"))).isTrue();
            }
            case "details-revised" -> assertThat(stage).as("%s", event).isNotEqualTo("TERMINATED");
            default -> {}
        }
    }

    private void signed(DemoEvent event) {
        Map<String, Object> data = event.data();
        assertThat(data.get("owner")).as("%s", event).isNotNull();
        BigDecimal fixed = (BigDecimal) data.get("fixedAssetInvestmentWan");
        BigDecimal land = (BigDecimal) data.get("landMu");
        assertThat(land != null).as("%s", event).isEqualTo("LAND".equals(data.get("placement")));
        if (kind.equals("INDUSTRIAL") && land != null && !data.containsKey("specialProcess")) {
            assertThat(fixed).as("%s", event).isGreaterThan(BigDecimal.valueOf(5000));
            assertThat(fixed).as("%s", event).isGreaterThan(land.multiply(BigDecimal.valueOf(300)));
        }
        if (data.get("phases") instanceof List<?> phases) {
            for (Object each : phases) {
                Map<?, ?> phase = (Map<?, ?>) each;
                LocalDate start = LocalDate.parse((String) phase.get("startOn"));
                assertThat(LocalDate.parse((String) phase.get("endOn")))
                        .as("%s", event)
                        .isBetween(start, start.plusYears(2));
            }
        }
    }
}

package org.manyuan.acceptance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random histories of projects and cases as CloudEvents. They know nothing of the rules: some of
 * the events are refused, and the service says which. Dates cluster at the ends of years and on
 * leap days.
 */
final class Histories {

    private static final String[] PROJECT_EVENTS = {
        "negotiation-started",
        "returned-to-reserve",
        "signed",
        "signed",
        "signed",
        "construction-started",
        "construction-started",
        "production-started",
        "terminated",
        "capital-arrived",
        "capital-arrived",
        "milestone-reached",
        "details-revised",
        "relocated",
        "stage-date-corrected",
        "stage-date-corrected",
        "stage-revoked",
        "obstacle-raised",
        "obstacle-escalated",
        "obstacle-resolved"
    };
    private static final String[] STAGES = {
        "RESERVE", "NEGOTIATING", "SIGNED", "UNDER_CONSTRUCTION", "IN_PRODUCTION", "TERMINATED"
    };
    private static final List<LocalDate> EDGES =
            List.of(
                    LocalDate.of(2018, 12, 31),
                    LocalDate.of(2019, 1, 1),
                    LocalDate.of(2019, 12, 31),
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2020, 2, 29),
                    LocalDate.of(2020, 12, 31));

    private final Random random;
    private final List<String> zones;
    private final String run;
    private int events;

    Histories(long seed, List<String> zones, String run) {
        this.random = new Random(seed);
        this.zones = zones;
        this.run = run;
    }

    List<Map<String, Object>> project(int number) {
        String subject = "P-" + run + "-" + number;
        List<Map<String, Object>> history = new ArrayList<>();
        LocalDate day =
                LocalDate.of(
                        2016 + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Map<String, Object> registration = data(day);
        registration.put("zoneId", pick(zones));
        registration.put("name", "项目" + number);
        registration.put("kind", random.nextInt(5) == 0 ? "INFRASTRUCTURE" : "INDUSTRIAL");
        registration.put("stage", random.nextBoolean() ? "RESERVE" : "NEGOTIATING");
        registration.put("industry", "C398");
        registration.put("totalInvestmentWan", amount());
        registration.put("owner", "专管员" + random.nextInt(9));
        history.add(event("project", subject, "registered", registration));
        for (int left = random.nextInt(14); left > 0; left--) {
            day = later(day);
            String type = PROJECT_EVENTS[random.nextInt(PROJECT_EVENTS.length)];
            history.add(event("project", subject, type, projectData(type, day)));
            if (random.nextInt(8) == 0) {
                history.add(history.get(random.nextInt(history.size())));
            }
        }
        return history;
    }

    private Map<String, Object> projectData(String type, LocalDate day) {
        Map<String, Object> data = data(day);
        switch (type) {
            case "returned-to-reserve", "terminated" -> data.put("reason", "原因");
            case "signed" -> {
                data.put(
                        "contractAmountWan",
                        pick(List.of(9999.99, 10000, 200000, 500000, 1234.5, 199999.99)));
                data.put("fixedAssetInvestmentWan", pick(List.of(5000, 5000.01, 80000)));
                if (random.nextBoolean()) {
                    data.put("placement", "LAND");
                    data.put("landMu", pick(List.of(10, 16.67, 150.5)));
                } else {
                    data.put("placement", "STANDARD_FACTORY");
                }
            }
            case "capital-arrived" -> data.put("amountWan", amount());
            case "milestone-reached" -> data.put("milestone", "PERMITTED");
            case "details-revised" -> {
                data.put("name", "改名" + random.nextInt(99));
                if (random.nextBoolean()) {
                    data.put("contractAmountWan", amount());
                }
            }
            case "relocated" -> {
                data.put("toZoneId", pick(zones));
                data.put("reason", "园区整合");
            }
            case "stage-date-corrected" -> {
                data.put("stage", STAGES[random.nextInt(STAGES.length)]);
                data.put(
                        "newOccurredOn", date(day.plusDays(random.nextInt(400) - 300L)).toString());
                data.put("reason", "核对合同");
            }
            case "stage-revoked" -> {
                data.put("stage", STAGES[random.nextInt(STAGES.length)]);
                data.put("reason", "误录");
            }
            case "obstacle-raised" -> {
                data.put("obstacleId", "O" + random.nextInt(2));
                data.put("level", "PROVINCE");
                data.put("title", "用地");
                data.put("dueOn", day.plusDays(30).toString());
            }
            case "obstacle-escalated" -> {
                data.put("obstacleId", "O" + random.nextInt(2));
                data.put("level", "PROVINCE");
            }
            case "obstacle-resolved" -> {
                data.put("obstacleId", "O" + random.nextInt(2));
                data.put("resolution", "已办结");
            }
            default -> {}
        }
        return data;
    }

    List<Map<String, Object>> disposalCase(int number) {
        String subject = "D-" + run + "-" + number;
        List<Map<String, Object>> history = new ArrayList<>();
        LocalDate day =
                LocalDate.of(
                        2016 + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Map<String, Object> data = data(day);
        data.put("zoneId", pick(zones));
        data.put("name", "事项" + number);
        String method;
        switch (random.nextInt(3)) {
            case 0 -> {
                data.put("kind", "ZOMBIE_ENTERPRISE");
                data.put("cause", "INSOLVENT");
                method = "BANKRUPTCY";
            }
            case 1 -> {
                data.put("kind", "ZOMBIE_PROJECT");
                data.put("cause", "OTHER");
                method = "PERFORMANCE_RESUMED";
            }
            default -> {
                data.put("kind", "IDLE_LAND");
                data.put("cause", "GOVERNMENT");
                data.put("areaMu", amount());
                method = "RECLAIMED";
            }
        }
        history.add(event("disposal-case", subject, "identified", data));
        for (int left = random.nextInt(5); left > 0; left--) {
            day = later(day);
            Map<String, Object> next = data(day);
            String type =
                    pick(
                            List.of(
                                    "measure-taken",
                                    "disposed",
                                    "disposed",
                                    "disposed",
                                    "reopened",
                                    "withdrawn"));
            switch (type) {
                case "measure-taken" -> next.put("measure", "一企一策");
                case "disposed" -> next.put("method", method);
                default -> next.put("reason", "原因");
            }
            history.add(event("disposal-case", subject, type, next));
        }
        return history;
    }

    private Map<String, Object> event(
            String aggregate, String subject, String type, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", run + "-" + ++events);
        event.put("source", "urn:acceptance");
        event.put("type", "org.manyuan." + aggregate + "." + type + ".v1");
        event.put("subject", subject);
        event.put("data", data);
        return event;
    }

    private Map<String, Object> data(LocalDate day) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("occurredOn", day.toString());
        return data;
    }

    private LocalDate later(LocalDate day) {
        return date(day.plusDays(random.nextInt(random.nextInt(4) == 0 ? 1 : 150)));
    }

    private LocalDate date(LocalDate day) {
        return random.nextInt(4) == 0
                ? EDGES.stream().filter(edge -> !edge.isBefore(day)).findFirst().orElse(day)
                : day;
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(1 + random.nextInt(50_000_000), 2);
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}

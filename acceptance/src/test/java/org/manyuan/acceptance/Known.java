package org.manyuan.acceptance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of projects and cases from the accepted events: a plain fold written from
 * domain.md.
 */
final class Known {

    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /** A stage and the day on which it was reached. */
    private record Reached(String stage, LocalDate on) {}

    record Arrival(LocalDate on, BigDecimal amount) {}

    static final class Project {
        String zone = "";
        boolean industrial;
        BigDecimal contract = BigDecimal.ZERO;
        final List<Arrival> arrivals = new ArrayList<>();
        private final List<Reached> stages = new ArrayList<>();

        LocalDate entered() {
            return stages.getFirst().on();
        }

        LocalDate on(String stage) {
            LocalDate latest = null;
            for (Reached reached : stages) {
                if (reached.stage().equals(stage)) {
                    latest = reached.on();
                }
            }
            return latest;
        }

        LocalDate signed() {
            return on("SIGNED");
        }

        LocalDate started() {
            return on("UNDER_CONSTRUCTION");
        }

        LocalDate produced() {
            return on("IN_PRODUCTION");
        }

        LocalDate terminated() {
            return on("TERMINATED");
        }
    }

    static final class Case {
        String zone = "";
        String kind = "";
        LocalDate identified = LocalDate.EPOCH;
        LocalDate disposed;
        boolean withdrawn;
        BigDecimal area = BigDecimal.ZERO;
    }

    Collection<Project> projects() {
        return projects.values();
    }

    Collection<Case> cases() {
        return cases.values();
    }

    /** Takes an event that was accepted; the events of a subject in the order of their sequence. */
    @SuppressWarnings("unchecked")
    void accept(Map<String, Object> event) {
        String[] type = ((String) event.get("type")).split("\\.");
        String subject = (String) event.get("subject");
        Map<String, Object> data = (Map<String, Object>) event.get("data");
        if (type[2].equals("project")) {
            project(projects.computeIfAbsent(subject, none -> new Project()), type[3], data);
        } else {
            disposal(cases.computeIfAbsent(subject, none -> new Case()), type[3], data);
        }
    }

    private static void project(Project project, String type, Map<String, Object> data) {
        LocalDate on = LocalDate.parse((String) data.get("occurredOn"));
        switch (type) {
            case "registered" -> {
                project.zone = (String) data.get("zoneId");
                project.industrial = data.get("kind").equals("INDUSTRIAL");
                project.stages.add(new Reached((String) data.get("stage"), on));
            }
            case "negotiation-started" -> project.stages.add(new Reached("NEGOTIATING", on));
            case "returned-to-reserve" -> project.stages.add(new Reached("RESERVE", on));
            case "signed" -> {
                project.stages.add(new Reached("SIGNED", on));
                project.contract = number(data.get("contractAmountWan"));
            }
            case "construction-started" ->
                    project.stages.add(new Reached("UNDER_CONSTRUCTION", on));
            case "production-started" -> project.stages.add(new Reached("IN_PRODUCTION", on));
            case "terminated" -> project.stages.add(new Reached("TERMINATED", on));
            case "capital-arrived" ->
                    project.arrivals.add(new Arrival(on, number(data.get("amountWan"))));
            case "details-revised" -> {
                if (data.containsKey("contractAmountWan")) {
                    project.contract = number(data.get("contractAmountWan"));
                }
            }
            case "relocated" -> project.zone = (String) data.get("toZoneId");
            case "stage-date-corrected" -> {
                for (int index = project.stages.size() - 1; index >= 0; index--) {
                    if (project.stages.get(index).stage().equals(data.get("stage"))) {
                        project.stages.set(
                                index,
                                new Reached(
                                        (String) data.get("stage"),
                                        LocalDate.parse((String) data.get("newOccurredOn"))));
                        break;
                    }
                }
            }
            case "stage-revoked" -> project.stages.removeLast();
            default -> {}
        }
    }

    private static void disposal(Case disposal, String type, Map<String, Object> data) {
        LocalDate on = LocalDate.parse((String) data.get("occurredOn"));
        switch (type) {
            case "identified" -> {
                disposal.zone = (String) data.get("zoneId");
                disposal.kind = (String) data.get("kind");
                disposal.identified = on;
                disposal.area =
                        data.containsKey("areaMu") ? number(data.get("areaMu")) : BigDecimal.ZERO;
            }
            case "disposed" -> disposal.disposed = on;
            case "reopened" -> disposal.disposed = null;
            case "withdrawn" -> disposal.withdrawn = true;
            default -> {}
        }
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(String.valueOf(value));
    }
}

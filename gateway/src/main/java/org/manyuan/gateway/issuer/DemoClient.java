package org.manyuan.gateway.issuer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client that exists in the embedded mode only: its id says for where it may act. Whether the
 * zone it names exists is judged by the services.
 *
 * @param offices as which it acts in the steps of applications; empty for all of its level
 */
record DemoClient(String id, String jurisdiction, List<String> scopes, List<String> offices) {

    private static final List<String> READING =
            List.of("projects:read", "zones:read", "investments:read", "reports:read");

    private static final List<String> WORKING =
            List.of(
                    "projects:read",
                    "projects:write",
                    "zones:read",
                    "zones:write",
                    "investments:read",
                    "investments:write",
                    "reports:read");

    private static final List<String> ALL =
            List.of(
                    "projects:read",
                    "projects:write",
                    "zones:read",
                    "zones:write",
                    "investments:read",
                    "investments:write",
                    "reports:read",
                    "reports:freeze",
                    "plans:write",
                    "audit:read");

    /** The 11 cities of the province, 360100 to 361100. */
    private static final Pattern CITY = Pattern.compile("demo-city-(36(?:0[1-9]|1[01])00)");

    private static final Pattern CITY_OFFICE =
            Pattern.compile("demo-office-city-(ndrc|gov)-(36(?:0[1-9]|1[01])00)");

    /** Offices of the province by the last part of their clients' ids. */
    private static final Map<String, String> OFFICES =
            Map.of(
                    "province-ndrc", "PROVINCE_NDRC",
                    "province-gov", "PROVINCE_GOV",
                    "science", "科技厅",
                    "industry", "工信厅",
                    "natural-resources", "自然资源厅",
                    "ecology", "生态环境厅",
                    "housing", "住建厅",
                    "commerce", "商务厅",
                    "statistics", "统计局");

    private static final String OFFICE = "demo-office-";

    /** An office works on applications, and looks at the rest. */
    private static final List<String> OFFICE_WORK =
            List.of("projects:read", "zones:read", "zones:write", "reports:read");

    private static final Pattern ZONE = Pattern.compile("demo-zone-([A-Za-z0-9-]{1,32})");

    static Optional<DemoClient> of(String id) {
        Matcher city = CITY.matcher(id);
        Matcher zone = ZONE.matcher(id);
        if (city.matches()) {
            return Optional.of(new DemoClient(id, "city:" + city.group(1), WORKING, List.of()));
        }
        if (zone.matches()) {
            return Optional.of(new DemoClient(id, "zone:" + zone.group(1), WORKING, List.of()));
        }
        if (id.startsWith(OFFICE)) {
            return office(id);
        }
        return switch (id) {
            case "demo-province" -> Optional.of(new DemoClient(id, "province", ALL, List.of()));
            case "demo-viewer" -> Optional.of(new DemoClient(id, "province", READING, List.of()));
            default -> Optional.empty();
        };
    }

    private static Optional<DemoClient> office(String id) {
        Matcher city = CITY_OFFICE.matcher(id);
        if (city.matches()) {
            String office = "CITY_" + city.group(1).toUpperCase(Locale.ROOT);
            return Optional.of(
                    new DemoClient(id, "city:" + city.group(2), OFFICE_WORK, List.of(office)));
        }
        return Optional.ofNullable(OFFICES.get(id.substring(OFFICE.length())))
                .map(office -> new DemoClient(id, "province", OFFICE_WORK, List.of(office)));
    }

    String secret() {
        return id + "-secret";
    }
}

package org.manyuan.gateway.issuer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client that exists in the embedded mode only: its id says for where it may act. Whether the
 * zone it names exists is judged by the services.
 */
record DemoClient(String id, String jurisdiction, List<String> scopes) {

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

    private static final Pattern ZONE = Pattern.compile("demo-zone-([A-Za-z0-9-]{1,32})");

    static Optional<DemoClient> of(String id) {
        Matcher city = CITY.matcher(id);
        Matcher zone = ZONE.matcher(id);
        if (city.matches()) {
            return Optional.of(new DemoClient(id, "city:" + city.group(1), WORKING));
        }
        if (zone.matches()) {
            return Optional.of(new DemoClient(id, "zone:" + zone.group(1), WORKING));
        }
        return switch (id) {
            case "demo-province" -> Optional.of(new DemoClient(id, "province", ALL));
            case "demo-viewer" -> Optional.of(new DemoClient(id, "province", READING));
            default -> Optional.empty();
        };
    }

    String secret() {
        return id + "-secret";
    }
}

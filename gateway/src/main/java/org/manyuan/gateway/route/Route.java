package org.manyuan.gateway.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which paths belong to which service, how long their answers may take and how large a body they
 * take. The first route that matches is taken. Paths reach the service unchanged.
 */
public enum Route {
    PROJECT_EVENTS("project-service", Patience.LONG, 5, "/api/project-events"),
    PROJECT_IMPORTS("project-service", Patience.LONG, 21, "/api/project-imports/**"),
    PROJECT_EVIDENCE("project-service", Patience.LONG, 21, "/api/projects/*/evidence/**"),
    PROJECT_WORKBOOK("project-service", Patience.EXPORT, 1, "/api/projects.xlsx"),
    PROJECTS(
            "project-service",
            Patience.ORDINARY,
            1,
            "/api/projects/**",
            "/api/obstacles/**",
            "/api/project-packages/**",
            "/api/openapi/project-service"),
    DISPOSAL_EVENTS("investment-service", Patience.LONG, 5, "/api/disposal-events"),
    POLICY_ATTACHMENTS(
            "investment-service", Patience.LONG, 21, "/api/investment-policies/*/attachments/**"),
    INVESTMENTS(
            "investment-service",
            Patience.ORDINARY,
            1,
            "/api/disposal-cases/**",
            "/api/investors/**",
            "/api/investment-policies/**",
            "/api/policy-fulfilments/**",
            "/api/openapi/investment-service"),
    APPLICATION_DOCUMENTS("zone-service", Patience.LONG, 21, "/api/applications/*/documents/**"),
    RETURN_WORKBOOKS("zone-service", Patience.LONG, 6, "/api/return-workbooks/**"),
    RETURNS_WORKBOOK("zone-service", Patience.EXPORT, 1, "/api/returns.xlsx"),
    ZONES(
            "zone-service",
            Patience.ORDINARY,
            1,
            "/api/zones/**",
            "/api/returns/**",
            "/api/applications/**",
            "/api/policy-plans/**",
            "/api/openapi/zone-service"),
    REPORT_STREAM(
            "reporting-service",
            Patience.STREAM,
            1,
            "/api/reports/stream",
            "/api/reports/alerts/stream"),
    REPORT_SNAPSHOTS("reporting-service", Patience.LONG, 1, "/api/reports/snapshots/**"),
    REPORT_DOCUMENTS("reporting-service", Patience.LONG, 1, "/api/reports/returns/**"),
    REPORTS(
            "reporting-service",
            Patience.ORDINARY,
            1,
            "/api/reports/**",
            "/api/openapi/reporting-service");

    /** What a request may carry that no route takes, such as one for a token. */
    static final DataSize LARGEST_OTHER_BODY = DataSize.ofMegabytes(1);

    private final String service;
    private final Patience patience;
    private final DataSize largestBody;
    private final List<PathPattern> patterns;

    Route(String service, Patience patience, int largestBodyMib, String... paths) {
        this.service = service;
        this.patience = patience;
        this.largestBody = DataSize.ofMegabytes(largestBodyMib);
        this.patterns = Arrays.stream(paths).map(PathPatternParser.defaultInstance::parse).toList();
    }

    static Optional<Route> of(PathContainer path) {
        return Arrays.stream(values()).filter(route -> route.matches(path)).findFirst();
    }

    /** The services behind the gateway, by the names of their instances. */
    public static List<String> services() {
        return Arrays.stream(values()).map(route -> route.service).distinct().sorted().toList();
    }

    boolean matches(PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String service() {
        return service;
    }

    Patience patience() {
        return patience;
    }

    DataSize largestBody() {
        return largestBody;
    }
}

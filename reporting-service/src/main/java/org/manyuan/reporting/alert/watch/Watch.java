package org.manyuan.reporting.alert.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.alert.Finding;
import org.manyuan.reporting.kpi.Reports;
import org.springframework.stereotype.Component;

/** Everything that calls for attention, as it is known here now. */
@Component
class Watch {

    private final Reports reports;
    private final ProjectWatch projects;
    private final ZoneDirectory zones;
    private final PlanDirectory plans;
    private final Clock clock;

    Watch(
            Reports reports,
            ProjectWatch projects,
            ZoneDirectory zones,
            PlanDirectory plans,
            Clock clock) {
        this.reports = reports;
        this.projects = projects;
        this.zones = zones;
        this.plans = plans;
        this.clock = clock;
    }

    /** Before that, what is not there yet would be taken for cleared. */
    boolean isComplete() {
        try {
            reports.requireComplete();
            return projects.isComplete();
        } catch (RefusedException incomplete) {
            return false;
        }
    }

    Seen seen() {
        Map<String, Map<Integer, Long>> upTo = new HashMap<>();
        reports.cube().upTo().forEach((topic, offsets) -> upTo.put("figures of " + topic, offsets));
        upTo.put(Topics.ZONES, zones.upTo());
        upTo.put(Topics.PROJECTS, projects.upTo());
        return new Seen(LocalDate.now(clock), upTo);
    }

    /**
     * By the id of the alert that each is.
     *
     * @param day for which they are looked for
     */
    Map<String, Finding> findings(LocalDate day) {
        Map<String, Finding> findings = new HashMap<>();
        Stream.concat(
                        TargetWatch.findings(reports.basis(), day).stream(),
                        projects.findings(day, plans.current().rulesOn(day).idle()).stream())
                .forEach(each -> findings.put(each.alertId(), each));
        return findings;
    }
}

package org.manyuan.reporting.alert.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.reporting.alert.Finding;
import org.manyuan.reporting.alert.Severity;
import org.manyuan.reporting.alert.Standing;
import org.springframework.stereotype.Component;

/**
 * Knows the obstacles that are open and the projects that wait for their start, from the events of
 * all projects, and finds those for which it takes too long.
 */
@Component
public class ProjectWatch {

    private final Map<String, Watched> projects = new ConcurrentHashMap<>();
    private final Map<Integer, Long> offsets = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /** Takes over an event; one that was seen before changes nothing. */
    public void learn(String projectId, long sequence, ProjectFacts facts, ObstacleChange change) {
        projects.compute(
                projectId,
                (_, known) -> {
                    Watched before = known == null ? Watched.NEW : known;
                    return sequence > before.sequence()
                            ? before.after(sequence, facts, change)
                            : before;
                });
    }

    public void reached(int partition, long nextOffset) {
        offsets.put(partition, nextOffset);
    }

    public void completed() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    SortedMap<Integer, Long> upTo() {
        return new TreeMap<>(offsets);
    }

    List<Finding> findings(LocalDate today, Rules.Idle limits) {
        List<Finding> findings = new ArrayList<>();
        projects.forEach((projectId, watched) -> {
            String zoneId = watched.zoneId();
            String name = watched.name();
            if (zoneId == null || name == null || watched.terminated()) {
                return;
            }
            Standing.Project project = new Standing.Project(projectId, name, watched.signedOn());
            watched.obstacles().stream()
                    .filter(each -> each.dueOn().isBefore(today))
                    .forEach(each ->
                            findings.add(Finding.obstacle(severity(each), zoneId, project, each)));
            LocalDate signedOn = watched.signedOn();
            Severity severity = signedOn == null ? null : severity(signedOn, today, limits);
            if (signedOn != null && severity != null) {
                findings.add(Finding.unstarted(severity, zoneId, signedOn.getYear(), project));
            }
        });
        return findings;
    }

    /** There is no higher level to which it could go. */
    private static Severity severity(Standing.Obstacle obstacle) {
        return obstacle.level() == ObstacleLevel.PROVINCE ? Severity.RED : Severity.YELLOW;
    }

    /** By the days of the plan after which a project without progress is pointed out. */
    private static @Nullable Severity severity(
            LocalDate signedOn, LocalDate today, Rules.Idle limits) {
        if (!signedOn.isAfter(today.minusDays(limits.redDays()))) {
            return Severity.RED;
        }
        return signedOn.isAfter(today.minusDays(limits.yellowDays())) ? null : Severity.YELLOW;
    }
}

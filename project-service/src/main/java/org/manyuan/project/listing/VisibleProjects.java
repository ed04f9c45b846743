package org.manyuan.project.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.project.lifecycle.Project;
import org.springframework.stereotype.Component;

/** The projects as far as a caller may see them. */
@Component
public class VisibleProjects {

    private final MongoAggregates<Project> projects;
    private final ZoneDirectory zones;

    VisibleProjects(MongoAggregates<Project> projects, ZoneDirectory zones) {
        this.projects = projects;
        this.zones = zones;
    }

    /**
     * @throws RefusedException {@code not-found} where there is none, or it lies outside the
     *     caller's jurisdiction
     */
    public Aggregate<Project> get(String projectId, Caller caller) {
        Aggregate<Project> project = projects.find(List.of(projectId)).get(projectId);
        if (project == null || !isVisible(project.state().zoneId(), caller)) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return project;
    }

    /**
     * The zones to which a list is bounded by the caller's jurisdiction and by its filters; null
     * for all.
     */
    public @Nullable List<String> zones(
            Caller caller, @Nullable String zoneId, @Nullable String cityCode) {
        requireZones();
        if (caller.jurisdiction().province() && zoneId == null && cityCode == null) {
            return null;
        }
        return zones.all().stream()
                .filter(zone -> caller.jurisdiction().covers(zone))
                .filter(zone -> zoneId == null || zone.zoneId().equals(zoneId))
                .filter(zone -> cityCode == null || zone.cityCode().equals(cityCode))
                .map(ZoneFacts::zoneId)
                .toList();
    }

    /** Whether a caller may see the projects of a zone. */
    public boolean isVisible(String zoneId, Caller caller) {
        if (caller.jurisdiction().province()) {
            return true;
        }
        requireZones();
        ZoneFacts zone = zones.find(zoneId);
        return zone != null && caller.jurisdiction().covers(zone);
    }

    /** Before all zones are known, a jurisdiction cannot be judged. */
    private void requireZones() {
        if (!zones.isComplete()) {
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
    }
}

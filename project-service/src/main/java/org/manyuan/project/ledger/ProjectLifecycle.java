package org.manyuan.project.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEvent.ObstacleRaised;
import org.manyuan.contracts.project.ProjectEvent.Registered;
import org.manyuan.contracts.project.ProjectEvent.Relocated;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.platform.ledger.Lifecycle;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.lifecycle.ProjectRules;
import org.manyuan.project.lifecycle.Verdict;

/** Tells the platform's intake what a project is. */
final class ProjectLifecycle implements Lifecycle<Project, ProjectEvent> {

    static final String AGGREGATE = "project";

    private final ProjectRules rules;
    private final ObstacleNumbers obstacleNumbers;
    private final Set<ProjectEventType> taken;

    /**
     * @param taken the types that are taken in; others are unknown
     */
    ProjectLifecycle(
            ProjectRules rules, ObstacleNumbers obstacleNumbers, Set<ProjectEventType> taken) {
        this.taken = taken;
        this.rules = rules;
        this.obstacleNumbers = obstacleNumbers;
    }

    @Override
    public String aggregateName() {
        return AGGREGATE;
    }

    @Override
    public Class<Project> stateType() {
        return Project.class;
    }

    @Override
    public boolean knows(String type) {
        return ProjectEventType.named(type).filter(taken::contains).isPresent();
    }

    @Override
    public ProjectEvent read(String type, Fields data, LocalDate recordedOn) {
        return ProjectEventType.named(type).orElseThrow().read(data, recordedOn);
    }

    @Override
    public LocalDate occurredOn(ProjectEvent event) {
        return event.occurredOn();
    }

    @Override
    public List<ZoneReference> zonesNamedBy(ProjectEvent event) {
        return switch (event) {
            case Registered registered ->
                    List.of(new ZoneReference("zoneId", registered.zoneId(), true));
            case Relocated relocated ->
                    List.of(new ZoneReference("toZoneId", relocated.toZoneId(), true));
            default -> List.of();
        };
    }

    @Override
    public boolean opens(ProjectEvent event) {
        return event instanceof Registered;
    }

    @Override
    public Decision<Project> decide(String subject, @Nullable Project state, ProjectEvent event) {
        return switch (rules.judge(state, event)) {
            case Verdict.Allowed allowed -> new Decision.Accepted<>(allowed.after());
            case Verdict.Refused refused -> new Decision.Refused<>(refused.refusal());
        };
    }

    /** An obstacle gets its running number from the service. */
    @Override
    public Completion<ProjectEvent> complete(ProjectEvent event, Project after) {
        if (!(event instanceof ObstacleRaised raised)) {
            return new Completion<>(event, Map.of());
        }
        String number = obstacleNumbers.next(after.zoneId(), raised.occurredOn().getYear());
        ProjectEvent numbered =
                new ObstacleRaised(
                        raised.occurredOn(),
                        raised.obstacleId(),
                        raised.level(),
                        raised.title(),
                        raised.dueOn(),
                        number);
        return new Completion<>(numbered, Map.of("number", number));
    }

    @Override
    public String zoneId(Project state) {
        return state.zoneId();
    }

    @Override
    public String stage(Project state) {
        return state.stage().name();
    }

    @Override
    public byte[] facts(Project state) {
        return state.facts().toBytes();
    }
}

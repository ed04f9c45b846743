package org.manyuan.project.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Hundredths;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;

/**
 * 投资项目: the fold of a project's events.
 *
 * @param stage the stage reached last, {@code signedOn}, {@code nextEscalationOn} and {@code
 *     watch}: they follow from the rest and are kept beside it so that lists can be filtered by
 *     them
 * @param details what is known now
 * @param detailsUnsigned what would be known if the project had not been signed: what a revoked
 *     signing leaves
 */
public record Project(
        String zoneId,
        ProjectKind kind,
        Stage stage,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate nextEscalationOn,
        Details details,
        Details detailsUnsigned,
        Journey journey,
        List<Arrival> arrivals,
        List<ReachedMilestone> milestones,
        List<Obstacle> obstacles,
        Identity identity,
        Watch watch,
        List<Evidence> evidence) {

    public Project {
        arrivals = List.copyOf(arrivals);
        milestones = List.copyOf(milestones);
        obstacles = List.copyOf(obstacles);
        // states that were stored before there were these lack them
        identity = identity == null ? Identity.of(details) : identity;
        watch = watch == null ? Watch.of(details, journey, arrivals, milestones, obstacles) : watch;
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    Project(
            String zoneId,
            ProjectKind kind,
            Details details,
            Details detailsUnsigned,
            Journey journey,
            Happenings beside,
            Identity identity) {
        this(
                zoneId,
                kind,
                journey.latest().stage(),
                journey.reachedOn(Stage.SIGNED),
                Watch.nextEscalation(beside.obstacles()),
                details,
                detailsUnsigned,
                journey,
                beside.arrivals(),
                beside.milestones(),
                beside.obstacles(),
                identity.naming(details.investorName()),
                Watch.of(
                        details,
                        journey,
                        beside.arrivals(),
                        beside.milestones(),
                        beside.obstacles()),
                beside.evidence());
    }

    public boolean isTerminated() {
        return stage == Stage.TERMINATED;
    }

    @Nullable Obstacle obstacle(String obstacleId) {
        return obstacles.stream()
                .filter(obstacle -> obstacle.obstacleId().equals(obstacleId))
                .findFirst()
                .orElse(null);
    }

    public Optional<Evidence> evidence(String evidenceId) {
        return evidence.stream().filter(each -> each.evidenceId().equals(evidenceId)).findFirst();
    }

    public ProjectFacts facts() {
        return new ProjectFacts(
                zoneId,
                kind,
                journey.enteredOn(),
                journey.reachedOn(Stage.SIGNED),
                journey.reachedOn(Stage.UNDER_CONSTRUCTION),
                journey.reachedOn(Stage.IN_PRODUCTION),
                journey.reachedOn(Stage.TERMINATED),
                Hundredths.of(details.contractAmountWan()),
                arrivals.stream()
                        .map(arrival ->
                                new ProjectFacts.Arrival(
                                        arrival.occurredOn(), Hundredths.of(arrival.amountWan())))
                        .toList(),
                stage,
                details.name(),
                details.investorName());
    }

    Project with(Journey changed) {
        return new Project(zoneId, kind, details, detailsUnsigned, changed, beside(), identity);
    }

    Project with(Details now, Details unsigned) {
        return new Project(zoneId, kind, now, unsigned, journey, beside(), identity);
    }

    Project with(Identity changed) {
        return new Project(zoneId, kind, details, detailsUnsigned, journey, beside(), changed);
    }

    Project with(Happenings changed) {
        return new Project(zoneId, kind, details, detailsUnsigned, journey, changed, identity);
    }

    Project in(String otherZoneId) {
        return new Project(
                otherZoneId, kind, details, detailsUnsigned, journey, beside(), identity);
    }

    Happenings beside() {
        return new Happenings(arrivals, milestones, obstacles, evidence);
    }
}

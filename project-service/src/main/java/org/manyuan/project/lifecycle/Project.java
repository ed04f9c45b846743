package org.manyuan.project.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Hundredths;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEvent.CapitalArrived;
import org.manyuan.contracts.project.ProjectEvent.DetailsRevised;
import org.manyuan.contracts.project.ProjectEvent.MilestoneReached;
import org.manyuan.contracts.project.ProjectEvent.ObstacleEscalated;
import org.manyuan.contracts.project.ProjectEvent.ObstacleRaised;
import org.manyuan.contracts.project.ProjectEvent.ObstacleResolved;
import org.manyuan.contracts.project.ProjectEvent.Registered;
import org.manyuan.contracts.project.ProjectEvent.Relocated;
import org.manyuan.contracts.project.ProjectEvent.Signed;
import org.manyuan.contracts.project.ProjectEvent.StageDateCorrected;
import org.manyuan.contracts.project.ProjectEvent.StageEvent;
import org.manyuan.contracts.project.ProjectEvent.StageRevoked;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;

/**
 * 投资项目: the fold of a project's events.
 *
 * @param stage the stage reached last, {@code signedOn} and {@code nextEscalationOn}: they follow
 *     from the rest and are kept beside it so that lists can be filtered by them
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
        List<Obstacle> obstacles) {

    public Project {
        arrivals = List.copyOf(arrivals);
        milestones = List.copyOf(milestones);
        obstacles = List.copyOf(obstacles);
    }

    static Project of(Registered event) {
        Details details = Details.of(event);
        return new Project(
                event.zoneId(),
                event.kind(),
                event.stage(),
                null,
                null,
                details,
                details,
                Journey.from(event.stage(), event.occurredOn()),
                List.of(),
                List.of(),
                List.of());
    }

    /** The project after an event that {@link ProjectRules} allowed. */
    Project apply(ProjectEvent event) {
        return switch (event) {
            case Registered registered -> Project.of(registered);
            case Signed signed ->
                    with(journey.reach(Stage.SIGNED, signed.occurredOn()))
                            .with(details.signed(signed), detailsUnsigned);
            case StageEvent reached -> with(journey.reach(reached.stage(), reached.occurredOn()));
            case StageDateCorrected corrected ->
                    with(journey.correct(corrected.stage(), corrected.newOccurredOn()));
            case StageRevoked revoked -> {
                Project before = with(journey.revokeLatest());
                yield revoked.stage() == Stage.SIGNED
                        ? before.with(
                                detailsUnsigned.withoutContract(),
                                detailsUnsigned.withoutContract())
                        : before;
            }
            case DetailsRevised revised ->
                    with(details.revised(revised), detailsUnsigned.revised(revised));
            case Relocated relocated -> in(relocated.toZoneId());
            case CapitalArrived arrived ->
                    withArrivals(
                            plus(
                                    arrivals,
                                    new Arrival(
                                            arrived.occurredOn(),
                                            arrived.amountWan(),
                                            arrived.origin())));
            case MilestoneReached reached ->
                    withMilestones(
                            plus(
                                    milestones,
                                    new ReachedMilestone(
                                            reached.milestone(), reached.occurredOn())));
            case ObstacleRaised raised ->
                    withObstacles(
                            plus(
                                    obstacles,
                                    new Obstacle(
                                            raised.obstacleId(),
                                            raised.number(),
                                            raised.level(),
                                            raised.title(),
                                            raised.occurredOn(),
                                            raised.dueOn(),
                                            null,
                                            null)));
            case ObstacleEscalated escalated ->
                    replacing(
                            openObstacle(escalated.obstacleId()),
                            obstacle -> obstacle.escalated(escalated.level(), escalated.dueOn()));
            case ObstacleResolved resolved ->
                    replacing(
                            openObstacle(resolved.obstacleId()),
                            obstacle ->
                                    obstacle.resolved(
                                            resolved.occurredOn(), resolved.resolution()));
        };
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

    private Obstacle openObstacle(String obstacleId) {
        Obstacle obstacle = obstacle(obstacleId);
        if (obstacle == null || !obstacle.isOpen()) {
            throw new IllegalStateException("no open obstacle " + obstacleId);
        }
        return obstacle;
    }

    private Project replacing(Obstacle obstacle, UnaryOperator<Obstacle> change) {
        return withObstacles(
                obstacles.stream()
                        .map(each -> each == obstacle ? change.apply(each) : each)
                        .toList());
    }

    private Project with(Journey changed) {
        return derive(zoneId, details, detailsUnsigned, changed, arrivals, milestones, obstacles);
    }

    private Project with(Details now, Details unsigned) {
        return derive(zoneId, now, unsigned, journey, arrivals, milestones, obstacles);
    }

    private Project in(String otherZoneId) {
        return derive(
                otherZoneId, details, detailsUnsigned, journey, arrivals, milestones, obstacles);
    }

    private Project withArrivals(List<Arrival> changed) {
        return derive(zoneId, details, detailsUnsigned, journey, changed, milestones, obstacles);
    }

    private Project withMilestones(List<ReachedMilestone> changed) {
        return derive(zoneId, details, detailsUnsigned, journey, arrivals, changed, obstacles);
    }

    private Project withObstacles(List<Obstacle> changed) {
        return derive(zoneId, details, detailsUnsigned, journey, arrivals, milestones, changed);
    }

    private Project derive(
            String zone,
            Details now,
            Details unsigned,
            Journey stages,
            List<Arrival> capital,
            List<ReachedMilestone> reached,
            List<Obstacle> raised) {
        LocalDate nextEscalation =
                raised.stream()
                        .filter(Obstacle::canEscalate)
                        .map(Obstacle::dueOn)
                        .min(LocalDate::compareTo)
                        .orElse(null);
        return new Project(
                zone,
                kind,
                stages.latest().stage(),
                stages.reachedOn(Stage.SIGNED),
                nextEscalation,
                now,
                unsigned,
                stages,
                capital,
                reached,
                raised);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}

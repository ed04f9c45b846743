package org.manyuan.project.lifecycle;

import java.util.function.UnaryOperator;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEvent.CapitalArrived;
import org.manyuan.contracts.project.ProjectEvent.DetailsRevised;
import org.manyuan.contracts.project.ProjectEvent.EvidenceAttached;
import org.manyuan.contracts.project.ProjectEvent.EvidenceWithdrawn;
import org.manyuan.contracts.project.ProjectEvent.IdentityBound;
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
import org.manyuan.contracts.project.Stage;

/** What an event that {@link ProjectRules} allowed makes of a project. */
final class Fold {

    private Fold() {}

    static Project first(Registered event) {
        Details details = Details.of(event);
        return new Project(
                event.zoneId(),
                event.kind(),
                details,
                details,
                Journey.from(event.stage(), event.occurredOn()),
                Happenings.NONE,
                Identity.of(details));
    }

    static Project apply(Project project, ProjectEvent event) {
        Happenings beside = project.beside();
        return switch (event) {
            case Registered registered -> first(registered);
            case Signed signed -> sign(project, signed);
            case StageEvent reached ->
                    project.with(project.journey().reach(reached.stage(), reached.occurredOn()));
            case StageDateCorrected corrected ->
                    project.with(
                            project.journey()
                                    .correct(corrected.stage(), corrected.newOccurredOn()));
            case StageRevoked revoked -> revoke(project, revoked);
            case DetailsRevised revised ->
                    project.with(
                            project.details().revised(revised),
                            project.detailsUnsigned().revised(revised));
            case IdentityBound bound -> project.with(project.identity().with(bound));
            case Relocated relocated -> project.in(relocated.toZoneId());
            case CapitalArrived arrived ->
                    project.with(
                            beside.plus(
                                    new Arrival(
                                            arrived.occurredOn(),
                                            arrived.amountWan(),
                                            arrived.origin())));
            case MilestoneReached reached ->
                    project.with(
                            beside.plus(
                                    new ReachedMilestone(
                                            reached.milestone(), reached.occurredOn())));
            case ObstacleRaised raised -> project.with(beside.plus(Obstacle.of(raised)));
            case ObstacleEscalated escalated ->
                    changing(
                            project,
                            escalated.obstacleId(),
                            obstacle -> obstacle.escalated(escalated.level(), escalated.dueOn()));
            case ObstacleResolved resolved ->
                    changing(
                            project,
                            resolved.obstacleId(),
                            obstacle -> obstacle.resolved(resolved));
            case EvidenceAttached attached -> project.with(beside.plus(Evidence.of(attached)));
            case EvidenceWithdrawn withdrawn ->
                    project.with(
                            beside.changing(
                                    project.evidence(withdrawn.evidenceId()).orElseThrow(),
                                    each ->
                                            each.withdrawn(
                                                    withdrawn.occurredOn(), withdrawn.reason())));
        };
    }

    private static Project changing(
            Project project, String obstacleId, UnaryOperator<Obstacle> change) {
        Obstacle obstacle = project.obstacle(obstacleId);
        if (obstacle == null || !obstacle.isOpen()) {
            throw new IllegalStateException("no open obstacle " + obstacleId);
        }
        return project.with(project.beside().changing(obstacle, change));
    }

    private static Project sign(Project project, Signed signed) {
        return project.with(project.journey().reach(Stage.SIGNED, signed.occurredOn()))
                .with(project.details().signed(signed), project.detailsUnsigned());
    }

    private static Project revoke(Project project, StageRevoked revoked) {
        Project before = project.with(project.journey().revokeLatest());
        if (revoked.stage() != Stage.SIGNED) {
            return before;
        }
        Details unsigned = project.detailsUnsigned().withoutContract();
        return before.with(unsigned, unsigned);
    }
}

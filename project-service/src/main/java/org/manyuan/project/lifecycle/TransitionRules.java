package org.manyuan.project.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEvent.DetailsRevised;
import org.manyuan.contracts.project.ProjectEvent.EvidenceWithdrawn;
import org.manyuan.contracts.project.ProjectEvent.ObstacleEscalated;
import org.manyuan.contracts.project.ProjectEvent.ObstacleRaised;
import org.manyuan.contracts.project.ProjectEvent.ObstacleResolved;
import org.manyuan.contracts.project.ProjectEvent.Registered;
import org.manyuan.contracts.project.ProjectEvent.StageDateCorrected;
import org.manyuan.contracts.project.ProjectEvent.StageRevoked;
import org.manyuan.contracts.project.Stage;

/** What the stage and the obstacles of a project allow. */
final class TransitionRules {

    private TransitionRules() {}

    static List<Fault> notAllowed(Project project, ProjectEvent event) {
        if (event instanceof Registered) {
            return List.of(Fault.at("", "fault.project-registered", project.details().name()));
        }
        if (!Transitions.allow(event, project.stage())) {
            return List.of(
                    Fault.at(
                            "",
                            "fault.transition",
                            project.stage().name(),
                            event.getClass().getSimpleName()));
        }
        return switch (event) {
            case StageDateCorrected corrected
                    when project.journey().reachedOn(corrected.stage()) == null ->
                    List.of(
                            Fault.at(
                                    "/stage", "fault.stage-not-reached", corrected.stage().name()));
            case StageRevoked revoked
                    when project.journey().isAtStart() || revoked.stage() != project.stage() ->
                    List.of(Fault.at("/stage", "fault.not-latest-stage", project.stage().name()));
            case DetailsRevised revised
                    when revised.contractAmountWan() != null
                            && project.stage().compareTo(Stage.SIGNED) < 0 ->
                    List.of(Fault.at("/contractAmountWan", "fault.not-signed"));
            case ObstacleRaised raised when project.obstacle(raised.obstacleId()) != null ->
                    List.of(Fault.at("/obstacleId", "fault.obstacle-known", raised.obstacleId()));
            case ObstacleEscalated escalated -> escalation(project, escalated);
            case ObstacleResolved resolved when isClosed(project.obstacle(resolved.obstacleId())) ->
                    List.of(
                            Fault.at(
                                    "/obstacleId",
                                    "fault.obstacle-unknown",
                                    resolved.obstacleId()));
            case ObstacleResolved resolved -> unknown(project, resolved.evidence());
            case EvidenceWithdrawn withdrawn ->
                    isValid(project, withdrawn.evidenceId())
                            ? List.of()
                            : List.of(evidenceUnknown("/evidenceId", withdrawn.evidenceId()));
            default -> List.of();
        };
    }

    private static List<Fault> unknown(Project project, @Nullable List<String> evidence) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; evidence != null && index < evidence.size(); index++) {
            if (!isValid(project, evidence.get(index))) {
                faults.add(evidenceUnknown("/evidence/" + index, evidence.get(index)));
            }
        }
        return faults;
    }

    private static boolean isValid(Project project, String evidenceId) {
        return project.evidence(evidenceId).filter(Evidence::isValid).isPresent();
    }

    private static Fault evidenceUnknown(String pointer, String evidenceId) {
        return Fault.at(pointer, "fault.evidence-unknown", evidenceId);
    }

    private static List<Fault> escalation(Project project, ObstacleEscalated escalated) {
        Obstacle obstacle = project.obstacle(escalated.obstacleId());
        if (obstacle == null || !obstacle.isOpen()) {
            return List.of(
                    Fault.at("/obstacleId", "fault.obstacle-unknown", escalated.obstacleId()));
        }
        if (escalated.level().compareTo(obstacle.level()) <= 0) {
            return List.of(Fault.at("/level", "fault.obstacle-level", obstacle.level().name()));
        }
        return List.of();
    }

    private static boolean isClosed(@Nullable Obstacle obstacle) {
        return obstacle == null || !obstacle.isOpen();
    }
}

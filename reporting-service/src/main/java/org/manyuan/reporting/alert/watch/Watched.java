package org.manyuan.reporting.alert.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.Stage;
import org.manyuan.reporting.alert.Standing.Obstacle;

/**
 * What of a project can call for attention. Most projects have nothing of it, and then only their
 * sequence is remembered.
 *
 * @param sequence of the newest event
 * @param signedOn null unless it is signed and waits for its start
 * @param obstacles the open ones
 */
record Watched(
        long sequence,
        @Nullable String zoneId,
        @Nullable String name,
        @Nullable LocalDate signedOn,
        boolean terminated,
        List<Obstacle> obstacles) {

    static final Watched NEW = new Watched(0, null, null, null, false, List.of());

    Watched after(long next, ProjectFacts facts, ObstacleChange change) {
        List<Obstacle> open = changed(change);
        LocalDate waiting = facts.stage() == Stage.SIGNED ? facts.signedOn() : null;
        boolean ended = facts.stage() == Stage.TERMINATED;
        return waiting == null && open.isEmpty()
                ? new Watched(next, null, null, null, ended, List.of())
                : new Watched(next, facts.zoneId(), facts.name(), waiting, ended, open);
    }

    private List<Obstacle> changed(ObstacleChange change) {
        return switch (change) {
            case ObstacleChange.None() -> obstacles;
            case ObstacleChange.Raised(Obstacle raised) -> {
                List<Obstacle> open = without(raised.obstacleId());
                open.add(raised);
                yield List.copyOf(open);
            }
            case ObstacleChange.Escalated escalated ->
                    obstacles.stream()
                            .map(each ->
                                    each.obstacleId().equals(escalated.obstacleId())
                                            ? new Obstacle(
                                                    each.obstacleId(),
                                                    each.number(),
                                                    each.title(),
                                                    escalated.level(),
                                                    each.dueOn())
                                            : each)
                            .toList();
            case ObstacleChange.Resolved(String obstacleId) -> List.copyOf(without(obstacleId));
        };
    }

    private List<Obstacle> without(String obstacleId) {
        List<Obstacle> others = new ArrayList<>(obstacles);
        others.removeIf(each -> each.obstacleId().equals(obstacleId));
        return others;
    }
}

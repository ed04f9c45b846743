package org.manyuan.project.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.contracts.project.ProjectEvent.ObstacleRaised;
import org.manyuan.contracts.project.ProjectEvent.ObstacleResolved;

/**
 * 受阻问题: what holds a project up, and who must remove it by when.
 *
 * @param number the service's running number; null only while the event is being judged
 * @param evidence ids of the documents that prove that it was removed
 */
public record Obstacle(
        String obstacleId,
        @Nullable String number,
        ObstacleLevel level,
        String title,
        LocalDate raisedOn,
        LocalDate dueOn,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolution,
        @Nullable List<String> evidence) {

    static Obstacle of(ObstacleRaised raised) {
        return new Obstacle(
                raised.obstacleId(),
                raised.number(),
                raised.level(),
                raised.title(),
                raised.occurredOn(),
                raised.dueOn(),
                null,
                null,
                null);
    }

    public boolean isOpen() {
        return resolvedOn == null;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    /** Whether there is a higher level to which it goes when it is overdue. */
    public boolean canEscalate() {
        return isOpen() && level != ObstacleLevel.PROVINCE;
    }

    public ObstacleLevel nextLevel() {
        return ObstacleLevel.values()[level.ordinal() + 1];
    }

    Obstacle escalated(ObstacleLevel to, @Nullable LocalDate newDueOn) {
        return new Obstacle(
                obstacleId,
                number,
                to,
                title,
                raisedOn,
                newDueOn == null ? dueOn : newDueOn,
                null,
                null,
                null);
    }

    Obstacle resolved(ObstacleResolved event) {
        return new Obstacle(
                obstacleId,
                number,
                level,
                title,
                raisedOn,
                dueOn,
                event.occurredOn(),
                event.resolution(),
                event.evidence());
    }
}

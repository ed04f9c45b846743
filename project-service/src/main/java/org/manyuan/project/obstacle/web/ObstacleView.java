package org.manyuan.project.obstacle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.project.lifecycle.Obstacle;
import org.manyuan.project.obstacle.HeldUp;

/** An obstacle as the interface shows it, with the project that it holds up. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObstacleView(
        String obstacleId,
        @Nullable String number,
        String projectId,
        String projectName,
        String zoneId,
        @Nullable String owner,
        ObstacleLevel level,
        String title,
        LocalDate raisedOn,
        LocalDate dueOn,
        boolean open,
        boolean overdue,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolution,
        @Nullable List<String> evidence) {

    static ObstacleView of(HeldUp held, LocalDate today) {
        Obstacle obstacle = held.obstacle();
        return new ObstacleView(
                obstacle.obstacleId(),
                obstacle.number(),
                held.projectId(),
                held.projectName(),
                held.zoneId(),
                held.owner(),
                obstacle.level(),
                obstacle.title(),
                obstacle.raisedOn(),
                obstacle.dueOn(),
                obstacle.isOpen(),
                obstacle.isOverdue(today),
                obstacle.resolvedOn(),
                obstacle.resolution(),
                obstacle.evidence());
    }
}

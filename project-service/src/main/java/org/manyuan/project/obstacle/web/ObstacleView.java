package org.manyuan.project.obstacle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.project.lifecycle.Obstacle;
import org.manyuan.project.lifecycle.Project;

/** An obstacle as the interface shows it, with the project that it holds up. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObstacleView(
        String obstacleId,
        @Nullable String number,
        String projectId,
        String projectName,
        String zoneId,
        ObstacleLevel level,
        String title,
        LocalDate raisedOn,
        LocalDate dueOn,
        boolean open,
        boolean overdue,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolution) {

    static ObstacleView of(String projectId, Project project, Obstacle obstacle, LocalDate today) {
        return new ObstacleView(
                obstacle.obstacleId(),
                obstacle.number(),
                projectId,
                project.details().name(),
                project.zoneId(),
                obstacle.level(),
                obstacle.title(),
                obstacle.raisedOn(),
                obstacle.dueOn(),
                obstacle.isOpen(),
                obstacle.isOverdue(today),
                obstacle.resolvedOn(),
                obstacle.resolution());
    }
}

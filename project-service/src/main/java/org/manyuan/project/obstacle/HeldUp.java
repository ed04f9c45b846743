package org.manyuan.project.obstacle;

import org.jspecify.annotations.Nullable;
import org.manyuan.project.lifecycle.Obstacle;
import org.manyuan.project.lifecycle.Project;

/** An obstacle with the project that it holds up. */
public record HeldUp(
        String projectId,
        String projectName,
        String zoneId,
        @Nullable String owner,
        Obstacle obstacle) {

    public static HeldUp of(String projectId, Project project, Obstacle obstacle) {
        return new HeldUp(
                projectId,
                project.details().name(),
                project.zoneId(),
                project.details().owner(),
                obstacle);
    }
}

package org.manyuan.project.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.project.lifecycle.IdleLight;
import org.manyuan.project.lifecycle.Obstacle;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.lifecycle.Watch;

/** A project on the board. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Card(
        String projectId,
        String zoneId,
        String name,
        @Nullable String owner,
        @Nullable LocalDate nextPlannedOn,
        boolean overdue,
        @Nullable LocalDate idleSince,
        @Nullable Long idleDays,
        @Nullable IdleLight light,
        long openObstacles) {

    public static Card of(String projectId, Project project, LocalDate today, Rules.Idle limits) {
        Watch watch = project.watch();
        LocalDate planned = watch.nextPlannedOn();
        LocalDate idleSince = watch.idleSince();
        return new Card(
                projectId,
                project.zoneId(),
                project.details().name(),
                project.details().owner(),
                planned,
                planned != null && planned.isBefore(today),
                idleSince,
                idleSince == null ? null : ChronoUnit.DAYS.between(idleSince, today),
                IdleLight.of(idleSince, today, limits),
                project.obstacles().stream().filter(Obstacle::isOpen).count());
    }
}

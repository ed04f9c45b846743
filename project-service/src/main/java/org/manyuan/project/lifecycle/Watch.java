package org.manyuan.project.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for, 挂图作战; each null where nothing is.
 *
 * @param nextPlannedOn the day planned for the next stage: the start of a signed project, the
 *     production of one under construction
 * @param idleSince the day of the last progress: a stage, an arrival of capital or a milestone, but
 *     no revision
 * @param obstacleDueOn the earliest day by which an open obstacle is to be removed
 */
public record Watch(
        @Nullable LocalDate nextPlannedOn,
        @Nullable LocalDate idleSince,
        @Nullable LocalDate obstacleDueOn) {

    static Watch of(
            Details details,
            Journey journey,
            List<Arrival> arrivals,
            List<ReachedMilestone> milestones,
            List<Obstacle> obstacles) {
        return switch (journey.latest().stage()) {
            case RESERVE, NEGOTIATING ->
                    new Watch(
                            null, lastProgress(journey, arrivals, milestones), earliest(obstacles));
            case SIGNED ->
                    new Watch(
                            details.plannedStartOn(),
                            lastProgress(journey, arrivals, milestones),
                            earliest(obstacles));
            case UNDER_CONSTRUCTION ->
                    new Watch(
                            details.plannedProductionOn(),
                            lastProgress(journey, arrivals, milestones),
                            earliest(obstacles));
            case IN_PRODUCTION -> new Watch(null, null, earliest(obstacles));
            case TERMINATED -> new Watch(null, null, null);
        };
    }

    /** When the first obstacle is due that can go to a higher level. */
    static @Nullable LocalDate nextEscalation(List<Obstacle> obstacles) {
        return obstacles.stream()
                .filter(Obstacle::canEscalate)
                .map(Obstacle::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate earliest(List<Obstacle> obstacles) {
        return obstacles.stream()
                .filter(Obstacle::isOpen)
                .map(Obstacle::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static LocalDate lastProgress(
            Journey journey, List<Arrival> arrivals, List<ReachedMilestone> milestones) {
        LocalDate stage = journey.latest().occurredOn();
        return Stream.concat(
                        arrivals.stream().map(Arrival::occurredOn),
                        milestones.stream().map(ReachedMilestone::occurredOn))
                .reduce(stage, (one, other) -> other.isAfter(one) ? other : one);
    }
}

package org.manyuan.reporting.alert.watch;

import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.reporting.alert.Standing.Obstacle;

/** What an event of a project does to its obstacles. */
public sealed interface ObstacleChange {

    record None() implements ObstacleChange {}

    record Raised(Obstacle obstacle) implements ObstacleChange {}

    record Escalated(String obstacleId, ObstacleLevel level) implements ObstacleChange {}

    record Resolved(String obstacleId) implements ObstacleChange {}
}

package org.manyuan.project.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.platform.paging.QueryParameters.Order;

/** The open obstacles of all projects that are not terminated: what offices supervise. */
public interface Obstacles {

    /** The fields by which they can be listed; the overdue ones are those due first. */
    SortedSet<String> sortable();

    List<HeldUp> list(Supervised supervised, Order order, long offset, int size);

    long count(Supervised supervised);

    /** Per level, the lowest first; a level without any is there too. */
    List<LevelCount> perLevel(@Nullable List<String> zoneIds, LocalDate today);

    /**
     * Which of them.
     *
     * @param zoneIds the zones they are bounded to; null for the whole province
     * @param overdue whether the due date has passed today
     */
    record Supervised(
            @Nullable List<String> zoneIds,
            @Nullable ObstacleLevel level,
            @Nullable Boolean overdue,
            @Nullable String owner,
            LocalDate today) {}

    /** How many are open at a level, and how many of these are overdue. */
    record LevelCount(ObstacleLevel level, long open, long overdue) {}
}

package org.manyuan.project.board;

/**
 * Counts of projects.
 *
 * @param due the next stage is planned for one of the coming days
 * @param overdue the day planned for the next stage has passed
 * @param obstructed an open obstacle is past its due date
 * @param yellow without progress for long, {@code red} for longer, {@code removal} so long that it
 *     is proposed for removal; each project counts in one of them at most
 */
public record Tally(
        long count, long due, long overdue, long obstructed, long yellow, long red, long removal) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);
}

package org.manyuan.reporting.figure;

/**
 * Where something is counted.
 *
 * @param month when it happened; for zombies, when they were identified
 * @param disposedMonth for disposed zombies, when they were disposed of; {@link #NONE} for all else
 */
public record Cell(String zoneId, int month, int disposedMonth) {

    public static final int NONE = 0;
}

package org.manyuan.reporting.figure;

/**
 * Where something is counted.
 *
 * @param month when it happened; for zombies, when they were identified
 * @param disposedMonth for disposed zombies, when they were disposed of; {@link #NONE} for all else
 */
public record Cell(String zoneId, int month, int disposedMonth) {

    public static final int NONE = 0;

    public Cell(String zoneId, long months) {
        this(zoneId, (int) (months >> Integer.SIZE), (int) months);
    }

    /** Both months as one number, so that they can be kept in arrays and in their order. */
    public long months() {
        return (long) month << Integer.SIZE | disposedMonth;
    }
}

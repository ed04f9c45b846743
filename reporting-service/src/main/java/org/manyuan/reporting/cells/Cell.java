package org.manyuan.reporting.cells;

/**
 * Where a contribution is counted.
 *
 * @param month of the occurrence; for zombie cases, of the identification
 * @param disposedMonth of the disposal of zombie cases, so that every plan's baseline can be told;
 *     {@link #NONE} for those still open and for everything else
 */
public record Cell(String zoneId, int month, int disposedMonth) {

    public static final int NONE = 0;

    public static Cell of(String zoneId, int month) {
        return new Cell(zoneId, month, NONE);
    }
}

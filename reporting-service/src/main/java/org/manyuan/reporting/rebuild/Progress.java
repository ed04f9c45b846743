package org.manyuan.reporting.rebuild;

/**
 * How far a version has been folded.
 *
 * @param folded records of the source topics that are in it
 * @param records that there are now
 */
public record Progress(long folded, long records) {

    private static final int ALL = 100;

    /** Rounded down. */
    public long percent() {
        return records == 0 ? ALL : Math.min(ALL, folded * ALL / records);
    }
}

package org.manyuan.reporting.figure;

/**
 * Up to when a figure counts.
 *
 * @param month the last month that counts, within the year
 */
public record AsOf(int year, int month) {

    public static AsOf endOf(int year) {
        return new AsOf(year, Month.january(year) + 11);
    }

    public int january() {
        return Month.january(year);
    }

    public int december() {
        return Month.january(year) + 11;
    }

    public boolean isDecember() {
        return month == december();
    }

    /** The same month of the year before. */
    public AsOf lastYear() {
        return new AsOf(year - 1, month - 12);
    }
}

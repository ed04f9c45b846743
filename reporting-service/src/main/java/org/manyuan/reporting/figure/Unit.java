package org.manyuan.reporting.figure;

/**
 * What a figure is counted in.
 *
 * @param label as the interface shows it
 */
public record Unit(String label) {

    public static final Unit RATIO = new Unit("ratio");
    public static final Unit COUNT = new Unit("count");
    public static final Unit WAN = new Unit("万元");
}

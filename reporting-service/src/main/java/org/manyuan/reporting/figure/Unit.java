package org.manyuan.reporting.figure;

public enum Unit {
    RATIO("ratio"),
    COUNT("count"),
    WAN("万元");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.manyuan.contracts.returns;

/** How long a period is for which figures are returned: 月报, 季报, 年报. */
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** How many months long. */
    public int months() {
        return months;
    }
}

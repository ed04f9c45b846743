package org.manyuan.contracts.returns;

/** How long a period is for which figures are returned: 月报, 季报, 年报. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    YEAR
}

package org.manyuan.contracts.policy;

/** How a figure stands to the value that a plan asks for. */
public enum Comparator {
    GTE,
    GT,
    LTE,
    LT,
    EQ;

    public boolean holds(Fraction actual, Fraction required) {
        int order = actual.compareTo(required);
        return switch (this) {
            case GTE -> order >= 0;
            case GT -> order > 0;
            case LTE -> order <= 0;
            case LT -> order < 0;
            case EQ -> order == 0;
        };
    }
}

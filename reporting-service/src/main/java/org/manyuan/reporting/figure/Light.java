package org.manyuan.reporting.figure;

import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;

/** Whether the forecast reaches the target. */
public enum Light {
    GREEN,
    YELLOW,
    RED;

    private static final Fraction NEARLY = Fraction.of(9, 10);

    static Light of(Fraction forecast, Comparator comparator, Fraction required) {
        if (comparator.holds(forecast, required)) {
            return GREEN;
        }
        return comparator.holds(forecast, required.times(NEARLY)) ? YELLOW : RED;
    }
}

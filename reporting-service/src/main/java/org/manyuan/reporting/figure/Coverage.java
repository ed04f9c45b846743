package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;

/**
 * Of how many zones a figure made from returns is: not reported is not zero.
 *
 * @param reported zones with an approved return of all that the figure needs
 * @param zones all that should have one
 */
public record Coverage(int reported, int zones) {

    /** Null where no zone should have reported. */
    public @Nullable BigDecimal value() {
        return zones == 0 ? null : Figure.rounded(Fraction.of(reported, zones));
    }

    boolean isAtLeast(Fraction part) {
        return zones > 0 && Fraction.of(reported, zones).compareTo(part) >= 0;
    }
}

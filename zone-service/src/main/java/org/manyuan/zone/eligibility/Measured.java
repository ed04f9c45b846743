package org.manyuan.zone.eligibility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;

/** A figure of a zone in a year. */
public sealed interface Measured {

    Origin origin();

    /**
     * @param denominator null where the figure is no ratio
     */
    record Value(BigDecimal numerator, @Nullable BigDecimal denominator, Origin origin)
            implements Measured {

        public Fraction fraction() {
            Fraction above = Fraction.parse(numerator.toPlainString());
            return denominator == null
                    ? above
                    : above.over(Fraction.parse(denominator.toPlainString()));
        }
    }

    /** A ratio of what there is none of, which stands in nobody's way. */
    record NothingToDo(Origin origin) implements Measured {}

    /** Not reported, not approved, or a ratio to nothing. */
    record Missing(Origin origin) implements Measured {}
}

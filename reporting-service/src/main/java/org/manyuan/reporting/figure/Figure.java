package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;

/**
 * A figure, exactly.
 *
 * @param denominator null where the figure is a plain count or sum
 */
public record Figure(BigDecimal numerator, @Nullable BigDecimal denominator) {

    private static final int DECIMALS = 6;

    public Figure {
        numerator = plain(numerator);
        denominator = denominator == null ? null : plain(denominator);
    }

    /**
     * @param scale 2 where both sides are in hundredths
     */
    public static Figure of(long numerator, @Nullable Long denominator, int scale) {
        return new Figure(
                BigDecimal.valueOf(numerator, scale),
                denominator == null ? null : BigDecimal.valueOf(denominator, scale));
    }

    /** Null where there is nothing to divide by. */
    public @Nullable Fraction exact() {
        if (denominator == null) {
            return fraction(numerator);
        }
        return denominator.signum() == 0 ? null : fraction(numerator).over(fraction(denominator));
    }

    /** Rounded half up to six decimals; null where there is nothing to divide by. */
    public @Nullable BigDecimal value() {
        Fraction exact = exact();
        return exact == null ? null : rounded(exact);
    }

    /** Half up to six decimals, as everywhere. */
    public static BigDecimal rounded(Fraction exact) {
        return plain(exact.toDecimal(DECIMALS, RoundingMode.HALF_UP));
    }

    public static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Fraction fraction(BigDecimal number) {
        return new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }
}

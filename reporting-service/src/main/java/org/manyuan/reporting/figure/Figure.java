package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;

/**
 * A figure, exactly.
 *
 * @param numerator null where nothing is known
 * @param denominator null where the figure is a plain count or sum
 * @param coverage of how many zones it is; null where it is made of events, which all zones tell
 */
public record Figure(
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Coverage coverage) {

    /** Nothing is known. */
    static final Figure UNKNOWN = new Figure(null, null);

    private static final int DECIMALS = 6;

    public Figure {
        numerator = numerator == null ? null : plain(numerator);
        denominator = denominator == null ? null : plain(denominator);
    }

    public Figure(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        this(numerator, denominator, null);
    }

    /**
     * @param scale 2 where both sides are in hundredths
     */
    public static Figure of(long numerator, @Nullable Long denominator, int scale) {
        return new Figure(
                BigDecimal.valueOf(numerator, scale),
                denominator == null ? null : BigDecimal.valueOf(denominator, scale));
    }

    Figure with(Coverage known) {
        return new Figure(numerator, denominator, known);
    }

    /** Null where nothing is known, or there is nothing to divide by. */
    public @Nullable Fraction exact() {
        if (numerator == null) {
            return null;
        }
        if (denominator == null) {
            return fraction(numerator);
        }
        return denominator.signum() == 0 ? null : fraction(numerator).over(fraction(denominator));
    }

    /** Rounded half up to six decimals; null as the exact one is. */
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

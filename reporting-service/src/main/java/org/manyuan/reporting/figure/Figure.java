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
 * @param scale 2 where both sides are in hundredths
 */
public record Figure(long numerator, @Nullable Long denominator, int scale) {

    public BigDecimal numeratorAmount() {
        return amount(numerator);
    }

    public @Nullable BigDecimal denominatorAmount() {
        return denominator == null ? null : amount(denominator);
    }

    /** Null where there is nothing to divide by. */
    public @Nullable Fraction exact() {
        if (denominator == null) {
            return new Fraction(BigInteger.valueOf(numerator), BigInteger.TEN.pow(scale));
        }
        return denominator == 0 ? null : Fraction.of(numerator, denominator);
    }

    /** Rounded half up to six decimals; null where there is nothing to divide by. */
    public @Nullable BigDecimal value() {
        Fraction exact = exact();
        return exact == null ? null : plain(exact.toDecimal(6, RoundingMode.HALF_UP));
    }

    private BigDecimal amount(long units) {
        return plain(BigDecimal.valueOf(units, scale));
    }

    public static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}

package org.manyuan.contracts.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact ratio in lowest terms with a positive denominator: a third is a third, never 0.333, so a
 * target is met or missed beyond dispute.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
        implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a fraction has no denominator 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /**
     * @param text a decimal such as {@code 0.35}, or two whole numbers such as {@code 1/3}
     * @throws NumberFormatException where it is neither
     */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new Fraction(
                    new BigInteger(text.substring(0, slash).strip()),
                    new BigInteger(text.substring(slash + 1).strip()));
        }
        BigDecimal decimal = new BigDecimal(text.strip());
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() > 0
                ? new Fraction(unscaled, BigInteger.TEN.pow(decimal.scale()))
                : new Fraction(
                        unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * @throws IllegalArgumentException where the other is 0
     */
    public Fraction over(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The smallest whole number that is not below this one. */
    public long ceiling() {
        return toDecimal(0, RoundingMode.CEILING).longValueExact();
    }

    public BigDecimal toDecimal(int scale, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE)
                ? numerator.toString()
                : numerator + "/" + denominator;
    }
}

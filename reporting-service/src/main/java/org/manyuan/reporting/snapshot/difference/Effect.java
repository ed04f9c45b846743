package org.manyuan.reporting.snapshot.difference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Figure;

/**
 * By how much something moved the two sides of a figure. What is not known counts as nothing here.
 *
 * @param denominator null where the figure has none
 */
public record Effect(BigDecimal numerator, @Nullable BigDecimal denominator) {

    public Effect {
        numerator = Figure.plain(numerator);
        denominator = denominator == null ? null : Figure.plain(denominator);
    }

    /** A figure that is itself a difference. */
    static Effect of(Figure figure, boolean ofRatio) {
        return of(figure.numerator(), figure.denominator(), ofRatio);
    }

    static Effect of(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, boolean ofRatio) {
        return new Effect(or0(numerator), ofRatio ? or0(denominator) : null);
    }

    /** From a figure to a later one. */
    static Effect between(Figure before, Figure after, boolean ofRatio) {
        return of(after, ofRatio).minus(of(before, ofRatio));
    }

    private static BigDecimal or0(@Nullable BigDecimal side) {
        return side == null ? BigDecimal.ZERO : side;
    }

    Effect plus(Effect other) {
        return new Effect(
                numerator.add(other.numerator),
                denominator == null ? null : denominator.add(or0(other.denominator)));
    }

    Effect minus(Effect other) {
        return new Effect(
                numerator.subtract(other.numerator),
                denominator == null ? null : denominator.subtract(or0(other.denominator)));
    }

    public boolean isNothing() {
        return numerator.signum() == 0 && (denominator == null || denominator.signum() == 0);
    }
}

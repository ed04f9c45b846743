package org.manyuan.reporting.snapshot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.snapshot.FrozenFigure;

/**
 * A figure without its texts.
 *
 * @param denominator not there for a plain count or sum
 * @param value null where there is nothing to divide by, or nothing was returned
 */
record Sides(
        @Nullable BigDecimal numerator,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
        @Nullable BigDecimal value) {

    static Sides of(FrozenFigure figure) {
        return new Sides(figure.numerator(), figure.denominator(), figure.value());
    }

    static Sides of(Figure figure) {
        return new Sides(figure.numerator(), figure.denominator(), figure.value());
    }
}

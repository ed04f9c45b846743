package org.manyuan.reporting.snapshot.difference;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.snapshot.FrozenFigure;

/**
 * A figure as it was reported and as it is known later.
 *
 * @param moved the events between, with what each did to it
 */
public record FigureDifference(
        Question question,
        Metric metric,
        FrozenFigure reported,
        Figure known,
        List<Chain.Moved> moved) {

    public FigureDifference {
        moved = List.copyOf(moved);
    }

    public Effect difference() {
        return Effect.of(known, metric.hasDenominator())
                .minus(
                        Effect.of(
                                reported.numerator(),
                                reported.denominator(),
                                metric.hasDenominator()));
    }

    /** Null where one of the two has no value. */
    public @Nullable BigDecimal valueDifference() {
        BigDecimal before = reported.value();
        BigDecimal after = known.value();
        return before == null || after == null ? null : Figure.plain(after.subtract(before));
    }

    /** What the events do not explain; nothing, or something is wrong. */
    public Effect unexplained() {
        Effect left = difference();
        for (Chain.Moved each : moved) {
            left = left.minus(each.effect());
        }
        return left;
    }

    boolean isAny() {
        return !moved.isEmpty() || !difference().isNothing();
    }
}

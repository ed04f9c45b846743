package org.manyuan.reporting.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Metric;

/**
 * 对账: a host's consolidated figures beside those of its parts.
 *
 * @param parts the host first, then its members as they were integrated
 */
public record Reconciliation(List<ZoneFacts> parts, List<Line> lines) {

    /**
     * One figure.
     *
     * @param parts in the order of the parts
     */
    public record Line(Metric metric, Figure consolidated, List<Figure> parts) {

        /**
         * Whether the parts add up, above and below the line. They always do, but for the growth of
         * a ratio, which has no parts that could be added.
         */
        public boolean isReconciled() {
            return isSum(Figure::numerator) && isSum(Figure::denominator);
        }

        private boolean isSum(Function<Figure, @Nullable BigDecimal> side) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Figure part : parts) {
                sum = sum.add(orNothing(side.apply(part)));
            }
            return sum.compareTo(orNothing(side.apply(consolidated))) == 0;
        }

        private static BigDecimal orNothing(@Nullable BigDecimal amount) {
            return amount == null ? BigDecimal.ZERO : amount;
        }
    }
}

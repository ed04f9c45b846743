package org.manyuan.contracts.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.returns.PeriodKind;

/**
 * 指标: a figure that no event carries and that zones return.
 *
 * @param unit such as 万元
 * @param by the indicator that weighs a mean; null elsewhere
 * @param as the code under which a share is known in wider scopes; null where it is its own
 * @param periods for which it is returned
 */
public record Indicator(
        String code,
        String name,
        String unit,
        Aggregate aggregate,
        @Nullable String by,
        @Nullable String as,
        Set<PeriodKind> periods) {

    public Indicator {
        periods = Set.copyOf(periods);
    }

    /** How a wider scope's figure is made from its zones'. */
    public enum Aggregate {
        SUM,
        SHARE,
        MEAN
    }

    /** What its values may be. */
    public enum Measure {
        /** Not negative, at most two decimals. */
        AMOUNT,
        /** A whole number that is not negative. */
        COUNT,
        /** From 0 to 1. */
        RATE,
        /** 0 or 1. */
        FLAG
    }

    public Measure measure() {
        return switch (unit) {
            case "0/1" -> Measure.FLAG;
            case "比率" -> Measure.RATE;
            case "家", "个", "起" -> Measure.COUNT;
            default -> Measure.AMOUNT;
        };
    }
}

package org.manyuan.zone.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.problem.Fault;

/** What a value can be at all, and when it asks for a comment. */
final class Plausibility {

    /** So many times the last period's value, or as small a part of it. */
    static final BigDecimal JUMP = BigDecimal.TEN;

    private static final int AMOUNT_DECIMALS = 2;
    private static final int RATE_DECIMALS = 6;

    private Plausibility() {}

    /** The key of the fault of a value that cannot be; null where it can. */
    static @Nullable String faultOf(Indicator indicator, BigDecimal value) {
        return switch (indicator.measure()) {
            case AMOUNT ->
                    isWithin(value, Fields.LARGEST, AMOUNT_DECIMALS) ? null : "indicator-amount";
            case COUNT -> isWithin(value, Fields.LARGEST, 0) ? null : "indicator-count";
            case RATE -> isWithin(value, BigDecimal.ONE, RATE_DECIMALS) ? null : "indicator-rate";
            case FLAG -> isWithin(value, BigDecimal.ONE, 0) ? null : "indicator-flag";
        };
    }

    /** The values that leap from those of the period before and that nobody explains. */
    static List<Fault> unexplained(
            Indicators indicators, Figures figures, Map<String, BigDecimal> before) {
        List<Fault> faults = new ArrayList<>();
        figures.values()
                .forEach((code, value) -> {
                    BigDecimal last = before.get(code);
                    Indicator indicator = indicators.find(code);
                    if (last != null
                            && indicator != null
                            && indicator.measure() != Indicator.Measure.FLAG
                            && leaps(last, value)
                            && !figures.comments().containsKey(code)) {
                        faults.add(
                                Fault.at(
                                        "/values/" + code,
                                        "fault.indicator-jump",
                                        last.toPlainString()));
                    }
                });
        return faults;
    }

    private static boolean isWithin(BigDecimal value, BigDecimal most, int decimals) {
        return value.signum() >= 0
                && value.compareTo(most) <= 0
                && value.stripTrailingZeros().scale() <= decimals;
    }

    /** From nothing every step is endless, so nothing is compared. */
    private static boolean leaps(BigDecimal last, BigDecimal value) {
        return last.signum() > 0
                && (value.compareTo(last.multiply(JUMP)) > 0
                        || value.multiply(JUMP).compareTo(last) < 0);
    }
}

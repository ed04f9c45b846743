package org.manyuan.contracts.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.returns.Period;
import org.manyuan.contracts.returns.PeriodKind;

/**
 * All indicators that are returned, and the ratios derived from them.
 *
 * @param dueAfterDays how many days after a period's last day its return is due
 */
public record Indicators(
        List<Indicator> returned,
        List<DerivedIndicator> derived,
        Map<PeriodKind, Integer> dueAfterDays) {

    public Indicators {
        returned = List.copyOf(returned);
        derived = List.copyOf(derived);
        dueAfterDays = Map.copyOf(dueAfterDays);
    }

    public @Nullable Indicator find(String code) {
        return returned.stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
    }

    public @Nullable DerivedIndicator derivedAs(String code) {
        return derived.stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
    }

    /** Those that are returned for such periods. */
    public List<Indicator> of(PeriodKind kind) {
        return returned.stream().filter(each -> each.periods().contains(kind)).toList();
    }

    /** The last day on which a return is in time. */
    public LocalDate dueOn(Period period) {
        Integer days = dueAfterDays.get(period.kind());
        if (days == null) {
            throw new IllegalStateException("no deadline is set for " + period.kind());
        }
        return period.lastDay().plusDays(days);
    }
}

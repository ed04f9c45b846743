package org.manyuan.reporting.returns;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.manyuan.contracts.returns.Period;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.reporting.figure.Returned;
import org.manyuan.reporting.scope.Members;

/**
 * The approved returns of all zones at one moment.
 *
 * @param zones by zone and period, the values by the indicator's code
 */
public record ReturnBook(Map<String, Map<Period, Map<String, BigDecimal>>> zones) {

    public static final ReturnBook EMPTY = new ReturnBook(Map.of());

    public ReturnBook {
        zones = Map.copyOf(zones);
    }

    public static ReturnBook of(Collection<ReturnFacts> returns) {
        return EMPTY.with(returns);
    }

    /** With returns that take the place of those of the same zone and period. */
    ReturnBook with(Collection<ReturnFacts> returns) {
        Map<String, Map<Period, Map<String, BigDecimal>>> next = new HashMap<>(zones);
        Map<String, Map<Period, Map<String, BigDecimal>>> touched = new HashMap<>();
        for (ReturnFacts each : returns) {
            touched.computeIfAbsent(
                            each.zoneId(),
                            zoneId -> new HashMap<>(zones.getOrDefault(zoneId, Map.of())))
                    .put(period(each), Map.copyOf(each.values()));
        }
        touched.forEach((zoneId, periods) -> next.put(zoneId, Map.copyOf(periods)));
        return new ReturnBook(next);
    }

    /**
     * @throws IllegalArgumentException where the facts name no period
     */
    static Period period(ReturnFacts facts) {
        Period period = Period.parse(facts.period());
        if (period == null) {
            throw new IllegalArgumentException("there is no period " + facts.period());
        }
        return period;
    }

    /** Those of the zones of a scope, each up to the last month that counts. */
    public Returned of(Members members) {
        return new Returned(
                members.lastMonths().entrySet().stream()
                        .map(each ->
                                new Returned.OfZone(
                                        each.getValue(),
                                        zones.getOrDefault(each.getKey(), Map.of())))
                        .toList());
    }
}

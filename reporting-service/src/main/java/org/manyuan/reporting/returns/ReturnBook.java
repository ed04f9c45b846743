package org.manyuan.reporting.returns;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.manyuan.contracts.returns.Period;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.reporting.figure.Returned;
import org.manyuan.reporting.scope.Members;

/**
 * The approved returns of all zones at one moment. What wide scopes returned is kept, with the
 * figures that were made of it: thousands of returns are not added up for each question.
 */
public final class ReturnBook {

    public static final ReturnBook EMPTY = new ReturnBook(Map.of(), Map.of());

    /** So few zones are added up faster than their scope is looked up. */
    private static final int FEW = 8;

    private static final int MOST_KEPT = 256;

    /** By zone and period, the values by the indicator's code. */
    private final Map<String, Map<Period, Map<String, BigDecimal>>> zones;

    private final Map<Members, Returned> kept;

    private ReturnBook(
            Map<String, Map<Period, Map<String, BigDecimal>>> zones, Map<Members, Returned> kept) {
        this.zones = Map.copyOf(zones);
        this.kept = new ConcurrentHashMap<>(kept);
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
        return new ReturnBook(next, keptWithout(touched.keySet()));
    }

    private Map<Members, Returned> keptWithout(Set<String> touched) {
        Map<Members, Returned> untouched = new HashMap<>(kept);
        untouched
                .keySet()
                .removeIf(members -> !Collections.disjoint(members.lastMonths().keySet(), touched));
        return untouched;
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
        if (members.lastMonths().size() <= FEW) {
            return read(members);
        }
        Returned known = kept.get(members);
        if (known == null) {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            known = kept.computeIfAbsent(members, this::read);
        }
        return known;
    }

    private Returned read(Members members) {
        return new Returned(
                members.lastMonths().entrySet().stream()
                        .map(each ->
                                new Returned.OfZone(
                                        each.getValue(),
                                        zones.getOrDefault(each.getKey(), Map.of())))
                        .toList());
    }
}

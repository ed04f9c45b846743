package org.manyuan.zone.returns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.returns.ReturnDuty;
import org.manyuan.zone.returns.ledger.Filed;
import org.manyuan.zone.returns.ledger.Returns;
import org.manyuan.zone.roll.ZoneRoll;
import org.springframework.stereotype.Component;

/** The returns of many zones for one period: a row for each that owes one, filled in or not. */
@Component
final class ReviewRows {

    private final ZoneRoll zones;
    private final Returns returns;
    private final Indicators indicators;
    private final Clock clock;

    ReviewRows(ZoneRoll zones, Returns returns, Indicators indicators, Clock clock) {
        this.zones = zones;
        this.returns = returns;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** The zones within the caller's jurisdiction that the query asks for. */
    Map<String, Zone> concerned(ReturnQuery query, Caller caller) {
        return zones.visible(caller).stream()
                .filter(query::concerns)
                .collect(Collectors.toMap(Zone::zoneId, Function.identity()));
    }

    List<ReturnView> of(Period period, ReturnQuery query, Caller caller) {
        Map<String, Zone> concerned = concerned(query, caller);
        LocalDate today = LocalDate.now(clock);
        Map<String, Filed> filed =
                returns.of(period, concerned.keySet()).stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.state().zoneId(), Function.identity()));
        return concerned.values().stream()
                .filter(zone ->
                        filed.containsKey(zone.zoneId()) || ReturnDuty.owes(zone, period, today))
                .map(zone -> {
                    Filed known = filed.get(zone.zoneId());
                    return known == null
                            ? ReturnView.none(zone, period, indicators, today)
                            : ReturnView.of(
                                    zone, known.state(), known.version(), indicators, today);
                })
                .filter(query::matches)
                .sorted(ReturnOrder.of(query.order()))
                .toList();
    }
}

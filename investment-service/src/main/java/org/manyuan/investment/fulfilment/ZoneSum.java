package org.manyuan.investment.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a zone has promised, paid and still owes, in 万元; what was cancelled is left out. */
public record ZoneSum(
        String zoneId,
        int count,
        BigDecimal promisedWan,
        BigDecimal paidWan,
        BigDecimal outstandingWan,
        int overdueCount,
        BigDecimal overdueWan) {

    /** The sums of all zones that promised something, by zone. */
    public static List<ZoneSum> of(Collection<Fulfilment> all, LocalDate today) {
        return all.stream()
                .filter(each -> each.progress() != Progress.CANCELLED)
                .collect(
                        Collectors.groupingBy(
                                Fulfilment::zoneId, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(zone -> of(zone.getKey(), zone.getValue(), today))
                .toList();
    }

    private static ZoneSum of(String zoneId, List<Fulfilment> all, LocalDate today) {
        List<Fulfilment> overdue =
                all.stream()
                        .filter(each -> each.status(today, 0) == FulfilmentStatus.OVERDUE)
                        .toList();
        return new ZoneSum(
                zoneId,
                all.size(),
                sum(all.stream().map(each -> each.terms().promisedWan()).toList()),
                sum(all.stream().map(Fulfilment::paidWan).toList()),
                sum(all.stream().map(Fulfilment::outstandingWan).toList()),
                overdue.size(),
                sum(overdue.stream().map(Fulfilment::outstandingWan).toList()));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

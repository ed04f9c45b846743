package org.manyuan.acceptance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every figure that events determine, straight from metrics.md over plain lists: the slow and
 * obvious way.
 *
 * @param zones the zones of the scope
 * @param first the first day of the year
 * @param last the last day that counts
 */
record Definitions(Known known, Set<String> zones, LocalDate first, LocalDate last) {

    private static final LocalDate CAMPAIGN = LocalDate.of(2018, 1, 1);
    private static final LocalDate BASELINE = LocalDate.of(2018, 12, 31);

    /** Numerator and denominator by code; a plain count or sum has no denominator. */
    Map<String, List<BigDecimal>> all() {
        Map<String, List<BigDecimal>> all = new LinkedHashMap<>();
        BigDecimal signed = count(p -> within(p.signed()));
        BigDecimal entered = count(p -> within(p.entered()));
        all.put(
                "signing-conversion-rate",
                List.of(
                        signed,
                        count(p ->
                                by(p.entered())
                                        && !before(p.signed(), first)
                                        && !before(p.terminated(), first))));
        all.put(
                "signing-conversion-rate-entrants",
                List.of(count(p -> within(p.entered()) && by(p.signed())), entered));
        all.put("signing-conversion-rate-period", List.of(signed, entered));
        all.put(
                "same-year-start-rate",
                List.of(count(p -> within(p.signed()) && within(p.started())), signed));
        all.put(
                "contract-fulfilment-rate",
                List.of(
                        count(p -> by(p.signed()) && !by(p.terminated())),
                        count(p -> by(p.signed()))));
        all.put(
                "production-rate",
                List.of(
                        count(p -> by(p.started()) && by(p.produced())),
                        count(p -> by(p.started()))));
        all.put("signed-projects", List.of(signed));
        all.put("signed-over-100m", List.of(count(p -> within(p.signed()) && over(p, 10_000))));
        all.put("signed-over-2b", List.of(count(p -> within(p.signed()) && over(p, 200_000))));
        all.put("signed-over-5b", List.of(count(p -> within(p.signed()) && over(p, 500_000))));
        BigDecimal signedFunds = signedFunds();
        BigDecimal arrivedFunds = arrivedFunds();
        all.put("signed-funds", List.of(signedFunds));
        all.put("arrived-funds", List.of(arrivedFunds));
        all.put("funds-arrival-rate", List.of(arrivedFunds, signedFunds));
        BigDecimal signedBefore = lastYear().signedFunds();
        BigDecimal arrivedBefore = lastYear().arrivedFunds();
        all.put("signed-funds-growth", List.of(signedFunds.subtract(signedBefore), signedBefore));
        all.put(
                "arrived-funds-growth",
                List.of(arrivedFunds.subtract(arrivedBefore), arrivedBefore));
        for (String kind : List.of("ZOMBIE_ENTERPRISE", "ZOMBIE_PROJECT")) {
            Predicate<Known.Case> base =
                    c ->
                            c.kind.equals(kind)
                                    && !c.identified.isAfter(BASELINE)
                                    && !before(c.disposed, CAMPAIGN);
            String code = kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-reduction";
            all.put(code, List.of(cases(base.and(c -> within(c.disposed))), cases(base)));
            all.put(
                    code + "-cumulative",
                    List.of(
                            cases(base.and(c -> by(c.disposed) && !before(c.disposed, CAMPAIGN))),
                            cases(base)));
        }
        all.put(
                "idle-land-disposal-rate",
                List.of(
                        area(c -> by(c.identified) && by(c.disposed)),
                        area(c -> by(c.identified))));
        return all;
    }

    private Definitions lastYear() {
        LocalDate sameMonth = last.withDayOfMonth(1).minusYears(1);
        return new Definitions(
                known,
                zones,
                first.minusYears(1),
                sameMonth.withDayOfMonth(sameMonth.lengthOfMonth()));
    }

    private BigDecimal signedFunds() {
        return known.projects().stream()
                .filter(p -> zones.contains(p.zone) && within(p.signed()))
                .map(p -> p.contract)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal arrivedFunds() {
        return known.projects().stream()
                .filter(p -> zones.contains(p.zone))
                .flatMap(p -> p.arrivals.stream())
                .filter(arrival -> within(arrival.on()))
                .map(Known.Arrival::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal count(Predicate<Known.Project> predicate) {
        return BigDecimal.valueOf(
                known.projects().stream()
                        .filter(p -> p.industrial && zones.contains(p.zone))
                        .filter(predicate)
                        .count());
    }

    private BigDecimal cases(Predicate<Known.Case> predicate) {
        return BigDecimal.valueOf(
                known.cases().stream()
                        .filter(c -> !c.withdrawn && zones.contains(c.zone))
                        .filter(predicate)
                        .count());
    }

    private BigDecimal area(Predicate<Known.Case> predicate) {
        return known.cases().stream()
                .filter(c -> !c.withdrawn && c.kind.equals("IDLE_LAND") && zones.contains(c.zone))
                .filter(predicate)
                .map(c -> c.area)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean over(Known.Project project, long wan) {
        return project.contract.compareTo(BigDecimal.valueOf(wan)) >= 0;
    }

    private boolean within(LocalDate date) {
        return date != null && !date.isBefore(first) && !date.isAfter(last);
    }

    private boolean by(LocalDate date) {
        return date != null && !date.isAfter(last);
    }

    private static boolean before(LocalDate date, LocalDate day) {
        return date != null && date.isBefore(day);
    }
}

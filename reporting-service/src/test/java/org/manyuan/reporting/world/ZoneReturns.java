package org.manyuan.reporting.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.returns.Period;
import org.manyuan.contracts.returns.PeriodKind;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.platform.policy.ShippedIndicators;

/** What zones return: some all, some little, and now and then something is missing. */
public final class ZoneReturns {

    /** The shipped ones, and means and shares that are known before the year is over. */
    public static final Indicators INDICATORS = indicators();

    private final Random random;
    private final List<String> zoneIds;

    ZoneReturns(Random random, List<String> zoneIds) {
        this.random = random;
        this.zoneIds = zoneIds;
    }

    private static Indicators indicators() {
        Indicators shipped = ShippedIndicators.load();
        return new Indicators(
                Stream.concat(
                                shipped.returned().stream(),
                                Stream.of(
                                        new Indicator(
                                                "monthly-index",
                                                "月度指数",
                                                "指数",
                                                Indicator.Aggregate.MEAN,
                                                "revenue",
                                                null,
                                                Set.of(PeriodKind.MONTH, PeriodKind.YEAR)),
                                        new Indicator(
                                                "quarterly-flag",
                                                "季度标记",
                                                "0/1",
                                                Indicator.Aggregate.SHARE,
                                                null,
                                                "quarterly-flag-share",
                                                Set.of(PeriodKind.QUARTER))))
                        .toList(),
                shipped.derived(),
                shipped.dueAfterDays());
    }

    List<ReturnFacts> approved() {
        List<ReturnFacts> returns = new ArrayList<>();
        for (String zoneId : zoneIds) {
            int diligence = 70 + random.nextInt(31);
            for (int year = Days.FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
                for (Period period : Period.endingIn(year)) {
                    if (random.nextInt(100) < diligence) {
                        returns.add(approved(zoneId, period, diligence));
                    }
                }
            }
        }
        return returns;
    }

    private ReturnFacts approved(String zoneId, Period period, int diligence) {
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        for (Indicator each : INDICATORS.of(period.kind())) {
            if (random.nextInt(100) < diligence) {
                values.put(each.code(), value(each));
            }
        }
        return new ReturnFacts(zoneId, period.toString(), values);
    }

    private BigDecimal value(Indicator indicator) {
        if (random.nextInt(10) == 0) {
            return BigDecimal.ZERO;
        }
        return switch (indicator.measure()) {
            // around what the plan asks of a zone
            case AMOUNT -> BigDecimal.valueOf(random.nextLong(1_200_000_000L), 2);
            case COUNT -> BigDecimal.valueOf(random.nextInt(60));
            case RATE -> BigDecimal.valueOf(random.nextInt(10_001), 4);
            case FLAG -> BigDecimal.valueOf(random.nextInt(2));
        };
    }
}

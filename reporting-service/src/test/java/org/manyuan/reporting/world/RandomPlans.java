package org.manyuan.reporting.world;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Appraisal;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;
import org.manyuan.contracts.policy.Years;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.platform.policy.ShippedPlans;

/**
 * Two plans at once: the shipped one with figures of the nation entered for some years, and one of
 * later years that asks other things of the same figures.
 */
public final class RandomPlans {

    private static final List<String> SCOPES =
            List.of("province", "level:national", "level:provincial", "zone");
    private static final List<Fraction> LEAST =
            List.of(Fraction.ZERO, Fraction.of(1, 3), Fraction.of(1, 2), Fraction.of(1));

    private final Random random;
    private final PolicyPlan shipped = ShippedPlans.load().of(2019);

    private RandomPlans(long seed) {
        this.random = new Random(seed);
    }

    /**
     * @param codes the figures of which the later plan may ask something
     */
    public static PolicyPlans of(long seed, List<String> codes) {
        RandomPlans plans = new RandomPlans(seed);
        return new PolicyPlans(List.of(plans.first(), plans.later(codes)));
    }

    private PolicyPlan first() {
        return plan(
                "first", shipped.from(), shipped.to(), shipped.baselineDate(), shipped.targets());
    }

    private PolicyPlan later(List<String> codes) {
        List<Target> targets = new ArrayList<>();
        for (String code : codes) {
            for (int number = random.nextInt(3); number > 0; number--) {
                targets.add(target(code, "C" + targets.size()));
            }
        }
        return plan(
                "later",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2021, 6, 30),
                targets);
    }

    private PolicyPlan plan(
            String id, LocalDate from, LocalDate to, LocalDate baseline, List<Target> targets) {
        Map<Integer, Fraction> growth = new HashMap<>();
        for (int year = 2016; year <= 2023; year++) {
            if (random.nextBoolean()) {
                growth.put(year, Fraction.of(random.nextInt(40) - 20, 100));
            }
        }
        return new PolicyPlan(
                id,
                id,
                from,
                to,
                baseline,
                targets,
                shipped.rules(),
                Map.of(),
                Map.of("national-revenue-growth", growth, "national-tax-growth", growth),
                one(LEAST),
                Appraisal.NONE);
    }

    private Target target(String code, String clause) {
        boolean prefixed = !code.contains(":") && random.nextBoolean() && isReturned(code);
        return new Target(
                clause,
                "",
                prefixed ? "indicator:" + code : code,
                Stream.of(one(SCOPES), one(SCOPES)).distinct().toList(),
                random.nextInt(3) == 0 ? one(List.of(ZoneLevel.values())) : null,
                one(List.of(Comparator.values())),
                threshold(code),
                schedule(),
                years());
    }

    private static boolean isReturned(String code) {
        return ZoneReturns.INDICATORS.derivedAs(code) != null
                || ZoneReturns.INDICATORS.find(code) != null;
    }

    private Threshold threshold(String code) {
        return switch (random.nextInt(4)) {
            case 0 -> new Threshold.PerYear(Map.of(2020 + random.nextInt(2), value(code)));
            case 1 -> new Threshold.AboveReference("national-revenue-growth", Fraction.of(3, 100));
            default -> new Threshold.Fixed(value(code));
        };
    }

    private Fraction value(String code) {
        boolean large = code.contains("funds") || ZoneReturns.INDICATORS.find(code) != null;
        return large && random.nextBoolean()
                ? Fraction.of(random.nextInt(30_000_000))
                : Fraction.of(random.nextInt(9), 1 + random.nextInt(6));
    }

    private Schedule schedule() {
        return switch (random.nextInt(4)) {
            case 0 -> new Schedule.By(2021 + random.nextInt(2));
            case 1 -> new Schedule.Average(2021 - random.nextInt(3), 2023);
            case 2 -> new Schedule.EveryYear(MonthDay.of(1 + random.nextInt(12), 15));
            default -> Schedule.EveryYear.AT_ITS_END;
        };
    }

    private @Nullable Years years() {
        return random.nextInt(5) == 0 ? new Years(2022, 2023) : null;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}

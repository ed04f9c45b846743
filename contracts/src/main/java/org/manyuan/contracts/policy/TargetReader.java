package org.manyuan.contracts.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.zone.ZoneLevel;

/** Reads the targets of a plan and sees to it that no two of them say different things. */
final class TargetReader {

    private static final Set<String> SCOPES =
            Set.of("province", "level:national", "level:provincial", "zone");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Years NONE = new Years(1, 0);

    private final KnownMetrics metrics;

    TargetReader(KnownMetrics metrics) {
        this.metrics = metrics;
    }

    List<Target> read(Fields plan, Years years) {
        List<Target> targets = new ArrayList<>();
        Map<String, Integer> clauses = new HashMap<>();
        for (Fields each : PlanReader.objects(plan, "targets")) {
            Target target = target(each, years);
            if (clauses.putIfAbsent(target.clause(), targets.size()) != null) {
                each.fault("clause", "clause-twice", target.clause());
            }
            for (Target other : targets) {
                if (overlap(target, other, years)) {
                    each.fault("metric", "target-overlaps", other.clause());
                    break;
                }
            }
            targets.add(target);
        }
        return targets;
    }

    private Target target(Fields target, Years plan) {
        String metric = target.name("metric");
        if (!metric.isEmpty() && !metrics.isKnown(metric)) {
            target.fault("metric", "metric", metric);
        }
        String source = target.optionalName("source");
        List<String> scopes = scopes(target);
        ZoneLevel level = target.optionalOneOf("zoneLevel", ZoneLevel.class);
        if (level != null && !scopes.contains("zone")) {
            target.fault("zoneLevel", "zone-level-without-zone");
        }
        Target read =
                new Target(
                        target.matching("clause", PlanReader.NAME),
                        source == null ? "" : source,
                        metric,
                        scopes,
                        level,
                        target.oneOf("comparator", Comparator.class),
                        threshold(target, metrics.isShare(metric), plan),
                        schedule(target, plan),
                        years(target, "years", plan));
        target.refuseUnknown();
        return read;
    }

    private static List<String> scopes(Fields target) {
        List<String> scopes = target.optionalNames("scopes");
        if (scopes == null || scopes.isEmpty()) {
            target.fault("scopes", "required");
            return List.of();
        }
        for (int index = 0; index < scopes.size(); index++) {
            if (!SCOPES.contains(scopes.get(index))) {
                target.fault("scopes/" + index, "target-scope");
            }
        }
        return scopes;
    }

    private static Threshold threshold(Fields target, boolean share, Years plan) {
        if (!onlyOneOf(target, "value", "values", "reference")) {
            target.ignore("plus");
            return new Threshold.Fixed(Fraction.ZERO);
        }
        Fields values = target.optionalFields("values");
        if (values != null) {
            Map<Integer, Fraction> perYear = PlanReader.perYear(values, plan);
            perYear.forEach((year, value) -> shareFault(target, "values/" + year, share, value));
            return new Threshold.PerYear(perYear);
        }
        if (target.has("reference")) {
            return new Threshold.AboveReference(
                    target.matching("reference", PlanReader.NAME), target.fraction("plus"));
        }
        Fraction value = target.fraction("value");
        shareFault(target, "value", share, value);
        return new Threshold.Fixed(value);
    }

    private static void shareFault(Fields target, String field, boolean share, Fraction value) {
        if (share && !PlanReader.isBetween(value, BigDecimal.ZERO, BigDecimal.ONE)) {
            target.fault(field, "share");
        }
    }

    private static Schedule schedule(Fields target, Years plan) {
        if (target.has("every") && !target.is("every", "year")) {
            target.fault("every", "wrong-value");
        }
        target.ignore("every");
        boolean single = onlyOneOf(target, "every", "by", "average");
        if (single && target.has("by")) {
            return new Schedule.By(target.whole("by", plan.first(), plan.last()));
        }
        if (single && target.has("average")) {
            Years mean = years(target, "average", plan);
            return mean == null
                    ? Schedule.EveryYear.AT_ITS_END
                    : new Schedule.Average(mean.first(), mean.last());
        }
        return target.has("due")
                ? new Schedule.EveryYear(due(target))
                : Schedule.EveryYear.AT_ITS_END;
    }

    private static MonthDay due(Fields target) {
        String text = target.name("due");
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException noDay) {
            target.fault("due", "month-day");
            return MonthDay.of(12, 31);
        }
    }

    /** {@code 2018-2020}, within the plan; null where the field is left out. */
    private static @Nullable Years years(Fields target, String field, Years plan) {
        String text = target.optionalName(field);
        if (text == null) {
            return null;
        }
        Matcher matcher = YEARS.matcher(text);
        if (matcher.matches()) {
            Years years =
                    new Years(
                            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (years.first() <= years.last() && years.within(plan).equals(years)) {
                return years;
            }
        }
        target.fault(field, "plan-years", plan.toString());
        return NONE;
    }

    private static boolean onlyOneOf(Fields target, String... fields) {
        List<String> given = Stream.of(fields).filter(target::has).toList();
        given.forEach(target::ignore);
        given.stream()
                .skip(1)
                .forEach(each -> target.fault(each, "only-one-of", String.join(", ", fields)));
        return given.size() <= 1;
    }

    private static boolean overlap(Target one, Target other, Years plan) {
        return one.metric().equals(other.metric())
                && !Collections.disjoint(one.scopes(), other.scopes())
                && (one.zoneLevel() == null
                        || other.zoneLevel() == null
                        || one.zoneLevel() == other.zoneLevel())
                && one.yearsWithin(plan).overlap(other.yearsWithin(plan));
    }
}

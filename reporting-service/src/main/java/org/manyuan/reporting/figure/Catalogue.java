package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.DerivedIndicator;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Target;

/** All figures that there are, by their codes. */
public final class Catalogue {

    /** How a plan may name a figure that is returned. */
    private static final String INDICATOR = "indicator:";

    private static final Pattern ZONES_OVER =
            Pattern.compile(ZonesOverMetric.PREFIX + "([^:]+):(\\d{1,12}(?:\\.\\d{1,2})?)");

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    /** Other names of some of them. */
    private final Map<String, Metric> aliases = new LinkedHashMap<>();

    public Catalogue(Indicators indicators) {
        Stream.of(EventMetric.values()).forEach(this::add);
        for (Indicator each : indicators.returned()) {
            String by = each.by();
            Metric metric = new IndicatorMetric(each, by == null ? null : known(indicators, by));
            add(metric);
            aliases.put(each.code(), metric);
        }
        for (DerivedIndicator each : indicators.derived()) {
            add(
                    new DerivedMetric(
                            each.code(),
                            known(indicators, each.numerator()),
                            known(indicators, each.denominator())));
        }
    }

    private void add(Metric metric) {
        if (metrics.putIfAbsent(metric.code(), metric) != null) {
            throw new IllegalStateException("two figures are called " + metric.code());
        }
    }

    private static Indicator known(Indicators indicators, String code) {
        return Objects.requireNonNull(indicators.find(code), "there is no indicator " + code);
    }

    /** All that stand for themselves: those of events, then those that are returned. */
    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    /** The same, and those that only this plan's targets name. */
    public List<Metric> of(PolicyPlan plan) {
        Map<String, Metric> named = new LinkedHashMap<>(metrics);
        for (Target target : plan.targets()) {
            Metric metric = find(target.metric());
            if (metric != null) {
                named.putIfAbsent(metric.code(), metric);
            }
        }
        return new ArrayList<>(named.values());
    }

    /** The targets of a plan that name a figure, in whatever year. */
    public List<Target> targetsOf(PolicyPlan plan, Metric metric) {
        return plan.targets().stream().filter(target -> isOf(target, metric)).toList();
    }

    private boolean isOf(Target target, Metric metric) {
        Metric named = find(target.metric());
        return named != null && named.code().equals(metric.code());
    }

    /** The plan's targets that are set in a year, by the code of the figure that they name. */
    public Map<String, List<Target>> targets(PolicyPlan plan, int year) {
        Map<String, List<Target>> targets = new LinkedHashMap<>();
        for (Target target : plan.targets()) {
            Metric metric = find(target.metric());
            if (metric != null && target.isSetIn(year)) {
                targets.computeIfAbsent(metric.code(), _ -> new ArrayList<>()).add(target);
            }
        }
        return targets;
    }

    /** The figure of a code, or as a plan names it; null where there is none. */
    public @Nullable Metric find(String name) {
        Metric metric = metrics.get(name);
        if (metric != null) {
            return metric;
        }
        if (name.startsWith(INDICATOR)) {
            return returned(name.substring(INDICATOR.length()));
        }
        if (name.startsWith(GrowthMetric.PREFIX)) {
            ReturnMetric of = returned(name.substring(GrowthMetric.PREFIX.length()));
            return of == null ? null : new GrowthMetric(of);
        }
        Matcher over = ZONES_OVER.matcher(name);
        if (over.matches()) {
            ReturnMetric of = returned(over.group(1));
            return of == null ? null : new ZonesOverMetric(of, new BigDecimal(over.group(2)));
        }
        return aliases.get(name);
    }

    private @Nullable ReturnMetric returned(String code) {
        Metric metric = metrics.getOrDefault(code, aliases.get(code));
        return metric instanceof ReturnMetric returned ? returned : null;
    }
}

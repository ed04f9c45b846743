package org.manyuan.reporting.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.scope.Scope;

/** All figures of one question and how they stand to the plan's targets, from the words alone. */
public final class VerdictsByDefinition {

    private final World world;
    private final PolicyPlan plan;
    private final Worlds.Question question;
    private final Map<YearMonth, MetricsByDefinition> events = new LinkedHashMap<>();
    private final Map<YearMonth, ReturnsByDefinition> returns = new LinkedHashMap<>();

    /**
     * @param coverage as {@code reported/zones}; empty for a figure of events
     */
    public record Figure(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, String coverage) {}

    public VerdictsByDefinition(World world, PolicyPlan plan, Worlds.Question question) {
        this.world = world;
        this.plan = plan;
        this.question = question;
    }

    public Figure figure(String code) {
        return figure(code, question.asOf());
    }

    private Figure figure(String code, YearMonth when) {
        if (isOfReturns(code)) {
            ReturnsByDefinition.Sides sides = returns(when).of(code);
            return new Figure(
                    sides.numerator(), sides.denominator(), sides.reported() + "/" + sides.zones());
        }
        MetricsByDefinition.Sides sides = events(when).of(code);
        return new Figure(sides.numerator(), sides.denominator(), "");
    }

    private MetricsByDefinition events(YearMonth when) {
        return events.computeIfAbsent(
                when,
                _ ->
                        new MetricsByDefinition(
                                world,
                                plan,
                                question.scope(),
                                question.caliber(),
                                when,
                                question.asOf().getYear()));
    }

    private ReturnsByDefinition returns(YearMonth when) {
        return returns.computeIfAbsent(
                when,
                _ ->
                        new ReturnsByDefinition(
                                world,
                                question.scope(),
                                question.caliber(),
                                when,
                                question.asOf().getYear()));
    }

    private static boolean isOfReturns(String code) {
        return code.contains(":")
                || ZoneReturns.INDICATORS.derivedAs(code) != null
                || ZoneReturns.INDICATORS.returned().stream()
                        .anyMatch(each -> code.equals(each.code()) || code.equals(each.as()));
    }

    /**
     * By clause, {@code status of required} with light and outlook, of all targets for the figure
     * of this code.
     */
    public Map<String, String> verdicts(String code) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        int year = question.asOf().getYear();
        for (Target target : plan.targets()) {
            if (named(target).equals(code) && target.isSetIn(year) && isForTheScope(target)) {
                String verdict = verdict(target, code, year);
                if (verdict != null) {
                    verdicts.put(target.clause(), verdict);
                }
            }
        }
        return verdicts;
    }

    private static String named(Target target) {
        String metric = target.metric();
        return metric.startsWith("indicator:") ? metric.substring("indicator:".length()) : metric;
    }

    private boolean isForTheScope(Target target) {
        if (!(question.scope() instanceof Scope.Zone single)) {
            return target.scopes().contains(question.scope().text());
        }
        ZoneFacts zone =
                world.zones().stream()
                        .filter(each -> each.zoneId().equals(single.zoneId()))
                        .findFirst()
                        .orElseThrow();
        return target.scopes().contains("zone")
                && (target.zoneLevel() == null || target.zoneLevel() == zone.level());
    }

    private @Nullable String verdict(Target target, String code, int year) {
        Fraction required =
                switch (target.threshold()) {
                    case Threshold.Fixed fixed -> fixed.value();
                    case Threshold.PerYear perYear -> perYear.values().get(year);
                    case Threshold.AboveReference above -> {
                        Fraction reference = plan.reference(above.reference(), year);
                        yield reference == null ? null : reference.plus(above.plus());
                    }
                };
        if (required == null) {
            return target.threshold() instanceof Threshold.PerYear ? null : "NO_DATA of null";
        }
        return status(target, code, required)
                + " of "
                + required
                + light(target, code, required)
                + outlook(code, required);
    }

    /** By what is expected of the month in which it is due, or by what there was. */
    private String light(Target target, String code, Fraction required) {
        int due =
                target.schedule() instanceof Schedule.EveryYear every
                        ? every.due().getMonthValue()
                        : 12;
        YearMonth asOf = question.asOf();
        Fraction expected =
                asOf.getMonthValue() > due
                        ? known(code, YearMonth.of(asOf.getYear(), due))
                        : known(code, asOf) == null && isOfReturns(code)
                                ? null
                                : forecast(code, due);
        if (expected == null) {
            return ", no light";
        }
        if (target.comparator().holds(expected, required)) {
            return ", GREEN";
        }
        return target.comparator().holds(expected, required.times(Fraction.of(9, 10)))
                ? ", YELLOW"
                : ", RED";
    }

    private String outlook(String code, Fraction required) {
        Long eligible = isOfReturns(code) ? null : events(question.asOf()).eligible(code);
        if (eligible == null) {
            return "";
        }
        MetricsByDefinition.Sides sides = events(question.asOf()).of(code);
        BigDecimal denominator = Objects.requireNonNull(sides.denominator());
        long goal = required.times(Fraction.of(denominator.longValue())).ceiling();
        LocalDate end = question.asOf().atEndOfMonth();
        return ", %d more of %d in %d days"
                .formatted(
                        Math.max(0, goal - sides.numerator().longValue()),
                        eligible,
                        ChronoUnit.DAYS.between(end, LocalDate.of(end.getYear(), 12, 31)));
    }

    /** Of December; null where that cannot be said. */
    public @Nullable Fraction forecast(String code) {
        return forecast(code, 12);
    }

    /** Returns have no pace. */
    private @Nullable Fraction forecast(String code, int until) {
        YearMonth asOf = question.asOf();
        if (isOfReturns(code)) {
            return asOf.getMonthValue() == until ? exact(figure(code)) : null;
        }
        return new PaceByDefinition(this::events).forecast(code, asOf, until);
    }

    private String status(Target target, String code, Fraction required) {
        Fraction actual = actual(target.schedule(), code);
        if (actual == null) {
            boolean disposal = code.contains("reduction") || code.startsWith("idle-land");
            return disposal ? "MET" : "NO_DATA";
        }
        if (target.comparator().holds(actual, required)) {
            return "MET";
        }
        Month month = question.asOf().getMonth();
        boolean time =
                switch (target.schedule()) {
                    case Schedule.EveryYear every -> month.compareTo(every.due().getMonth()) < 0;
                    case Schedule.By by ->
                            question.asOf().getYear() < by.year() || month != Month.DECEMBER;
                    case Schedule.Average _ -> month != Month.DECEMBER;
                };
        return time ? "BEHIND" : "MISSED";
    }

    private @Nullable Fraction actual(Schedule schedule, String code) {
        YearMonth asOf = question.asOf();
        return switch (schedule) {
            case Schedule.By _ -> known(code, asOf);
            case Schedule.EveryYear every ->
                    known(
                            code,
                            asOf.getMonth().compareTo(every.due().getMonth()) > 0
                                    ? YearMonth.of(asOf.getYear(), every.due().getMonth())
                                    : asOf);
            case Schedule.Average mean -> {
                Fraction sum = Fraction.ZERO;
                int years = 0;
                for (int year = Math.min(mean.from(), asOf.getYear());
                        year <= asOf.getYear();
                        year++) {
                    Fraction each =
                            known(code, year < asOf.getYear() ? YearMonth.of(year, 12) : asOf);
                    if (each == null) {
                        yield null;
                    }
                    sum = sum.plus(each);
                    years++;
                }
                yield sum.over(Fraction.of(years));
            }
        };
    }

    /** Null where there is no value, or of too few zones. */
    private @Nullable Fraction known(String code, YearMonth when) {
        Figure figure = figure(code, when);
        if (!figure.coverage().isEmpty()) {
            String[] coverage = figure.coverage().split("/");
            long zones = Long.parseLong(coverage[1]);
            if (zones == 0
                    || Fraction.of(Long.parseLong(coverage[0]), zones)
                                    .compareTo(plan.minimumCoverage())
                            < 0) {
                return null;
            }
        }
        return exact(figure);
    }

    public static @Nullable Fraction exact(Figure figure) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        if (numerator == null || denominator != null && denominator.signum() == 0) {
            return null;
        }
        Fraction above = Fraction.parse(numerator.toPlainString());
        return denominator == null
                ? above
                : above.over(Fraction.parse(denominator.toPlainString()));
    }
}

package org.manyuan.reporting.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;

/**
 * The figures of one question, straight from the words of their definitions: lists of what is known
 * in the end, filtered by date. Slow, and without anything that the service computes with.
 */
public final class MetricsByDefinition {

    private final PolicyPlan plan;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Project> all;
    private final List<Project> industrial;
    private final List<Case> cases;
    private final List<LocalDate> packages;

    public record Sides(BigDecimal numerator, @Nullable BigDecimal denominator) {}

    private record Project(
            boolean isIndustrial,
            @Nullable LocalDate entered,
            @Nullable LocalDate signed,
            @Nullable LocalDate started,
            @Nullable LocalDate produced,
            @Nullable LocalDate terminated,
            BigDecimal contractWan,
            List<Arrival> arrivals) {}

    private record Arrival(LocalDate on, BigDecimal wan) {}

    private record Case(
            CaseKind kind, LocalDate identified, @Nullable LocalDate disposed, BigDecimal mu) {}

    public MetricsByDefinition(
            World world, PolicyPlan plan, Scope scope, Caliber caliber, YearMonth asOf) {
        this(world, plan, scope, caliber, asOf, asOf.getYear());
    }

    /**
     * @param membersOf the year whose integrations count
     */
    MetricsByDefinition(
            World world,
            PolicyPlan plan,
            Scope scope,
            Caliber caliber,
            YearMonth asOf,
            int membersOf) {
        this.plan = plan;
        this.first = LocalDate.of(asOf.getYear(), 1, 1);
        this.last = asOf.atEndOfMonth();
        Set<String> zones = zones(world.zones(), scope, caliber, membersOf);
        this.all =
                world.projects().stream()
                        .filter(each -> zones.contains(each.zoneId()))
                        .map(each -> project(each, lastDay(world, each.zoneId(), scope)))
                        .toList();
        this.industrial = all.stream().filter(Project::isIndustrial).toList();
        this.packages =
                world.packages().stream()
                        .filter(each -> zones.contains(each.zoneId()))
                        .filter(each -> each.year() == asOf.getYear() && !each.withdrawn())
                        .filter(each -> each.submittedOn() != null)
                        // it cannot count before its year
                        .map(each ->
                                known(
                                        later(each.submittedOn(), first),
                                        lastDay(world, each.zoneId(), scope)))
                        .flatMap(Stream::ofNullable)
                        .filter(this::upTo)
                        .toList();
        this.cases =
                world.cases().stream()
                        .filter(each -> zones.contains(each.zoneId()))
                        .filter(each -> !each.withdrawn())
                        .map(each -> disposal(each, lastDay(world, each.zoneId(), scope)))
                        .flatMap(Stream::ofNullable)
                        .toList();
    }

    public Sides of(String code) {
        return switch (code) {
            case "signing-conversion-rate" -> ratio(signedInYear(industrial), pool());
            case "signing-conversion-rate-entrants" ->
                    ratio(
                            enteredInYear().stream().filter(each -> upTo(each.signed())).toList(),
                            enteredInYear());
            case "signing-conversion-rate-period" ->
                    ratio(signedInYear(industrial), enteredInYear());
            case "same-year-start-rate" ->
                    ratio(
                            signedInYear(industrial).stream()
                                    .filter(each -> inYear(each.started()))
                                    .toList(),
                            signedInYear(industrial));
            case "contract-fulfilment-rate" -> ratio(fulfilled(), signedEver());
            case "production-rate" ->
                    ratio(
                            startedEver().stream().filter(each -> upTo(each.produced())).toList(),
                            startedEver());
            case "signed-projects" -> count(signedInYear(industrial));
            case "signed-over-100m" -> count(signedOver(10_000));
            case "signed-over-2b" -> count(signedOver(200_000));
            case "signed-over-5b" -> count(signedOver(500_000));
            case "project-packages" -> count(packages);
            case "signed-funds" -> new Sides(signedFunds(first, last), null);
            case "arrived-funds" -> new Sides(arrivedFunds(first, last), null);
            case "funds-arrival-rate" ->
                    new Sides(arrivedFunds(first, last), signedFunds(first, last));
            case "signed-funds-growth" ->
                    growth(signedFunds(first, last), signedFunds(firstBefore(), lastBefore()));
            case "arrived-funds-growth" ->
                    growth(arrivedFunds(first, last), arrivedFunds(firstBefore(), lastBefore()));
            case "zombie-enterprise-reduction" -> disposed(CaseKind.ZOMBIE_ENTERPRISE, first);
            case "zombie-enterprise-reduction-cumulative" ->
                    disposed(CaseKind.ZOMBIE_ENTERPRISE, plan.from());
            case "zombie-project-reduction" -> disposed(CaseKind.ZOMBIE_PROJECT, first);
            case "zombie-project-reduction-cumulative" ->
                    disposed(CaseKind.ZOMBIE_PROJECT, plan.from());
            case "idle-land-disposal-rate" ->
                    new Sides(
                            area(each -> upTo(each.disposed())),
                            area(each -> upTo(each.identified())));
            default -> throw new IllegalArgumentException("no definition of " + code);
        };
    }

    /** How many could still do what a ratio counts; null where that is not asked for. */
    @Nullable Long eligible(String code) {
        return switch (code) {
            case "signing-conversion-rate" ->
                    industrial.stream()
                            .filter(each -> upTo(each.entered()))
                            .filter(each -> !upTo(each.signed()) && !upTo(each.terminated()))
                            .count();
            case "same-year-start-rate" ->
                    signedInYear(industrial).stream()
                            .filter(each -> !inYear(each.started()))
                            .count();
            case "zombie-enterprise-reduction-cumulative",
                    "zombie-project-reduction-cumulative" -> {
                Sides sides = of(code);
                yield Objects.requireNonNull(sides.denominator())
                        .subtract(sides.numerator())
                        .longValue();
            }
            default -> null;
        };
    }

    private List<Project> enteredInYear() {
        return industrial.stream().filter(each -> inYear(each.entered())).toList();
    }

    private List<Project> signedInYear(List<Project> projects) {
        return projects.stream().filter(each -> inYear(each.signed())).toList();
    }

    private List<Project> signedOver(long wan) {
        return signedInYear(industrial).stream()
                .filter(each -> each.contractWan().compareTo(BigDecimal.valueOf(wan)) >= 0)
                .toList();
    }

    /** Entered by now, and neither signed nor terminated before 1 January. */
    private List<Project> pool() {
        return industrial.stream()
                .filter(each -> upTo(each.entered()))
                .filter(each -> !isBefore(each.signed(), first))
                .filter(each -> !isBefore(each.terminated(), first))
                .toList();
    }

    private List<Project> signedEver() {
        return industrial.stream().filter(each -> upTo(each.signed())).toList();
    }

    private List<Project> fulfilled() {
        return signedEver().stream().filter(each -> !upTo(each.terminated())).toList();
    }

    private List<Project> startedEver() {
        return industrial.stream().filter(each -> upTo(each.started())).toList();
    }

    private BigDecimal signedFunds(LocalDate from, LocalDate to) {
        return sum(
                all.stream()
                        .filter(each -> isWithin(each.signed(), from, to))
                        .map(Project::contractWan));
    }

    private BigDecimal arrivedFunds(LocalDate from, LocalDate to) {
        return sum(
                all.stream()
                        .flatMap(each -> each.arrivals().stream())
                        .filter(each -> isWithin(each.on(), from, to))
                        .map(Arrival::wan));
    }

    private LocalDate firstBefore() {
        return first.minusYears(1);
    }

    private LocalDate lastBefore() {
        return YearMonth.from(last).minusYears(1).atEndOfMonth();
    }

    private Sides disposed(CaseKind kind, LocalDate since) {
        List<Case> baseline =
                cases.stream()
                        .filter(each -> each.kind() == kind)
                        .filter(each -> !each.identified().isAfter(plan.baselineDate()))
                        .filter(each -> !isBefore(each.disposed(), plan.from()))
                        .toList();
        return ratio(
                baseline.stream().filter(each -> isWithin(each.disposed(), since, last)).toList(),
                baseline);
    }

    private BigDecimal area(Predicate<Case> counts) {
        return sum(
                cases.stream()
                        .filter(each -> each.kind() == CaseKind.IDLE_LAND)
                        .filter(counts)
                        .map(Case::mu));
    }

    private boolean inYear(@Nullable LocalDate day) {
        return isWithin(day, first, last);
    }

    private boolean upTo(@Nullable LocalDate day) {
        return isWithin(day, LocalDate.MIN, last);
    }

    private static boolean isWithin(@Nullable LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate limit) {
        return day != null && day.isBefore(limit);
    }

    private static Sides ratio(Collection<?> part, Collection<?> whole) {
        return new Sides(BigDecimal.valueOf(part.size()), BigDecimal.valueOf(whole.size()));
    }

    private static Sides count(Collection<?> counted) {
        return new Sides(BigDecimal.valueOf(counted.size()), null);
    }

    private static Sides growth(BigDecimal now, BigDecimal before) {
        return new Sides(now.subtract(before), before);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Set<String> zones(List<ZoneFacts> zones, Scope scope, Caliber caliber, int year) {
        Set<String> members = new HashSet<>();
        for (ZoneFacts zone : zones) {
            boolean belongs =
                    switch (scope) {
                        case Scope.Province _ -> true;
                        case Scope.Level level -> zone.level() == level.level();
                        case Scope.City city -> zone.cityCode().equals(city.code());
                        case Scope.Zone single ->
                                caliber == Caliber.OWN
                                        ? zone.zoneId().equals(single.zoneId())
                                        : isPartOf(zone, single.zoneId(), year, zones);
                    };
            if (belongs) {
                members.add(zone.zoneId());
            }
        }
        return members;
    }

    /** Itself, or integrated by the year into something that is a part. */
    private static boolean isPartOf(
            ZoneFacts zone, String hostId, int year, List<ZoneFacts> zones) {
        if (zone.zoneId().equals(hostId)) {
            return true;
        }
        return zone.integratedOn() != null
                && zone.integratedOn().getYear() <= year
                && zones.stream()
                        .filter(each -> each.zoneId().equals(zone.hostZoneId()))
                        .anyMatch(host -> isPartOf(host, hostId, year, zones));
    }

    /**
     * Of a zone that left the system only what occurred up to the month before counts beyond it.
     */
    static LocalDate lastDay(World world, String zoneId, Scope scope) {
        return world.zones().stream()
                .filter(zone -> zone.zoneId().equals(zoneId))
                .filter(zone -> zone.status() == ZoneStatus.EXITED)
                .filter(_ -> !(scope instanceof Scope.Zone))
                .map(zone ->
                        YearMonth.from(Objects.requireNonNull(zone.exitedOn()))
                                .minusMonths(1)
                                .atEndOfMonth())
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private static Project project(ProjectFacts facts, LocalDate lastDay) {
        return new Project(
                facts.kind() == ProjectKind.INDUSTRIAL,
                known(facts.enteredOn(), lastDay),
                known(facts.signedOn(), lastDay),
                known(facts.startedOn(), lastDay),
                known(facts.producedOn(), lastDay),
                known(facts.terminatedOn(), lastDay),
                BigDecimal.valueOf(facts.contractAmount(), 2),
                facts.arrivals().stream()
                        .filter(each -> known(each.occurredOn(), lastDay) != null)
                        .map(each ->
                                new Arrival(
                                        each.occurredOn(), BigDecimal.valueOf(each.amount(), 2)))
                        .toList());
    }

    private static @Nullable Case disposal(CaseFacts facts, LocalDate lastDay) {
        return known(facts.identifiedOn(), lastDay) == null
                ? null
                : new Case(
                        facts.kind(),
                        facts.identifiedOn(),
                        known(facts.disposedOn(), lastDay),
                        BigDecimal.valueOf(facts.area(), 2));
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private static @Nullable LocalDate known(@Nullable LocalDate day, LocalDate lastDay) {
        return day == null || day.isAfter(lastDay) ? null : day;
    }
}

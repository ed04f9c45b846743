package org.manyuan.reporting.alert.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.alert.Finding;
import org.manyuan.reporting.alert.Severity;
import org.manyuan.reporting.alert.Standing;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Evaluation;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.figure.Verdict;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;

/**
 * Finds the targets that are behind, missed or will be missed, in the figures as they are answered:
 * those of a year that is over as of its December, those of this year as of this month.
 */
final class TargetWatch {

    /** The years back to the first plan, but no more than these. */
    private static final int MOST_YEARS = 12;

    private TargetWatch() {}

    static List<Finding> findings(Basis basis, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        years(basis, today)
                .forEach(year -> {
                    PolicyPlan plan = basis.plan(year);
                    AsOf asOf =
                            year < today.getYear()
                                    ? AsOf.endOf(year)
                                    : new AsOf(year, Month.of(today));
                    scopes(basis, plan, year)
                            .forEach(scope -> {
                                Question question = new Question(scope, asOf, Caliber.OWN);
                                for (Evaluation each : basis.evaluateTargets(question)) {
                                    each.verdicts().stream()
                                            .map(verdict ->
                                                    finding(each, verdict, scope, asOf, plan))
                                            .filter(Objects::nonNull)
                                            .forEach(findings::add);
                                }
                            });
                });
        return findings;
    }

    private static IntStream years(Basis basis, LocalDate today) {
        int first = basis.plans().plans().getFirst().from().getYear();
        int earliest =
                Math.max(Math.min(first, today.getYear() - 1), today.getYear() - MOST_YEARS + 1);
        return IntStream.rangeClosed(earliest, today.getYear());
    }

    /** The scopes for which the plan may set a target. */
    private static Stream<Scope> scopes(Basis basis, PolicyPlan plan, int year) {
        Stream<Scope> wider =
                Stream.<Scope>of(
                                new Scope.Province(),
                                new Scope.Level(ZoneLevel.NATIONAL),
                                new Scope.Level(ZoneLevel.PROVINCIAL))
                        .filter(scope -> sets(plan, scope.text()));
        return sets(plan, "zone")
                ? Stream.concat(
                        wider,
                        basis.zones().stream()
                                .filter(zone -> isThere(zone, year))
                                .map(zone -> new Scope.Zone(zone.zoneId())))
                : wider;
    }

    private static boolean sets(PolicyPlan plan, String scope) {
        return plan.targets().stream().anyMatch(target -> target.scopes().contains(scope));
    }

    /** Nobody is reminded of the targets of a zone that has left the system. */
    private static boolean isThere(ZoneFacts zone, int year) {
        return zone.status() != ZoneStatus.EXITED
                || zone.exitedOn() != null && zone.exitedOn().getYear() > year;
    }

    private static @Nullable Finding finding(
            Evaluation evaluation, Verdict verdict, Scope scope, AsOf asOf, PolicyPlan plan) {
        Fraction required = verdict.required();
        Severity severity = severity(verdict.status(), verdict.light());
        if (required == null || severity == null) {
            return null;
        }
        return Finding.target(
                severity,
                scope.text(),
                scope instanceof Scope.Zone zone ? zone.zoneId() : null,
                asOf.year(),
                new Standing.Target(
                        plan.id(),
                        verdict.target().clause(),
                        evaluation.metric().code(),
                        Month.toYearMonth(asOf.month()).toString(),
                        verdict.status().name(),
                        verdict.light() == null ? null : verdict.light().name(),
                        verdict.target().comparator(),
                        required.toString(),
                        evaluation.figure().numerator(),
                        evaluation.figure().denominator(),
                        evaluation.figure().value()));
    }

    /** Null where there is nothing to say. */
    static @Nullable Severity severity(Status status, @Nullable Light light) {
        return switch (status) {
            case NO_TARGET, NO_DATA -> null;
            case MISSED -> Severity.RED;
            case MET -> light == Light.RED ? Severity.RED : null;
            case BEHIND ->
                    switch (light) {
                        case RED -> Severity.RED;
                        case YELLOW -> Severity.YELLOW;
                        case GREEN -> Severity.BLUE;
                        case null -> Severity.YELLOW;
                    };
        };
    }
}

package org.manyuan.reporting.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;

/** The figures that events alone determine, each with what stands above and below the line. */
public enum EventMetric implements Metric {
    SIGNING_CONVERSION_RATE(Unit.RATIO, Term.inYear(Counter.SIGNED), Term.pool()),
    SIGNING_CONVERSION_RATE_ENTRANTS(
            Unit.RATIO, Term.inYear(Counter.SIGNED_IN_YEAR_ENTERED), Term.inYear(Counter.ENTERED)),
    SIGNING_CONVERSION_RATE_PERIOD(
            Unit.RATIO, Term.inYear(Counter.SIGNED), Term.inYear(Counter.ENTERED)),
    SAME_YEAR_START_RATE(
            Unit.RATIO, Term.inYear(Counter.STARTED_IN_YEAR_SIGNED), Term.inYear(Counter.SIGNED)),
    CONTRACT_FULFILMENT_RATE(
            Unit.RATIO,
            Term.ever(Counter.SIGNED).minus(Term.ever(Counter.TERMINATED_AFTER_SIGNING)),
            Term.ever(Counter.SIGNED)),
    PRODUCTION_RATE(Unit.RATIO, Term.ever(Counter.PRODUCED), Term.ever(Counter.STARTED)),
    SIGNED_PROJECTS(Unit.COUNT, Term.inYear(Counter.SIGNED), null),
    SIGNED_OVER_100M(Unit.COUNT, Term.inYear(Counter.SIGNED_OVER_100M), null),
    SIGNED_OVER_2B(Unit.COUNT, Term.inYear(Counter.SIGNED_OVER_2B), null),
    SIGNED_OVER_5B(Unit.COUNT, Term.inYear(Counter.SIGNED_OVER_5B), null),
    PROJECT_PACKAGES(Unit.COUNT, Term.inYear(Counter.PACKAGES_SUBMITTED), null),
    SIGNED_FUNDS(Unit.WAN, Term.inYear(Counter.SIGNED_FUNDS), null, 2),
    ARRIVED_FUNDS(Unit.WAN, Term.inYear(Counter.ARRIVED_FUNDS), null, 2),
    FUNDS_ARRIVAL_RATE(
            Unit.RATIO, Term.inYear(Counter.ARRIVED_FUNDS), Term.inYear(Counter.SIGNED_FUNDS), 2),
    SIGNED_FUNDS_GROWTH(
            Unit.RATIO,
            Term.inYear(Counter.SIGNED_FUNDS).minus(Term.inYear(Counter.SIGNED_FUNDS).lastYear()),
            Term.inYear(Counter.SIGNED_FUNDS).lastYear(),
            2),
    ARRIVED_FUNDS_GROWTH(
            Unit.RATIO,
            Term.inYear(Counter.ARRIVED_FUNDS).minus(Term.inYear(Counter.ARRIVED_FUNDS).lastYear()),
            Term.inYear(Counter.ARRIVED_FUNDS).lastYear(),
            2),
    ZOMBIE_ENTERPRISE_REDUCTION(
            Unit.RATIO,
            Term.disposedInYear(Counter.ZOMBIE_ENTERPRISES),
            Term.baseline(Counter.ZOMBIE_ENTERPRISES)),
    ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE(
            Unit.RATIO,
            Term.disposedSinceStart(Counter.ZOMBIE_ENTERPRISES),
            Term.baseline(Counter.ZOMBIE_ENTERPRISES)),
    ZOMBIE_PROJECT_REDUCTION(
            Unit.RATIO,
            Term.disposedInYear(Counter.ZOMBIE_PROJECTS),
            Term.baseline(Counter.ZOMBIE_PROJECTS)),
    ZOMBIE_PROJECT_REDUCTION_CUMULATIVE(
            Unit.RATIO,
            Term.disposedSinceStart(Counter.ZOMBIE_PROJECTS),
            Term.baseline(Counter.ZOMBIE_PROJECTS)),
    IDLE_LAND_DISPOSAL_RATE(
            Unit.RATIO,
            Term.ever(Counter.IDLE_LAND_DISPOSED),
            Term.ever(Counter.IDLE_LAND_IDENTIFIED),
            2);

    private final Unit unit;
    private final Term numerator;
    private final @Nullable Term denominator;
    private final int scale;

    EventMetric(Unit unit, Term numerator, @Nullable Term denominator) {
        this(unit, numerator, denominator, 0);
    }

    EventMetric(Unit unit, Term numerator, @Nullable Term denominator, int scale) {
        this.unit = unit;
        this.numerator = numerator;
        this.denominator = denominator;
        this.scale = scale;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EventMetric> ofCode(String code) {
        return Stream.of(values()).filter(metric -> metric.code().equals(code)).findFirst();
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public boolean isDisposal() {
        return this.ordinal() >= ZOMBIE_ENTERPRISE_REDUCTION.ordinal();
    }

    /** Whether both sides are numbers of projects or cases. */
    public boolean isCountRatio() {
        return unit == Unit.RATIO && scale == 0;
    }

    @Override
    public boolean hasDenominator() {
        return denominator != null;
    }

    @Override
    public Figure figure(Ground ground, AsOf asOf) {
        return Figure.of(
                numerator.value().of(ground.tally(), asOf, ground.campaign()),
                denominator == null
                        ? null
                        : Long.valueOf(
                                denominator.value().of(ground.tally(), asOf, ground.campaign())),
                scale);
    }

    @Override
    public @Nullable Fraction forecast(Ground ground, AsOf asOf, int until) {
        int left = until - asOf.month();
        // in twelfths, which cancel out in a ratio and not in a sum
        Fraction twelvefold =
                Figure.of(
                                projected(numerator, ground, asOf, left),
                                denominator == null
                                        ? null
                                        : Long.valueOf(projected(denominator, ground, asOf, left)),
                                scale)
                        .exact();
        return twelvefold == null || denominator != null
                ? twelvefold
                : twelvefold.times(Fraction.of(1, 12));
    }

    private static long projected(Term term, Ground ground, AsOf asOf, int months) {
        return 12 * term.value().of(ground.tally(), asOf, ground.campaign())
                + months * term.increase().of(ground.tally(), asOf, ground.campaign());
    }
}

package org.manyuan.reporting.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures that events alone determine, each with what stands above and below the line. */
public enum Metric {
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

    Metric(Unit unit, Term numerator, @Nullable Term denominator) {
        this(unit, numerator, denominator, 0);
    }

    Metric(Unit unit, Term numerator, @Nullable Term denominator, int scale) {
        this.unit = unit;
        this.numerator = numerator;
        this.denominator = denominator;
        this.scale = scale;
    }

    /** The code of the interface, such as {@code same-year-start-rate}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Metric> ofCode(String code) {
        return Stream.of(values()).filter(metric -> metric.code().equals(code)).findFirst();
    }

    public Unit unit() {
        return unit;
    }

    /**
     * Whether it tells how much of a stock of cases is disposed of: with nothing to dispose of, all
     * is done.
     */
    public boolean isDisposal() {
        return this.ordinal() >= ZOMBIE_ENTERPRISE_REDUCTION.ordinal();
    }

    /** Whether both sides are numbers of projects or cases. */
    public boolean isCountRatio() {
        return unit == Unit.RATIO && scale == 0;
    }

    public boolean hasDenominator() {
        return denominator != null;
    }

    public Figure figure(Tally tally, AsOf asOf, Campaign campaign) {
        return new Figure(
                numerator.value().of(tally, asOf, campaign),
                denominator == null ? null : denominator.value().of(tally, asOf, campaign),
                scale);
    }

    /**
     * The figure of December if both sides go on as they did over the last twelve months; in
     * twelfths.
     */
    Figure forecast(Tally tally, AsOf asOf, Campaign campaign) {
        int left = asOf.december() - asOf.month();
        return new Figure(
                projected(numerator, tally, asOf, campaign, left),
                denominator == null ? null : projected(denominator, tally, asOf, campaign, left),
                scale);
    }

    private static long projected(
            Term term, Tally tally, AsOf asOf, Campaign campaign, int months) {
        return 12 * term.value().of(tally, asOf, campaign)
                + months * term.increase().of(tally, asOf, campaign);
    }
}

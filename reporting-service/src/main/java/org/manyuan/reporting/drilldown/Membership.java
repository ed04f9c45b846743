package org.manyuan.reporting.drilldown;

import static org.manyuan.contracts.disposal.CaseKind.IDLE_LAND;
import static org.manyuan.contracts.disposal.CaseKind.ZOMBIE_ENTERPRISE;
import static org.manyuan.contracts.disposal.CaseKind.ZOMBIE_PROJECT;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Campaign;
import org.manyuan.reporting.figure.Contribution;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Month;

/**
 * Which projects or cases stand behind one side of a figure. The definitions are those of the
 * figures, told of a single project instead of sums. Nothing counts after the last month of a zone
 * that has left the system.
 */
record Membership(EventMetric metric, boolean numerator, AsOf asOf, Campaign campaign) {

    boolean isOfCases() {
        return metric.isDisposal();
    }

    boolean isOfPackages() {
        return metric == EventMetric.PROJECT_PACKAGES;
    }

    boolean contains(PackageFacts bundle, int lastMonth) {
        Integer month = Contribution.month(bundle);
        return isOfPackages()
                && month != null
                && month >= asOf.january()
                && month <= Math.min(asOf.month(), lastMonth);
    }

    boolean contains(ProjectFacts project, int lastMonth) {
        Life life = new Life(project, asOf, lastMonth);
        boolean industrial = project.kind() == ProjectKind.INDUSTRIAL;
        return switch (metric) {
            case SIGNING_CONVERSION_RATE ->
                    industrial && (numerator ? life.signedInYear() : life.inPool());
            case SIGNING_CONVERSION_RATE_ENTRANTS ->
                    industrial && life.enteredInYear() && (!numerator || life.signed());
            case SIGNING_CONVERSION_RATE_PERIOD ->
                    industrial && (numerator ? life.signedInYear() : life.enteredInYear());
            case SAME_YEAR_START_RATE ->
                    industrial && life.signedInYear() && (!numerator || life.startedInYear());
            case CONTRACT_FULFILMENT_RATE ->
                    industrial && life.signed() && (!numerator || !life.terminated());
            case PRODUCTION_RATE -> industrial && life.started() && (!numerator || life.produced());
            case SIGNED_PROJECTS -> industrial && life.signedInYear();
            case SIGNED_OVER_100M -> industrial && life.signedInYear() && isOver(project, 10_000);
            case SIGNED_OVER_2B -> industrial && life.signedInYear() && isOver(project, 200_000);
            case SIGNED_OVER_5B -> industrial && life.signedInYear() && isOver(project, 500_000);
            case SIGNED_FUNDS -> life.signedInYear();
            case ARRIVED_FUNDS -> life.arrivedInYear(asOf);
            case FUNDS_ARRIVAL_RATE -> numerator ? life.arrivedInYear(asOf) : life.signedInYear();
            case SIGNED_FUNDS_GROWTH ->
                    life.signedIn(asOf.lastYear()) || numerator && life.signedInYear();
            case ARRIVED_FUNDS_GROWTH ->
                    life.arrivedInYear(asOf.lastYear()) || numerator && life.arrivedInYear(asOf);
            case PROJECT_PACKAGES,
                    ZOMBIE_ENTERPRISE_REDUCTION,
                    ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE,
                    ZOMBIE_PROJECT_REDUCTION,
                    ZOMBIE_PROJECT_REDUCTION_CUMULATIVE,
                    IDLE_LAND_DISPOSAL_RATE ->
                    false;
        };
    }

    boolean contains(CaseFacts disposal, int lastMonth) {
        if (disposal.withdrawn()) {
            return false;
        }
        return switch (metric) {
            case ZOMBIE_ENTERPRISE_REDUCTION ->
                    isBaseline(disposal, ZOMBIE_ENTERPRISE, lastMonth, asOf.january());
            case ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE ->
                    isBaseline(disposal, ZOMBIE_ENTERPRISE, lastMonth, campaign.firstMonth());
            case ZOMBIE_PROJECT_REDUCTION ->
                    isBaseline(disposal, ZOMBIE_PROJECT, lastMonth, asOf.january());
            case ZOMBIE_PROJECT_REDUCTION_CUMULATIVE ->
                    isBaseline(disposal, ZOMBIE_PROJECT, lastMonth, campaign.firstMonth());
            case IDLE_LAND_DISPOSAL_RATE ->
                    disposal.kind() == IDLE_LAND
                            && month(disposal.identifiedOn()) <= Math.min(asOf.month(), lastMonth)
                            && (!numerator || disposedOn(disposal, lastMonth) <= asOf.month());
            default -> false;
        };
    }

    private boolean isBaseline(CaseFacts disposal, CaseKind kind, int lastMonth, int disposedFrom) {
        int disposed = disposedOn(disposal, lastMonth);
        boolean inBase =
                disposal.kind() == kind
                        && month(disposal.identifiedOn())
                                <= Math.min(campaign.baselineMonth(), lastMonth)
                        && disposed >= campaign.firstMonth();
        return inBase && (!numerator || disposed >= disposedFrom && disposed <= asOf.month());
    }

    private static int disposedOn(CaseFacts disposal, int lastMonth) {
        LocalDate date = disposal.disposedOn();
        return date == null || month(date) > lastMonth ? Integer.MAX_VALUE : month(date);
    }

    private static boolean isOver(ProjectFacts project, long wan) {
        return project.contractAmount() >= wan * 100;
    }

    private static int month(LocalDate date) {
        return Month.of(date);
    }

    /** What had happened to a project by a month. */
    private record Life(ProjectFacts project, AsOf asOf, int lastMonth) {

        boolean enteredInYear() {
            return inYear(project.enteredOn(), asOf);
        }

        boolean signedInYear() {
            return signedIn(asOf);
        }

        boolean signedIn(AsOf when) {
            return inYear(project.signedOn(), when);
        }

        boolean startedInYear() {
            return inYear(project.startedOn(), asOf);
        }

        boolean arrivedInYear(AsOf when) {
            Predicate<ProjectFacts.Arrival> counts = arrival -> inYear(arrival.occurredOn(), when);
            return project.arrivals().stream().anyMatch(counts);
        }

        boolean inPool() {
            return by(project.enteredOn(), asOf.month())
                    && !by(project.signedOn(), asOf.january() - 1)
                    && !by(project.terminatedOn(), asOf.january() - 1);
        }

        boolean signed() {
            return by(project.signedOn(), asOf.month());
        }

        boolean started() {
            return by(project.startedOn(), asOf.month());
        }

        boolean produced() {
            return by(project.producedOn(), asOf.month());
        }

        boolean terminated() {
            return by(project.terminatedOn(), asOf.month());
        }

        private boolean by(@Nullable LocalDate date, int month) {
            return date != null && month(date) <= Math.min(month, lastMonth);
        }

        private boolean inYear(@Nullable LocalDate date, AsOf when) {
            return date != null && month(date) >= when.january() && by(date, when.month());
        }
    }
}

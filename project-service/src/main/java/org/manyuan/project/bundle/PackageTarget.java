package org.manyuan.project.bundle;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;
import org.manyuan.contracts.zone.ZoneFacts;

/** How many packages a plan asks of a zone for a year, and by when. */
public record PackageTarget(
        String plan, String clause, Comparator comparator, Fraction required, LocalDate dueOn) {

    private static final String METRIC = "project-packages";

    /** Null where the plan of the year asks for none. */
    public static @Nullable PackageTarget of(PolicyPlans plans, int year, ZoneFacts zone) {
        PolicyPlan plan = plans.of(year);
        for (Target each : plan.targetsOf(METRIC)) {
            boolean set = each.scopes().contains("zone");
            boolean ofLevel = each.zoneLevel() == null || each.zoneLevel() == zone.level();
            if (set
                    && each.isSetIn(year)
                    && ofLevel
                    && each.threshold() instanceof Threshold.Fixed(Fraction required)
                    && each.schedule() instanceof Schedule.EveryYear(MonthDay due)) {
                return new PackageTarget(
                        plan.id(), each.clause(), each.comparator(), required, due.atYear(year));
            }
        }
        return null;
    }

    /** How many were handed in by the day on which they were due. */
    public long inTime(List<ProjectPackage> packages) {
        return packages.stream()
                .map(ProjectPackage::submittedOn)
                .filter(day -> day != null && !day.isAfter(dueOn))
                .count();
    }

    public Standing standing(long inTime, LocalDate today) {
        if (comparator.holds(Fraction.of(inTime), required)) {
            return Standing.MET;
        }
        return today.isAfter(dueOn) ? Standing.MISSED : Standing.BEHIND;
    }

    /** Whether a zone has done what was asked of it. */
    public enum Standing {
        MET,
        BEHIND,
        /** behind, and the day has passed */
        MISSED
    }
}

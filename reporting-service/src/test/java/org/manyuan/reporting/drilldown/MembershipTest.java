package org.manyuan.reporting.drilldown;

import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Campaign;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.world.MetricsByDefinition;
import org.manyuan.reporting.world.MetricsByDefinition.Sides;
import org.manyuan.reporting.world.World;
import org.manyuan.reporting.world.Worlds;
import org.manyuan.reporting.world.Worlds.Question;

/** The members behind a figure are as many, or as much, as the figure says. */
class MembershipTest {

    private static final int WORLDS = 200;
    private static final PolicyPlans PLANS = ShippedPlans.load();

    /** Where a figure is a sum of what its members bring in whole. */
    private static final List<EventMetric> WEIGHED =
            List.of(EventMetric.SIGNED_FUNDS, EventMetric.IDLE_LAND_DISPOSAL_RATE);

    @Test
    void theMembersAddUpToTheFigure() {
        for (long seed : Worlds.seeds("members", WORLDS)) {
            World world = World.random(seed);
            for (Question question : Worlds.questions(world, seed)) {
                compare(seed, world, question);
            }
        }
    }

    private static void compare(long seed, World world, Question question) {
        int year = question.asOf().getYear();
        PolicyPlan plan = PLANS.of(year);
        Members members = Members.of(question.scope(), question.caliber(), year, world.zones());
        MetricsByDefinition definitions =
                new MetricsByDefinition(
                        world, plan, question.scope(), question.caliber(), question.asOf());
        for (EventMetric metric : EventMetric.values()) {
            Sides figure = definitions.of(metric.code());
            if (isCounted(metric) || WEIGHED.contains(metric)) {
                check(seed, question, metric, true, figure.numerator(), world, plan, members);
                check(seed, question, metric, false, figure.denominator(), world, plan, members);
            }
        }
    }

    private static boolean isCounted(EventMetric metric) {
        return metric.isCountRatio()
                || metric.name().startsWith("SIGNED_OVER_")
                || metric == EventMetric.SIGNED_PROJECTS
                || metric == EventMetric.PROJECT_PACKAGES;
    }

    private static void check(
            long seed,
            Question question,
            EventMetric metric,
            boolean numerator,
            @Nullable BigDecimal expected,
            World world,
            PolicyPlan plan,
            Members members) {
        if (expected == null) {
            return;
        }
        AsOf asOf = new AsOf(question.asOf().getYear(), Month.of(question.asOf()));
        Membership membership = new Membership(metric, numerator, asOf, Campaign.of(plan));
        BigDecimal found = found(world, membership, members);
        if (found.compareTo(expected) != 0) {
            fail(
                    "seed %d, %s %s of %s: the members make %s, the figure is %s",
                    seed,
                    metric.code(),
                    numerator ? "numerator" : "denominator",
                    question,
                    found,
                    expected);
        }
    }

    private static BigDecimal found(World world, Membership membership, Members members) {
        if (membership.isOfPackages()) {
            return ofPackages(world, membership, members);
        }
        return membership.isOfCases()
                ? ofCases(world, membership, members)
                : ofProjects(world, membership, members);
    }

    private static BigDecimal ofPackages(World world, Membership membership, Members members) {
        return BigDecimal.valueOf(
                world.packages().stream()
                        .filter(each -> members.lastMonths().containsKey(each.zoneId()))
                        .filter(each ->
                                membership.contains(each, members.lastMonths().get(each.zoneId())))
                        .count());
    }

    private static BigDecimal ofProjects(World world, Membership membership, Members members) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ProjectFacts each : world.projects()) {
            Integer lastMonth = members.lastMonths().get(each.zoneId());
            if (lastMonth != null && membership.contains(each, lastMonth)) {
                sum = sum.add(weight(membership, each.contractAmount()));
            }
        }
        return sum;
    }

    private static BigDecimal ofCases(World world, Membership membership, Members members) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CaseFacts each : world.cases()) {
            Integer lastMonth = members.lastMonths().get(each.zoneId());
            if (lastMonth != null && membership.contains(each, lastMonth)) {
                sum = sum.add(weight(membership, each.area()));
            }
        }
        return sum;
    }

    private static BigDecimal weight(Membership membership, long hundredths) {
        return WEIGHED.contains(membership.metric())
                ? BigDecimal.valueOf(hundredths, 2)
                : BigDecimal.ONE;
    }
}

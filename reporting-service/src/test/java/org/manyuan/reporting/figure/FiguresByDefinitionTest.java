package org.manyuan.reporting.figure;

import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.world.FoldedWorld;
import org.manyuan.reporting.world.MetricsByDefinition;
import org.manyuan.reporting.world.MetricsByDefinition.Sides;
import org.manyuan.reporting.world.World;
import org.manyuan.reporting.world.Worlds;
import org.manyuan.reporting.world.Worlds.Question;

/**
 * Whatever happened, in whatever order and however often it was told: every figure is what its
 * definition says of the facts in the end.
 */
class FiguresByDefinitionTest {

    private static final int WORLDS = 210;
    private static final PolicyPlans PLANS = ShippedPlans.load();

    @Test
    void everyFigureOfEveryScopeIsWhatItsDefinitionSays() {
        int figures = 0;
        for (long seed : Worlds.seeds("figures", WORLDS)) {
            World world = World.random(seed);
            Cube cube = FoldedWorld.of(world, seed);
            for (Question question : Worlds.questions(world, seed)) {
                figures += compare(seed, world, cube, question);
            }
        }
        System.out.println("figures: " + figures + " compared");
    }

    private static int compare(long seed, World world, Cube cube, Question question) {
        int year = question.asOf().getYear();
        AsOf asOf = new AsOf(year, Month.of(question.asOf()));
        PolicyPlan plan = PLANS.of(year);
        MetricsByDefinition definitions =
                new MetricsByDefinition(
                        world, plan, question.scope(), question.caliber(), question.asOf());
        Tally tally =
                cube.view(Members.of(question.scope(), question.caliber(), year, world.zones()))
                        .tally();
        for (EventMetric metric : EventMetric.values()) {
            Figure figure = metric.figure(new Ground(tally, Campaign.of(plan)), asOf);
            Sides expected = definitions.of(metric.code());
            if (!isSame(figure, expected)) {
                fail(
                        "seed %d, %s of %s: %s, but by definition %s",
                        seed, metric.code(), question, shown(figure), expected);
            }
        }
        return EventMetric.values().length;
    }

    private static boolean isSame(Figure figure, Sides expected) {
        return isSame(figure.numerator(), expected.numerator())
                && isSame(figure.denominator(), expected.denominator())
                && isSame(figure.value(), value(expected));
    }

    private static @Nullable BigDecimal value(Sides sides) {
        BigDecimal denominator = sides.denominator();
        if (denominator == null) {
            return sides.numerator();
        }
        return denominator.signum() == 0
                ? null
                : sides.numerator().divide(denominator, 6, RoundingMode.HALF_UP);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static String shown(Figure figure) {
        return figure.numerator() + " / " + figure.denominator() + " = " + figure.value();
    }
}

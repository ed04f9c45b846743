package org.manyuan.reporting.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.returns.ReturnBook;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.world.FoldedWorld;
import org.manyuan.reporting.world.VerdictsByDefinition;
import org.manyuan.reporting.world.World;
import org.manyuan.reporting.world.Worlds;
import org.manyuan.reporting.world.ZoneReturns;

/** Both calibers of merged zones, held against the definitions of each part. */
class ReconcilingTest {

    private static final int WORLDS = 25;
    private static final Catalogue CATALOGUE = new Catalogue(ZoneReturns.INDICATORS);
    private static final PolicyPlans PLANS = ShippedPlans.load();

    @Test
    void theHostsOwnFiguresAndItsMembersAddUpToTheConsolidatedOnes() {
        int merged = 0;
        for (long seed : Worlds.seeds("reconciliation", WORLDS)) {
            World world = World.random(seed);
            Cube cube = FoldedWorld.of(world, seed);
            Basis basis = basis(world, cube);
            for (ZoneFacts host : world.zones()) {
                for (YearMonth month : List.of(YearMonth.of(2018, 9), YearMonth.of(2020, 12))) {
                    Reconciliation reconciliation =
                            new Reconciling(basis, cube::views)
                                    .of(host.zoneId(), asOf(month), metrics());
                    merged += reconciliation.parts().size() - 1;
                    reconciliation
                            .lines()
                            .forEach(line -> check(seed, world, month, reconciliation, line));
                }
            }
        }
        assertThat(merged).isPositive();
    }

    private static List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>(CATALOGUE.all());
        metrics.add(Objects.requireNonNull(CATALOGUE.find("indicator-growth:revenue")));
        metrics.add(Objects.requireNonNull(CATALOGUE.find("zones-over:revenue:5000000")));
        return metrics;
    }

    private static void check(
            long seed,
            World world,
            YearMonth month,
            Reconciliation reconciliation,
            Reconciliation.Line line) {
        String code = line.metric().code();
        String hostId = reconciliation.parts().getFirst().zoneId();
        String about = "seed %d, %s of %s in %s".formatted(seed, code, hostId, month);
        assertThat(line.isReconciled()).as(about).isTrue();
        assertSame(
                about,
                line.consolidated(),
                defined(world, hostId, Caliber.CONSOLIDATED, month, code));
        for (int index = 0; index < line.parts().size(); index++) {
            String zoneId = reconciliation.parts().get(index).zoneId();
            assertSame(
                    about + ", part " + zoneId,
                    line.parts().get(index),
                    defined(world, zoneId, Caliber.OWN, month, code));
        }
    }

    private static VerdictsByDefinition.Figure defined(
            World world, String zoneId, Caliber caliber, YearMonth month, String code) {
        return new VerdictsByDefinition(
                        world,
                        PLANS.of(month.getYear()),
                        new Worlds.Question(new Scope.Zone(zoneId), caliber, month))
                .figure(code);
    }

    @Test
    void theGrowthOfARatioHasNoPartsThatAddUp() {
        Figure one = new Figure(BigDecimal.ONE, BigDecimal.TWO);
        Metric growth = Objects.requireNonNull(CATALOGUE.find("indicator-growth:revenue-per-mu"));

        assertThat(new Reconciliation.Line(growth, one, List.of(one, one)).isReconciled())
                .isFalse();
        assertThat(
                        new Reconciliation.Line(
                                        growth,
                                        new Figure(BigDecimal.TWO, BigDecimal.valueOf(4)),
                                        List.of(one, one, new Figure(null, null)))
                                .isReconciled())
                .isTrue();
    }

    /** A merged zone is counted in its own city and nowhere else. */
    @Test
    void widerScopesCountEachProjectOnce() {
        for (long seed : Worlds.seeds("wider scopes", WORLDS)) {
            World world = World.random(seed);
            Basis basis = basis(world, FoldedWorld.of(world, seed));
            for (YearMonth month : List.of(YearMonth.of(2018, 9), YearMonth.of(2020, 12))) {
                List<Scope> cities = world.cities().<Scope>map(Scope.City::new).toList();
                for (EventMetric metric : EventMetric.values()) {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (Scope city : cities) {
                        sum = sum.add(numerator(basis, metric, city, month));
                    }
                    assertThat(sum)
                            .as("seed %d, %s in %s", seed, metric, month)
                            .isEqualByComparingTo(
                                    numerator(basis, metric, new Scope.Province(), month));
                }
            }
        }
    }

    private static BigDecimal numerator(Basis basis, Metric metric, Scope scope, YearMonth month) {
        Question question = new Question(scope, asOf(month), Caliber.OWN);
        return Objects.requireNonNull(
                metric.figure(basis.ground(basis.members(question), month.getYear()), asOf(month))
                        .numerator());
    }

    private static Basis basis(World world, Cube cube) {
        return new Basis(
                members -> cube.view(members).tally(),
                ReturnBook.of(world.returns()),
                world.zones(),
                PLANS,
                CATALOGUE);
    }

    private static AsOf asOf(YearMonth month) {
        return new AsOf(month.getYear(), Month.of(month));
    }

    private static void assertSame(
            String about, Figure figure, VerdictsByDefinition.Figure expected) {
        assertThat(shown(figure.numerator())).as(about).isEqualTo(shown(expected.numerator()));
        assertThat(shown(figure.denominator())).as(about).isEqualTo(shown(expected.denominator()));
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "none" : number.stripTrailingZeros().toPlainString();
    }
}

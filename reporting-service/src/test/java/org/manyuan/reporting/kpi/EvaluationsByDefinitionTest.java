package org.manyuan.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Coverage;
import org.manyuan.reporting.figure.Evaluation;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.figure.Outlook;
import org.manyuan.reporting.figure.ReturnMetric;
import org.manyuan.reporting.figure.Verdict;
import org.manyuan.reporting.returns.ReturnBook;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.world.FoldedWorld;
import org.manyuan.reporting.world.RandomPlans;
import org.manyuan.reporting.world.VerdictsByDefinition;
import org.manyuan.reporting.world.World;
import org.manyuan.reporting.world.Worlds;
import org.manyuan.reporting.world.ZoneReturns;

/**
 * Every figure, of events and of returns, in both calibers, with zones that did not report, and
 * judged by two plans at once: what comes out is what the words of docs/metrics.md say.
 */
class EvaluationsByDefinitionTest {

    private static final int WORLDS = 30;
    private static final Catalogue CATALOGUE = new Catalogue(ZoneReturns.INDICATORS);
    private static final List<String> CODES =
            Stream.concat(
                            CATALOGUE.all().stream().map(Metric::code),
                            Stream.of(
                                    "indicator-growth:revenue",
                                    "indicator-growth:exports-usd-wan",
                                    "zones-over:revenue:5000000",
                                    "zones-over:gazelles:30"))
                    .toList();

    private final Map<String, Integer> seen = new TreeMap<>();

    /** Which figures were compared, in which caliber and how well they were reported. */
    private final Set<String> compared = new HashSet<>();

    @Test
    void everyFigureIsJudgedAsItsDefinitionSays() {
        for (long seed : Worlds.seeds("evaluations", WORLDS)) {
            World world = World.random(seed);
            Cube cube = FoldedWorld.of(world, seed);
            Basis basis =
                    new Basis(
                            members -> cube.view(members).tally(),
                            ReturnBook.of(world.returns()),
                            world.zones(),
                            RandomPlans.of(seed, CODES),
                            CATALOGUE);
            Worlds.questions(world, seed).forEach(each -> compare(seed, world, basis, each));
        }
        System.out.println("evaluations: " + seen);
        // the comparison would be of little worth if one of these never came about
        assertThat(seen.keySet()).contains("MET", "BEHIND", "MISSED", "NO_DATA");
        for (Metric metric : CATALOGUE.all()) {
            for (Caliber caliber : Caliber.values()) {
                assertThat(compared).contains(metric.code() + " " + caliber);
                if (metric instanceof ReturnMetric) {
                    assertThat(compared)
                            .contains(
                                    metric.code() + " " + caliber + " covered in part",
                                    metric.code() + " " + caliber + " not covered");
                }
            }
        }
    }

    private void compare(long seed, World world, Basis basis, Worlds.Question asked) {
        int year = asked.asOf().getYear();
        PolicyPlans plans = basis.plans();
        VerdictsByDefinition definitions = new VerdictsByDefinition(world, plans.of(year), asked);
        Question question =
                new Question(
                        asked.scope(), new AsOf(year, Month.of(asked.asOf())), asked.caliber());
        List<Evaluation> evaluations = basis.evaluate(question);
        assertThat(evaluations).extracting(each -> each.metric().code()).doesNotHaveDuplicates();
        assertThat(evaluations.size()).isGreaterThanOrEqualTo(CATALOGUE.all().size());
        for (Evaluation each : evaluations) {
            String code = each.metric().code();
            String actual = shown(each.figure()) + verdicts(each) + forecast(each.forecast());
            String expected =
                    shown(definitions.figure(code))
                            + definitions.verdicts(code)
                            + forecast(rounded(definitions.forecast(code)));
            if (!actual.equals(expected)) {
                fail(
                        "seed %d, %s of %s: %s, but by definition %s",
                        seed, code, asked, actual, expected);
            }
            each.verdicts()
                    .forEach(verdict -> seen.merge(verdict.status().name(), 1, Integer::sum));
            note(code + " " + asked.caliber(), each.figure().coverage());
        }
    }

    private void note(String what, @Nullable Coverage coverage) {
        compared.add(what);
        if (coverage != null && coverage.reported() < coverage.zones()) {
            compared.add(what + (coverage.reported() == 0 ? " not covered" : " covered in part"));
        }
    }

    private static Map<String, String> verdicts(Evaluation evaluation) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (Verdict each : evaluation.verdicts()) {
            Fraction required = each.required();
            Light light = each.light();
            verdicts.put(
                    each.target().clause(),
                    each.status()
                            + " of "
                            + required
                            + (required == null ? "" : light == null ? ", no light" : ", " + light)
                            + outlook(each.outlook()));
        }
        return verdicts;
    }

    private static String outlook(@Nullable Outlook outlook) {
        return outlook == null
                ? ""
                : ", %d more of %d in %d days"
                        .formatted(outlook.needed(), outlook.eligible(), outlook.daysLeft());
    }

    private static @Nullable BigDecimal rounded(@Nullable Fraction exact) {
        return exact == null ? null : exact.toDecimal(6, RoundingMode.HALF_UP);
    }

    private static String forecast(@Nullable BigDecimal december) {
        return " and in December " + plain(december);
    }

    private static String shown(Figure figure) {
        Coverage coverage = figure.coverage();
        return shown(
                figure.numerator(),
                figure.denominator(),
                coverage == null ? "" : coverage.reported() + "/" + coverage.zones());
    }

    private static String shown(VerdictsByDefinition.Figure figure) {
        return shown(figure.numerator(), figure.denominator(), figure.coverage());
    }

    private static String shown(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, String coverage) {
        return plain(numerator) + " over " + plain(denominator) + " of " + coverage;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }
}

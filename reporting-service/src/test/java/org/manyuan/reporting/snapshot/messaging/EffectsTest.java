package org.manyuan.reporting.snapshot.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.policy.KnownPlans;
import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.recompute.PlainFold;
import org.manyuan.reporting.returns.ReturnBook;
import org.manyuan.reporting.snapshot.Moment;
import org.manyuan.reporting.snapshot.difference.Cause;
import org.manyuan.reporting.snapshot.difference.Chain;
import org.manyuan.reporting.snapshot.difference.Step;
import org.manyuan.reporting.world.World;
import org.manyuan.reporting.world.Worlds;

/**
 * Whatever happened between two moments, to projects, cases, zones, plans and returns: what the
 * events did to a figure adds up to its difference, for every figure.
 */
class EffectsTest {

    private static final int WORLDS = 150;
    private static final int QUESTIONS = 25;
    private static final Indicators INDICATORS = ShippedIndicators.load();
    private static final Catalogue CATALOGUE = new Catalogue(INDICATORS);

    @Test
    void theEffectsOfAllEventsAddUpToTheDifferenceOfEveryFigure() {
        int compared = 0;
        int moved = 0;
        for (long seed : Worlds.seeds("effects", WORLDS)) {
            Case each = new Case(seed);
            for (Question question : each.questions()) {
                Map<String, BigDecimal[]> sums = each.sums(question);
                for (Metric metric : CATALOGUE.all()) {
                    BigDecimal[] sum = sums.getOrDefault(metric.code(), nothing());
                    BigDecimal[] expected = each.difference(question, metric);
                    if (sum[0].compareTo(expected[0]) != 0 || sum[1].compareTo(expected[1]) != 0) {
                        fail(
                                "seed %d, %s of %s: the effects are %s / %s, the difference %s / %s",
                                seed,
                                metric.code(),
                                question,
                                sum[0],
                                sum[1],
                                expected[0],
                                expected[1]);
                    }
                    compared++;
                    moved += expected[0].signum() == 0 ? 0 : 1;
                }
            }
        }
        System.out.println("effects: " + compared + " figures compared, " + moved + " moved");
        assertThat(moved).isGreaterThan(compared / 50);
    }

    private static BigDecimal[] nothing() {
        return new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
    }

    /** A world at two moments. */
    private static final class Case {

        private final Random random;
        private final World world;
        private final Moment before;
        private final Moment after;
        private final Chain chain;

        Case(long seed) {
            random = new Random(seed);
            world = World.random(seed);
            List<ConsumerRecord<String, byte[]>> events =
                    world.deliveries().stream().map(Case::record).toList();
            int cut = random.nextInt(events.size() + 1);
            List<Step> steps = facts(events, cut);
            Moment.Surroundings first =
                    new Moment.Surroundings(
                            world.zones(),
                            new KnownPlans(ShippedPlans.load(), Map.of()),
                            ReturnBook.of(List.of(returned(), returned())));
            Moment.Surroundings last = surroundings(first, steps);
            before = new Moment(cells(events.subList(0, cut)), first, Map.of());
            after = new Moment(cells(events), last, Map.of());
            chain = new Chain(first, steps, after, CATALOGUE);
        }

        private static List<Step> facts(List<ConsumerRecord<String, byte[]>> events, int cut) {
            SubjectFold fold = new SubjectFold();
            events.subList(0, cut).forEach(fold::step);
            List<Step> steps = new ArrayList<>();
            events.subList(cut, events.size())
                    .forEach(event -> fold.step(event).ifPresent(steps::add));
            return steps;
        }

        private static Map<String, Tally> cells(List<ConsumerRecord<String, byte[]>> events) {
            PlainFold fold = new PlainFold();
            events.forEach(fold::add);
            return TopicSources.byZone(List.of(fold.cells()));
        }

        private static ConsumerRecord<String, byte[]> record(World.Delivery delivery) {
            ConsumerRecord<String, byte[]> record =
                    new ConsumerRecord<>(
                            delivery.topic(), 0, 0, delivery.subject(), new byte[] {'{', '}'});
            record.headers()
                    .add(
                            Headers.SEQUENCE,
                            String.valueOf(delivery.sequence()).getBytes(StandardCharsets.UTF_8))
                    .add(Headers.FACTS, delivery.facts());
            return record;
        }

        /** A few of them change after one another. */
        private Moment.Surroundings surroundings(Moment.Surroundings first, List<Step> steps) {
            Moment.Surroundings known = first;
            List<ReturnFacts> returns = new ArrayList<>();
            for (int more = random.nextInt(8); more > 0; more--) {
                known =
                        switch (random.nextInt(4)) {
                            case 0 -> withPlan(known);
                            case 1 -> withZone(known);
                            default -> {
                                returns.add(returned());
                                yield new Moment.Surroundings(
                                        known.zones(),
                                        known.plans(),
                                        ReturnBook.of(List.copyOf(returns)));
                            }
                        };
                steps.add(
                        new Step.OfSurroundings(
                                new Cause(Topics.ZONES, "S" + more, 1, "", null, null, null),
                                known));
            }
            return known;
        }

        /** One of the zones becomes what it is in another world: elsewhere, integrated, exited. */
        private Moment.Surroundings withZone(Moment.Surroundings known) {
            List<ZoneFacts> zones = new ArrayList<>(known.zones());
            List<ZoneFacts> others = World.random(random.nextLong()).zones();
            int place = random.nextInt(Math.min(zones.size(), others.size()));
            zones.set(place, others.get(place));
            return new Moment.Surroundings(zones, known.plans(), known.returns());
        }

        private Moment.Surroundings withPlan(Moment.Surroundings known) {
            PolicyPlans plans = known.plans().plans();
            PolicyPlan plan = plans.of(2019);
            PolicyPlan other =
                    new PolicyPlan(
                            plan.id(),
                            plan.name(),
                            plan.from().plusMonths(random.nextInt(12)),
                            plan.to(),
                            plan.baselineDate().plusMonths(random.nextInt(25) - 12),
                            plan.targets(),
                            plan.rules());
            return new Moment.Surroundings(
                    known.zones(),
                    new KnownPlans(plans.replacedBy(List.of(other)), Map.of(plan.id(), 1L)),
                    known.returns());
        }

        private ReturnFacts returned() {
            TreeMap<String, BigDecimal> values = new TreeMap<>();
            for (Indicator each : INDICATORS.returned()) {
                if (random.nextInt(4) > 0) {
                    values.put(each.code(), BigDecimal.valueOf(random.nextInt(2_000), 2));
                }
            }
            List<ZoneFacts> zones = world.zones();
            return new ReturnFacts(
                    zones.get(random.nextInt(zones.size())).zoneId(),
                    String.valueOf(2018 + random.nextInt(2)),
                    values);
        }

        List<Question> questions() {
            List<Worlds.Question> all = new ArrayList<>(Worlds.questions(world, random.nextLong()));
            Collections.shuffle(all, random);
            return all.stream()
                    .limit(QUESTIONS)
                    .map(each ->
                            new Question(
                                    each.scope(),
                                    new AsOf(each.asOf().getYear(), Month.of(each.asOf())),
                                    each.caliber()))
                    .toList();
        }

        Map<String, BigDecimal[]> sums(Question question) {
            Map<String, BigDecimal[]> sums = new HashMap<>();
            chain.effects(question, CATALOGUE.all())
                    .forEach((code, moved) -> {
                        BigDecimal[] sum = nothing();
                        for (Chain.Moved each : moved) {
                            sum[0] = sum[0].add(each.effect().numerator());
                            sum[1] = sum[1].add(or0(each.effect().denominator()));
                        }
                        sums.put(code, sum);
                    });
            return sums;
        }

        BigDecimal[] difference(Question question, Metric metric) {
            Figure one = figure(before, question, metric);
            Figure other = figure(after, question, metric);
            return new BigDecimal[] {
                or0(other.numerator()).subtract(or0(one.numerator())),
                or0(other.denominator()).subtract(or0(one.denominator()))
            };
        }

        private static Figure figure(Moment moment, Question question, Metric metric) {
            Basis basis = moment.basis(CATALOGUE);
            return metric.figure(
                    basis.ground(basis.members(question), question.asOf().year()), question.asOf());
        }

        private static BigDecimal or0(@Nullable BigDecimal side) {
            return side == null ? BigDecimal.ZERO : side;
        }
    }
}

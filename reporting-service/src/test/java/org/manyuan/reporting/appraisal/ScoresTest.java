package org.manyuan.reporting.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.Appraisal;
import org.manyuan.contracts.policy.Appraisal.Weight;
import org.manyuan.contracts.policy.Aspect;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.appraisal.Scores.Scored;
import org.manyuan.reporting.figure.Direction;

class ScoresTest {

    private static final Appraisal TWO =
            new Appraisal(
                    List.of(
                            new Weight(Aspect.ECONOMY, "a", Fraction.parse("0.6")),
                            new Weight(Aspect.ECOLOGY, "b", Fraction.parse("0.4"))),
                    1,
                    1);

    private static final List<Direction> MORE =
            List.of(Direction.MORE_IS_BETTER, Direction.MORE_IS_BETTER);

    private final Map<ZoneFacts, List<@Nullable Fraction>> values = new LinkedHashMap<>();

    @Test
    void theGreatestGetsHundredTheLeastTwentyAndWhatLiesBetweenItsShare() {
        zone("Z1", "10", "3");
        zone("Z2", "20", "1");
        zone("Z3", "15", "2");

        List<Scored> scored = new Scores(TWO, MORE, values).scored();

        // 0.6 × 100 + 0.4 × 20, 0.6 × 60 + 0.4 × 60, 0.6 × 20 + 0.4 × 100
        assertThat(scored)
                .extracting(each -> each.zone().zoneId())
                .containsExactly("Z2", "Z3", "Z1");
        assertThat(scored)
                .extracting(Scored::score)
                .containsExactly(Fraction.of(68), Fraction.of(60), Fraction.of(52));
    }

    @Test
    void whatIsNotReportedGetsNothingAndBoundsNothing() {
        zone("Z1", "10", null);
        zone("Z2", "10", null);
        zone("Z3", null, null);

        List<Scored> scored = new Scores(TWO, MORE, values).scored();

        // where all have the same all have the greatest
        assertThat(scored)
                .extracting(Scored::score)
                .containsExactly(Fraction.of(60), Fraction.of(60), Fraction.ZERO);
        assertThat(scored).extracting(Scored::rank).containsExactly(1, 1, 3);
    }

    @Test
    void whereLessIsBetterTheLeastGetsHundred() {
        zone("Z1", "10", "0");
        zone("Z2", "10", "4");
        zone("Z3", "10", "1");

        List<Scored> scored =
                new Scores(TWO, List.of(Direction.MORE_IS_BETTER, Direction.LESS_IS_BETTER), values)
                        .scored();

        // 60 each for the first; 0.4 × 100, 0.4 × 80, 0.4 × 20
        assertThat(scored)
                .extracting(each -> each.zone().zoneId())
                .containsExactly("Z1", "Z3", "Z2");
        assertThat(scored)
                .extracting(Scored::score)
                .containsExactly(Fraction.of(100), Fraction.of(92), Fraction.of(68));
    }

    @Test
    void scaleAndOriginOfAFigureDoNotMatter() {
        long seed = Long.getLong("manyuan.seed", new Random().nextInt());
        System.out.println("scores: seed " + seed);
        Random random = new Random(seed);
        for (int world = 0; world < 200; world++) {
            values.clear();
            Map<ZoneFacts, List<@Nullable Fraction>> stretched = new LinkedHashMap<>();
            for (int zone = 0; zone < 2 + random.nextInt(6); zone++) {
                Fraction one = Fraction.of(random.nextInt(9), 1 + random.nextInt(5));
                Fraction other = Fraction.of(random.nextInt(9), 1 + random.nextInt(5));
                values.put(facts("Z" + zone), List.of(one, other));
                stretched.put(
                        facts("Z" + zone),
                        List.of(one.times(Fraction.of(7, 3)).plus(Fraction.of(-5)), other));
            }

            List<Scored> scored = new Scores(TWO, MORE, values).scored();

            assertThat(new Scores(TWO, MORE, stretched).scored())
                    .as("seed %d, world %d", seed, world)
                    .extracting(Scored::score)
                    .isEqualTo(scored.stream().map(Scored::score).toList());
            assertThat(scored)
                    .allSatisfy(each ->
                            assertThat(each.score()).isBetween(Fraction.of(20), Fraction.of(100)));
        }
    }

    private void zone(String zoneId, @Nullable String... figures) {
        values.put(
                facts(zoneId),
                Arrays.stream(figures)
                        .<@Nullable Fraction>map(each -> each == null ? null : Fraction.parse(each))
                        .toList());
    }

    private static ZoneFacts facts(String zoneId) {
        return new ZoneFacts(
                zoneId,
                zoneId,
                ZoneLevel.NATIONAL,
                ZoneKind.ECONOMIC,
                "360100",
                ZoneStatus.ACTIVE,
                null,
                null,
                null);
    }
}

package org.manyuan.reporting.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Appraisal;
import org.manyuan.contracts.policy.Appraisal.Weight;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.figure.Direction;

/**
 * Score = Σ weight × (20 + 80 × (value − least) / (greatest − least)) over the zones compared;
 * where less is better, the other way round: (greatest − value). Who has no value gets nothing for
 * it, not even the 20: not reported is not average. Where all values are the same, all have the
 * best one.
 *
 * @param directions one for each weight
 * @param values per zone, one for each weight
 */
public record Scores(
        Appraisal appraisal,
        List<Direction> directions,
        Map<ZoneFacts, List<@Nullable Fraction>> values) {

    private static final Fraction FLOOR = Fraction.of(20);
    private static final Fraction SPAN = Fraction.of(80);
    private static final Fraction FULL = Fraction.of(100);

    /**
     * What a zone got for one figure.
     *
     * @param points without the weight, from 20 to 100; 0 where there is no value
     */
    public record Mark(
            Weight weight,
            @Nullable Fraction value,
            @Nullable Fraction least,
            @Nullable Fraction greatest,
            Fraction points) {

        public Fraction weighted() {
            return points.times(weight.weight());
        }
    }

    /**
     * @param rank shared by zones of the same score
     */
    public record Scored(int rank, ZoneFacts zone, Fraction score, List<Mark> marks) {}

    /** The best first. */
    List<Scored> scored() {
        List<Range> ranges = new ArrayList<>();
        for (int index = 0; index < appraisal.weights().size(); index++) {
            ranges.add(range(index));
        }
        List<Scored> unranked = new ArrayList<>();
        for (Map.Entry<ZoneFacts, List<@Nullable Fraction>> each : values.entrySet()) {
            unranked.add(score(each.getKey(), each.getValue(), ranges));
        }
        unranked.sort(
                Comparator.comparing(Scored::score)
                        .reversed()
                        .thenComparing(each -> each.zone().zoneId()));
        List<Scored> ranked = new ArrayList<>();
        for (int index = 0; index < unranked.size(); index++) {
            Scored each = unranked.get(index);
            boolean tie = index > 0 && unranked.get(index - 1).score().compareTo(each.score()) == 0;
            int rank = tie ? ranked.getLast().rank() : index + 1;
            ranked.add(new Scored(rank, each.zone(), each.score(), each.marks()));
        }
        return ranked;
    }

    private record Range(@Nullable Fraction least, @Nullable Fraction greatest) {}

    private Range range(int index) {
        Fraction least = null;
        Fraction greatest = null;
        for (List<@Nullable Fraction> own : values.values()) {
            Fraction value = own.get(index);
            if (value != null) {
                least = least == null || value.compareTo(least) < 0 ? value : least;
                greatest = greatest == null || value.compareTo(greatest) > 0 ? value : greatest;
            }
        }
        return new Range(least, greatest);
    }

    private Scored score(ZoneFacts zone, List<@Nullable Fraction> own, List<Range> ranges) {
        List<Mark> marks = new ArrayList<>();
        Fraction score = Fraction.ZERO;
        for (int index = 0; index < own.size(); index++) {
            Fraction value = own.get(index);
            Range range = ranges.get(index);
            Mark mark =
                    new Mark(
                            appraisal.weights().get(index),
                            value,
                            range.least(),
                            range.greatest(),
                            points(value, range, directions.get(index)));
            marks.add(mark);
            score = score.plus(mark.weighted());
        }
        return new Scored(0, zone, score, marks);
    }

    private static Fraction points(@Nullable Fraction value, Range range, Direction direction) {
        Fraction least = range.least();
        Fraction greatest = range.greatest();
        if (value == null || least == null || greatest == null) {
            return Fraction.ZERO;
        }
        if (least.compareTo(greatest) == 0) {
            return FULL;
        }
        Fraction ahead =
                switch (direction) {
                    case MORE_IS_BETTER -> minus(value, least);
                    case LESS_IS_BETTER -> minus(greatest, value);
                };
        return FLOOR.plus(SPAN.times(ahead.over(minus(greatest, least))));
    }

    private static Fraction minus(Fraction one, Fraction other) {
        return one.plus(other.times(Fraction.of(-1)));
    }
}

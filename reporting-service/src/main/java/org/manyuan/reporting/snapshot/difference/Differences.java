package org.manyuan.reporting.snapshot.difference;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Ground;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.lengthy.Reading;
import org.manyuan.reporting.snapshot.FrozenFigure;
import org.manyuan.reporting.snapshot.FrozenFigures;
import org.manyuan.reporting.snapshot.FrozenScope;
import org.manyuan.reporting.snapshot.Moment;
import org.manyuan.reporting.snapshot.Moments;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.snapshot.Sources;
import org.manyuan.reporting.snapshot.TooManyEvents;
import org.springframework.stereotype.Component;

/** 差异: what became of frozen figures since, and through which events. */
@Component
public class Differences {

    /** A move of a figure takes some 150 bytes. */
    private static final int MOST_MOVES = 1_000_000;

    private final FrozenFigures frozen;
    private final Moments moments;
    private final Sources sources;
    private final Tail tail;
    private final Catalogue catalogue;
    private final Clock clock;

    Differences(
            FrozenFigures frozen,
            Moments moments,
            Sources sources,
            Tail tail,
            Catalogue catalogue,
            Clock clock) {
        this.frozen = frozen;
        this.moments = moments;
        this.sources = sources;
        this.tail = tail;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What is to be compared.
     *
     * @param later null where it is what is known now
     * @param metric null for all
     */
    public record Asked(
            Snapshot snapshot,
            @Nullable Snapshot later,
            List<Question> questions,
            @Nullable Metric metric) {}

    /**
     * What came of it.
     *
     * @param at when the later figures were known
     * @param upTo next offset per topic and partition: the events before it are in those
     */
    public record Compared(
            Instant at, Map<String, Map<Integer, Long>> upTo, List<FigureDifference> figures) {}

    /**
     * The figures that differ or were moved, in the order of the scopes.
     *
     * @param reading told how far it is
     */
    public Compared compare(Asked asked, Reading reading) {
        Snapshot other = asked.later();
        Instant at = other == null ? clock.instant() : other.recordedAt();
        Moment later = other == null ? moments.now(reading) : sources.moment(other.upTo(), reading);
        return new Compared(at, later.upTo(), between(asked, later, reading));
    }

    private List<FigureDifference> between(Asked asked, Moment later, Reading reading) {
        Snapshot snapshot = asked.snapshot();
        Moment.Surroundings then = sources.surroundings(snapshot.upToZones(), reading);
        Set<String> zones = zones(asked.questions(), later.with(then).basis(catalogue));
        Chain chain =
                new Chain(
                        then,
                        tail.between(snapshot.upTo(), later.upTo(), zones, reading),
                        later,
                        catalogue);
        Basis basis = later.basis(catalogue);
        List<FigureDifference> differences = new ArrayList<>();
        int moves = 0;
        for (Question question : asked.questions()) {
            FrozenScope scope =
                    frozen.of(snapshot, question.scope(), question.caliber()).orElse(null);
            if (scope == null) {
                continue;
            }
            for (FigureDifference each : of(scope, question, basis, chain, asked.metric())) {
                moves += each.moved().size();
                if (moves > MOST_MOVES) {
                    throw new TooManyEvents(MOST_MOVES);
                }
                if (each.isAny()) {
                    differences.add(each);
                }
            }
        }
        return differences;
    }

    /** Those that the scopes had at the freeze: as such their facts are told. */
    private static Set<String> zones(List<Question> questions, Basis then) {
        Set<String> zones = new HashSet<>();
        questions.forEach(each -> zones.addAll(then.members(each).lastMonths().keySet()));
        return zones;
    }

    private static List<FigureDifference> of(
            FrozenScope scope, Question question, Basis basis, Chain chain, @Nullable Metric only) {
        Map<Metric, FrozenFigure> reported = new LinkedHashMap<>();
        for (FrozenFigure figure : scope.figures()) {
            Metric metric = basis.catalogue().find(figure.code());
            if (metric != null && (only == null || metric.code().equals(only.code()))) {
                reported.put(metric, figure);
            }
        }
        List<Metric> metrics = List.copyOf(reported.keySet());
        Map<String, List<Chain.Moved>> moved = chain.effects(question, metrics);
        Ground ground = basis.ground(basis.members(question), question.asOf().year());
        return metrics.stream()
                .map(metric ->
                        new FigureDifference(
                                question,
                                metric,
                                Objects.requireNonNull(reported.get(metric)),
                                metric.figure(ground, question.asOf()),
                                moved.getOrDefault(metric.code(), List.of())))
                .toList();
    }
}

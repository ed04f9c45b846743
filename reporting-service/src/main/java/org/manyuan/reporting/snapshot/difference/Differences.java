package org.manyuan.reporting.snapshot.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Ground;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.snapshot.FrozenFigure;
import org.manyuan.reporting.snapshot.FrozenFigures;
import org.manyuan.reporting.snapshot.FrozenScope;
import org.manyuan.reporting.snapshot.Moment;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.snapshot.Sources;
import org.springframework.stereotype.Component;

/** 差异: what became of frozen figures since, and through which events. */
@Component
public class Differences {

    private final FrozenFigures frozen;
    private final Sources sources;
    private final Tail tail;
    private final Catalogue catalogue;

    Differences(FrozenFigures frozen, Sources sources, Tail tail, Catalogue catalogue) {
        this.frozen = frozen;
        this.sources = sources;
        this.tail = tail;
        this.catalogue = catalogue;
    }

    /**
     * The figures that differ or were moved, in the order of the scopes.
     *
     * @param later a moment that is not before that of the snapshot
     * @param only one figure; null for all
     */
    public List<FigureDifference> between(
            Snapshot snapshot,
            Moment later,
            Collection<Question> questions,
            @Nullable Metric only) {
        Chain chain =
                new Chain(
                        sources.surroundings(snapshot.upToZones()),
                        tail.between(snapshot.upTo(), later.upTo()),
                        later,
                        catalogue);
        Basis basis = later.basis(catalogue);
        List<FigureDifference> differences = new ArrayList<>();
        for (Question question : questions) {
            frozen.of(snapshot, question.scope(), question.caliber())
                    .ifPresent(scope ->
                            of(scope, question, basis, chain, only).stream()
                                    .filter(FigureDifference::isAny)
                                    .forEach(differences::add));
        }
        return differences;
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

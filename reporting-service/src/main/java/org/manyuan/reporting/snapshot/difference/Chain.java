package org.manyuan.reporting.snapshot.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Campaign;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Ground;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Returned;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.snapshot.Moment;

/**
 * The way from one moment to a later one, event by event. The effects of all events on a figure add
 * up to its difference: under the surroundings of the first moment figures of events are linear in
 * the cells, so the cells that an event changed say its effect by themselves; after that each
 * change of the surroundings leads from one whole basis to the next.
 */
public final class Chain {

    private final Moment.Surroundings before;
    private final List<Step> steps;
    private final Moment after;
    private final Catalogue catalogue;

    public Chain(Moment.Surroundings before, List<Step> steps, Moment after, Catalogue catalogue) {
        this.before = before;
        this.steps = List.copyOf(steps);
        this.after = after;
        this.catalogue = catalogue;
    }

    /** An event with its effect on one figure. */
    public record Moved(Cause cause, Effect effect) {}

    /** As which zones, for which campaign and with which returns a scope is counted. */
    private record Standpoint(Members members, Campaign campaign, Returned returned) {

        static Standpoint of(Basis basis, Question question) {
            int year = question.asOf().year();
            Members members = basis.members(question);
            return new Standpoint(
                    members, Campaign.of(basis.plan(year)), basis.returns().of(members));
        }

        Ground ground(Tally tally) {
            return new Ground(tally, campaign, returned);
        }
    }

    /** The events that moved these figures of a scope, by the figures' codes. */
    public Map<String, List<Moved>> effects(Question question, List<Metric> metrics) {
        Map<String, List<Moved>> moved = new HashMap<>();
        Standpoint here = Standpoint.of(after.with(before).basis(catalogue), question);
        for (Step step : steps) {
            switch (step) {
                case Step.OfFacts facts -> {
                    Tally difference = tally(facts.difference(), here.members());
                    if (difference != null) {
                        linear(facts.cause(), here, difference, question.asOf(), metrics, moved);
                    }
                }
                case Step.OfSurroundings surroundings -> {
                    Moment next = after.with(surroundings.after());
                    Standpoint there = Standpoint.of(next.basis(catalogue), question);
                    if (!there.equals(here)) {
                        whole(step.cause(), here, there, question.asOf(), metrics, moved);
                        here = there;
                    }
                }
            }
        }
        return moved;
    }

    /** Null where no zone of the scope is touched. */
    private static @Nullable Tally tally(Map<Cell, long[]> difference, Members members) {
        Tally sum = null;
        for (Map.Entry<Cell, long[]> each : difference.entrySet()) {
            Integer lastMonth = members.lastMonths().get(each.getKey().zoneId());
            if (lastMonth != null) {
                sum =
                        (sum == null ? Tally.EMPTY : sum)
                                .plus(each.getKey(), each.getValue(), lastMonth);
            }
        }
        return sum;
    }

    private static void linear(
            Cause cause,
            Standpoint here,
            Tally difference,
            AsOf asOf,
            List<Metric> metrics,
            Map<String, List<Moved>> moved) {
        Ground ground = here.ground(difference);
        for (Metric metric : metrics) {
            if (metric instanceof EventMetric) {
                Figure figure = metric.figure(ground, asOf);
                add(cause, metric, Effect.of(figure, metric.hasDenominator()), moved);
            }
        }
    }

    private void whole(
            Cause cause,
            Standpoint here,
            Standpoint there,
            AsOf asOf,
            List<Metric> metrics,
            Map<String, List<Moved>> moved) {
        Ground one = here.ground(after.tally(here.members()));
        Ground other = there.ground(after.tally(there.members()));
        for (Metric metric : metrics) {
            add(
                    cause,
                    metric,
                    Effect.between(
                            metric.figure(one, asOf),
                            metric.figure(other, asOf),
                            metric.hasDenominator()),
                    moved);
        }
    }

    private static void add(
            Cause cause, Metric metric, Effect effect, Map<String, List<Moved>> moved) {
        if (!effect.isNothing()) {
            moved.computeIfAbsent(metric.code(), _ -> new ArrayList<>())
                    .add(new Moved(cause, effect));
        }
    }
}

package org.manyuan.project.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What happened to a project beside its stages. */
record Happenings(
        List<Arrival> arrivals,
        List<ReachedMilestone> milestones,
        List<Obstacle> obstacles,
        List<Evidence> evidence) {

    static final Happenings NONE = new Happenings(List.of(), List.of(), List.of(), List.of());

    Happenings plus(Arrival arrival) {
        return new Happenings(plus(arrivals, arrival), milestones, obstacles, evidence);
    }

    Happenings plus(ReachedMilestone reached) {
        return new Happenings(arrivals, plus(milestones, reached), obstacles, evidence);
    }

    Happenings plus(Obstacle obstacle) {
        return new Happenings(arrivals, milestones, plus(obstacles, obstacle), evidence);
    }

    Happenings plus(Evidence attached) {
        return new Happenings(arrivals, milestones, obstacles, plus(evidence, attached));
    }

    Happenings changing(Obstacle obstacle, UnaryOperator<Obstacle> change) {
        return new Happenings(
                arrivals, milestones, changing(obstacles, obstacle, change), evidence);
    }

    Happenings changing(Evidence attached, UnaryOperator<Evidence> change) {
        return new Happenings(
                arrivals, milestones, obstacles, changing(evidence, attached, change));
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    private static <T> List<T> changing(List<T> list, T item, UnaryOperator<T> change) {
        return list.stream().map(each -> each.equals(item) ? change.apply(each) : each).toList();
    }
}

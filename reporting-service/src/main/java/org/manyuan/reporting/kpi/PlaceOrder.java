package org.manyuan.reporting.kpi;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which order the places of a ranking are shown; the ranks stay what they are. */
public enum PlaceOrder {
    RANK,
    /** Who climbed most first; who was not ranked last year, last. */
    CLIMB;

    /**
     * @param places in the order of their ranks
     */
    public <T> List<T> of(List<T> places, Function<T, @Nullable Integer> climb) {
        Stream<T> all = places.stream();
        return switch (this) {
            case RANK -> places;
            case CLIMB ->
                    all.sorted(
                                    Comparator.comparing(
                                            climb, Comparator.nullsLast(Comparator.reverseOrder())))
                            .toList();
        };
    }
}

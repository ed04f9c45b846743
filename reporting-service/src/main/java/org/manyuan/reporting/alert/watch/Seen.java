package org.manyuan.reporting.alert.watch;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a sweep looks at: the day, and the events known.
 *
 * @param upTo next offset by what was read and its partition
 */
public record Seen(LocalDate day, Map<String, Map<Integer, Long>> upTo) {

    public Seen {
        Map<String, Map<Integer, Long>> copy = new TreeMap<>();
        upTo.forEach((source, offsets) -> copy.put(source, new TreeMap<>(offsets)));
        upTo = copy;
    }

    /** Whether another saw something that is not seen here. */
    boolean isBehind(Seen other) {
        return day.isBefore(other.day)
                || other.upTo.entrySet().stream()
                        .anyMatch(source ->
                                source.getValue().entrySet().stream()
                                        .anyMatch(partition ->
                                                next(source.getKey(), partition.getKey())
                                                        < partition.getValue()));
    }

    private long next(String source, int partition) {
        return upTo.getOrDefault(source, Map.of()).getOrDefault(partition, 0L);
    }
}

package org.manyuan.reporting.recompute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Contribution;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.Readable;

/**
 * The newest facts of every subject in a map, and the cells added up from them at the end: no
 * deltas, no stores.
 */
final class PlainFold {

    private final Map<String, Newest> subjects = new HashMap<>();
    private final List<String> disorders = new ArrayList<>();
    private long records;
    private long repetitions;
    private long unreadable;
    private Map<TopicPartition, Long> ends = Map.of();

    private record Newest(String topic, long sequence, byte[] facts) {}

    void add(ConsumerRecord<String, byte[]> event) {
        if (Readable.isOfNoFigure(event.topic(), event.headers())) {
            return;
        }
        records++;
        try {
            if (event.key() == null) {
                throw new IllegalArgumentException("there is no subject");
            }
            long sequence = Readable.sequence(event.headers());
            byte[] facts = Readable.facts(event.headers());
            contribute(event.topic(), facts, (cell, counter, amount) -> {});
            String subject = event.topic() + "/" + event.key();
            Newest before = subjects.get(subject);
            long last = before == null ? 0 : before.sequence();
            if (sequence <= last) {
                repetitions++;
                return;
            }
            if (sequence != last + 1) {
                disorders.add("%s: %d → %d".formatted(subject, last, sequence));
            }
            subjects.put(subject, new Newest(event.topic(), sequence, facts));
        } catch (IllegalArgumentException garbled) {
            unreadable++;
        }
    }

    Map<Cell, long[]> cells() {
        Map<Cell, long[]> cells = new HashMap<>();
        for (Newest each : subjects.values()) {
            contribute(
                    each.topic(),
                    each.facts(),
                    (cell, counter, amount) ->
                            cells.computeIfAbsent(cell, none -> new long[Counter.COUNT])[
                                            counter.ordinal()] +=
                                    amount);
        }
        cells.values().removeIf(counts -> Arrays.stream(counts).allMatch(count -> count == 0));
        return cells;
    }

    /** What differs from other cells, by cell. */
    Map<String, String> differences(Map<Cell, long[]> others) {
        Map<Cell, long[]> mine = cells();
        Set<Cell> all = new HashSet<>(mine.keySet());
        all.addAll(others.keySet());
        Map<String, String> differences = new HashMap<>();
        for (Cell cell : all) {
            long[] here = mine.getOrDefault(cell, new long[Counter.COUNT]);
            long[] there = others.getOrDefault(cell, new long[Counter.COUNT]);
            if (!Arrays.equals(here, there)) {
                differences.put(
                        cell.toString(),
                        "重算 " + Arrays.toString(here) + ",报表 " + Arrays.toString(there));
            }
        }
        return differences;
    }

    private static void contribute(String topic, byte[] facts, Contribution.Sink sink) {
        if (topic.equals(Topics.PROJECTS)) {
            Contribution.of(ProjectFacts.fromBytes(facts), 1, sink);
        } else {
            Contribution.of(CaseFacts.fromBytes(facts), 1, sink);
        }
    }

    void readTo(Map<TopicPartition, Long> offsets) {
        ends = Map.copyOf(offsets);
    }

    /** Whether all events of this fold are in figures that reach up to some offsets. */
    boolean isIn(Map<String, Map<Integer, Long>> upTo) {
        return ends.entrySet().stream()
                .allMatch(end ->
                        upTo.getOrDefault(end.getKey().topic(), Map.of())
                                        .getOrDefault(end.getKey().partition(), 0L)
                                >= end.getValue());
    }

    List<String> disorders() {
        return disorders;
    }

    long records() {
        return records;
    }

    long repetitions() {
        return repetitions;
    }

    long unreadable() {
        return unreadable;
    }

    int subjects() {
        return subjects.size();
    }
}

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
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Contribution;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.Readable;
import org.manyuan.reporting.fold.Repair;

/**
 * The newest facts of every subject in a map, and the cells added up from them at the end: no
 * deltas, no stores. The repairs are known before the events, so nothing is held back: a subject
 * whose record nobody repaired simply stays as it was before.
 */
public final class PlainFold {

    private final Map<String, Repair> repairs = new HashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();
    private final List<String> disorders = new ArrayList<>();
    private long records;
    private long repetitions;
    private long unreadable;
    private Map<TopicPartition, Long> ends = Map.of();

    private static final class Subject {
        private final String topic;
        private long newest;
        private long last;
        private byte @Nullable [] facts;
        private boolean parked;

        private Subject(String topic) {
            this.topic = topic;
        }
    }

    /** To be told all repairs before the first event. */
    public void addRepair(ConsumerRecord<String, byte[]> record) {
        try {
            Repair repair = Repair.of(record.key(), record.partition(), record.headers());
            if (repair.kind() != Repair.Kind.RETRIED) {
                repairs.putIfAbsent(repair.place(), repair);
            }
        } catch (IllegalArgumentException garbled) {
            unreadable++;
        }
    }

    public void add(ConsumerRecord<String, byte[]> event) {
        if (Readable.isOfNoFigure(event.topic(), event.headers())) {
            return;
        }
        records++;
        if (event.key() == null) {
            unreadable++;
            return;
        }
        String id = event.topic() + "/" + event.key();
        Subject subject = subjects.computeIfAbsent(id, none -> new Subject(event.topic()));
        long sequence = sequence(event);
        if (subject.facts != null && sequence != 0 && sequence <= subject.newest) {
            repetitions++;
        } else if (!subject.parked) {
            take(id, subject, sequence, event);
        }
    }

    private void take(
            String id, Subject subject, long sequence, ConsumerRecord<String, byte[]> event) {
        try {
            Readable.sequence(event.headers());
            byte[] facts = Readable.facts(event.headers());
            contribute(subject.topic, facts, (cell, counter, amount) -> {});
            follow(id, subject, sequence);
            subject.newest = sequence;
            subject.facts = facts;
        } catch (IllegalArgumentException garbled) {
            unreadable++;
            Repair repair =
                    repairs.get(Repair.place(event.topic(), event.partition(), event.offset()));
            if (repair == null) {
                subject.parked = true;
            } else if (repair.facts() == null) {
                subject.last = Math.max(subject.last, sequence);
            } else if (subject.facts == null || repair.sequence() > subject.newest) {
                follow(id, subject, repair.sequence());
                subject.newest = repair.sequence();
                subject.facts = repair.facts();
            }
        }
    }

    private void follow(String id, Subject subject, long sequence) {
        if (sequence != subject.last + 1) {
            disorders.add("%s: %d → %d".formatted(id, subject.last, sequence));
        }
        subject.last = sequence;
    }

    /** 0 where there is none that could be read. */
    private static long sequence(ConsumerRecord<String, byte[]> event) {
        try {
            return Readable.sequence(event.headers());
        } catch (IllegalArgumentException garbled) {
            return 0;
        }
    }

    public Map<Cell, long[]> cells() {
        Map<Cell, long[]> cells = new HashMap<>();
        for (Subject each : subjects.values()) {
            if (each.facts != null) {
                contribute(
                        each.topic,
                        each.facts,
                        (cell, counter, amount) ->
                                cells.computeIfAbsent(cell, none -> new long[Counter.COUNT])[
                                                counter.ordinal()] +=
                                        amount);
            }
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
        Contribution.of(topic, facts, 1, sink);
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
        return (int) subjects.values().stream().filter(each -> each.facts != null).count();
    }

    /** The subjects that wait for a repair, by topic and id. */
    List<String> parked() {
        return subjects.entrySet().stream()
                .filter(each -> each.getValue().parked)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}

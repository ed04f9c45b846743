package org.manyuan.reporting.snapshot.messaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Contribution;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.Readable;
import org.manyuan.reporting.fold.Repair;
import org.manyuan.reporting.snapshot.difference.Step;

/**
 * The newest facts of some subjects, and by which cells each event changed them. A record that
 * cannot be read parks its subject, as in the service's fold, until it is repaired.
 */
final class SubjectFold {

    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Repair> repairs = new HashMap<>();

    private static final class Subject {
        private final String topic;
        private final List<ConsumerRecord<String, byte[]>> held = new ArrayList<>();
        private long sequence;
        private byte @Nullable [] facts;

        private Subject(String topic) {
            this.topic = topic;
        }
    }

    /** Empty where no cell changes. */
    Optional<Step> step(ConsumerRecord<String, byte[]> event) {
        if (event.key() == null || Readable.isOfNoFigure(event.topic(), event.headers())) {
            return Optional.empty();
        }
        Subject subject =
                subjects.computeIfAbsent(
                        event.topic() + "/" + event.key(), _ -> new Subject(event.topic()));
        Map<Cell, long[]> difference = new HashMap<>();
        take(subject, event, difference);
        return step(event, difference);
    }

    /** What was held back behind the repaired record comes with it. */
    Optional<Step> repair(ConsumerRecord<String, byte[]> record) {
        Repair repair;
        try {
            repair = Repair.of(record.key(), record.partition(), record.headers());
        } catch (IllegalArgumentException noRepair) {
            return Optional.empty();
        }
        if (repair.kind() != Repair.Kind.RETRIED) {
            repairs.putIfAbsent(repair.place(), repair);
        }
        Subject subject = subjects.get(repair.topic() + "/" + repair.subject());
        if (subject == null
                || subject.held.isEmpty()
                || !place(subject.held.getFirst()).equals(repair.place())) {
            return Optional.empty();
        }
        List<ConsumerRecord<String, byte[]>> released = List.copyOf(subject.held);
        subject.held.clear();
        Map<Cell, long[]> difference = new HashMap<>();
        released.forEach(each -> take(subject, each, difference));
        return step(record, difference);
    }

    private static Optional<Step> step(
            ConsumerRecord<String, byte[]> cause, Map<Cell, long[]> difference) {
        difference.values().removeIf(counts -> Arrays.stream(counts).allMatch(each -> each == 0));
        return difference.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.OfFacts(Causes.of(cause), difference));
    }

    private void take(
            Subject subject, ConsumerRecord<String, byte[]> event, Map<Cell, long[]> difference) {
        long sequence = sequence(event);
        if (subject.facts != null && sequence != 0 && sequence <= subject.sequence) {
            return;
        }
        if (!subject.held.isEmpty()) {
            subject.held.add(event);
            return;
        }
        try {
            replace(
                    subject,
                    Readable.sequence(event.headers()),
                    Readable.facts(event.headers()),
                    difference);
        } catch (IllegalArgumentException unreadable) {
            Repair repair = repairs.get(place(event));
            byte[] facts = repair == null ? null : repair.facts();
            if (repair == null) {
                subject.held.add(event);
            } else if (facts != null
                    && (subject.facts == null || repair.sequence() > subject.sequence)) {
                replace(subject, repair.sequence(), facts, difference);
            }
        }
    }

    private static void replace(
            Subject subject, long sequence, byte[] facts, Map<Cell, long[]> difference) {
        contribute(subject.topic, facts, 1, difference);
        if (subject.facts != null) {
            contribute(subject.topic, subject.facts, -1, difference);
        }
        subject.sequence = sequence;
        subject.facts = facts;
    }

    private static void contribute(
            String topic, byte[] facts, int sign, Map<Cell, long[]> difference) {
        Contribution.Sink sink =
                (cell, counter, amount) ->
                        difference
                                        .computeIfAbsent(cell, _ -> new long[Counter.COUNT])[
                                        counter.ordinal()] +=
                                amount;
        Contribution.of(topic, facts, sign, sink);
    }

    private static String place(ConsumerRecord<String, byte[]> event) {
        return Repair.place(event.topic(), event.partition(), event.offset());
    }

    /** 0 where there is none that could be read. */
    private static long sequence(ConsumerRecord<String, byte[]> event) {
        try {
            return Readable.sequence(event.headers());
        } catch (IllegalArgumentException garbled) {
            return 0;
        }
    }
}

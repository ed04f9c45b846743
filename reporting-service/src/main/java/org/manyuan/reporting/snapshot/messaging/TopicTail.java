package org.manyuan.reporting.snapshot.messaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.lengthy.Reading;
import org.manyuan.reporting.snapshot.Moment;
import org.manyuan.reporting.snapshot.TooManyEvents;
import org.manyuan.reporting.snapshot.difference.Step;
import org.manyuan.reporting.snapshot.difference.Tail;

/**
 * Reads the ends of the topics twice: first which subjects something happened to, then what. Of all
 * that lies before only the facts of those subjects are kept.
 */
public final class TopicTail implements Tail {

    private static final List<String> EVENTS = List.of(Topics.PROJECTS, Topics.INVESTMENTS);

    /** Each takes a list of all zones. */
    private static final int MOST_SURROUNDINGS = 5_000;

    private final TopicStretch stretch;
    private final int most;

    /**
     * @param most steps of facts that are told, a kilobyte each
     */
    public TopicTail(Map<String, Object> consumerProperties, int most) {
        this.stretch = new TopicStretch(consumerProperties);
        this.most = most;
    }

    @Override
    public List<Step> between(
            Map<String, Map<Integer, Long>> from,
            Map<String, Map<Integer, Long>> to,
            Set<String> zones,
            Reading reading) {
        Ends ends = new Ends(from, to, reading);
        List<ConsumerRecord<String, byte[]>> repairs = new ArrayList<>();
        ends.since(Topics.REPAIRS, repairs::addAll);
        Touched touched = new Touched();
        EVENTS.forEach(topic -> ends.since(topic, touched::add));
        touched.add(repairs);
        SubjectFold fold = before(ends, touched);
        List<Told> told = new ArrayList<>();
        for (String topic : EVENTS) {
            ends.since(
                    topic,
                    records ->
                            records.forEach(event ->
                                    fold.step(event)
                                            .filter(step -> touches(step, zones))
                                            .ifPresent(step -> add(event, step, told))));
        }
        told.sort(Comparator.comparing(Told::at));
        repairs.forEach(repair ->
                fold.repair(repair)
                        .filter(step -> touches(step, zones))
                        .ifPresent(step -> add(repair, step, told)));
        List<Step> steps = new ArrayList<>();
        told.forEach(each -> steps.add(each.step()));
        steps.addAll(surroundings(ends));
        return steps;
    }

    private record Told(long at, Step step) {}

    private void add(ConsumerRecord<String, byte[]> event, Step step, List<Told> told) {
        if (told.size() == most) {
            throw new TooManyEvents(most);
        }
        told.add(new Told(event.timestamp(), step));
    }

    private static boolean touches(Step step, Set<String> zones) {
        return !(step instanceof Step.OfFacts facts)
                || facts.difference().keySet().stream()
                        .anyMatch(cell -> zones.contains(cell.zoneId()));
    }

    /** Between which offsets what is read. */
    private final class Ends {

        private final Map<String, Map<Integer, Long>> from;
        private final Map<String, Map<Integer, Long>> to;
        private final Reading reading;

        Ends(
                Map<String, Map<Integer, Long>> from,
                Map<String, Map<Integer, Long>> to,
                Reading reading) {
            this.from = from;
            this.to = to;
            this.reading = reading;
            for (String topic : EVENTS) {
                reading.expect(TopicStretch.length(Map.of(), before(topic)));
                reading.expect(2 * TopicStretch.length(before(topic), after(topic)));
            }
            reading.expect(TopicStretch.length(Map.of(), after(Topics.ZONES)));
            reading.expect(TopicStretch.length(Map.of(), after(Topics.REPAIRS)));
        }

        Map<Integer, Long> before(String topic) {
            return from.getOrDefault(topic, Map.of());
        }

        Map<Integer, Long> after(String topic) {
            return to.getOrDefault(topic, Map.of());
        }

        void since(String topic, Consumer<List<ConsumerRecord<String, byte[]>>> records) {
            stretch.read(topic, before(topic), after(topic), reading, records);
        }

        void upTo(
                String topic,
                Set<Integer> partitions,
                Consumer<List<ConsumerRecord<String, byte[]>>> records) {
            Map<Integer, Long> some = new HashMap<>(before(topic));
            some.keySet().retainAll(partitions);
            reading.expect(
                    TopicStretch.length(Map.of(), some)
                            - TopicStretch.length(Map.of(), before(topic)));
            stretch.read(topic, Map.of(), some, reading, records);
        }
    }

    /** To which subjects something happened, and in which partitions they are. */
    private static final class Touched {

        private final Set<String> subjects = new HashSet<>();
        private final Set<Integer> partitions = new HashSet<>();

        void add(List<ConsumerRecord<String, byte[]>> records) {
            for (ConsumerRecord<String, byte[]> each : records) {
                if (each.key() != null) {
                    subjects.add(each.key());
                    partitions.add(each.partition());
                }
            }
        }
    }

    /** What was known of the subjects of all these; other partitions are not read. */
    private static SubjectFold before(Ends ends, Touched touched) {
        SubjectFold fold = new SubjectFold();
        ends.upTo(Topics.REPAIRS, touched.partitions, records -> records.forEach(fold::repair));
        for (String topic : EVENTS) {
            ends.upTo(
                    topic,
                    touched.partitions,
                    records ->
                            records.stream()
                                    .filter(each -> touched.subjects.contains(each.key()))
                                    .forEach(fold::step));
        }
        return fold;
    }

    private static List<Step> surroundings(Ends ends) {
        ZonesTopicFold fold = new ZonesTopicFold();
        ends.upTo(Topics.ZONES, ends.before(Topics.ZONES).keySet(), fold::learn);
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        ends.since(Topics.ZONES, events::addAll);
        events.sort(Comparator.comparing(ConsumerRecord::timestamp));
        List<Step> steps = new ArrayList<>();
        Moment.Surroundings known = fold.surroundings();
        for (ConsumerRecord<String, byte[]> event : events) {
            fold.learn(List.of(event));
            Moment.Surroundings next = fold.surroundings();
            if (!next.equals(known)) {
                if (steps.size() == MOST_SURROUNDINGS) {
                    throw new TooManyEvents(MOST_SURROUNDINGS);
                }
                steps.add(new Step.OfSurroundings(Causes.of(event), next));
                known = next;
            }
        }
        return steps;
    }
}

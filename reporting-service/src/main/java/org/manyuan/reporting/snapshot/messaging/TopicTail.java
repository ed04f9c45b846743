package org.manyuan.reporting.snapshot.messaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.snapshot.Moment;
import org.manyuan.reporting.snapshot.difference.Step;
import org.manyuan.reporting.snapshot.difference.Tail;

/**
 * Reads the ends of the topics. Of what lies before only the facts of those subjects are kept that
 * something happened to since.
 */
public final class TopicTail implements Tail {

    private static final List<String> EVENTS = List.of(Topics.PROJECTS, Topics.INVESTMENTS);

    private final TopicStretch stretch;

    public TopicTail(Map<String, Object> consumerProperties) {
        this.stretch = new TopicStretch(consumerProperties);
    }

    @Override
    public List<Step> between(
            Map<String, Map<Integer, Long>> from, Map<String, Map<Integer, Long>> to) {
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        for (String topic : EVENTS) {
            events.addAll(since(topic, from, to));
        }
        List<ConsumerRecord<String, byte[]>> repairs = since(Topics.REPAIRS, from, to);
        SubjectFold fold = before(from, events, repairs);
        List<Step> steps = new ArrayList<>();
        events.sort(Comparator.comparing(ConsumerRecord::timestamp));
        events.forEach(event -> fold.step(event).ifPresent(steps::add));
        repairs.forEach(repair -> fold.repair(repair).ifPresent(steps::add));
        steps.addAll(surroundings(from, to));
        return steps;
    }

    private List<ConsumerRecord<String, byte[]>> since(
            String topic,
            Map<String, Map<Integer, Long>> from,
            Map<String, Map<Integer, Long>> to) {
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        stretch.read(topic, offsets(from, topic), offsets(to, topic), read::addAll);
        return read;
    }

    private static Map<Integer, Long> offsets(Map<String, Map<Integer, Long>> upTo, String topic) {
        return upTo.getOrDefault(topic, Map.of());
    }

    /** What was known of the subjects of all these; other partitions are not read. */
    private SubjectFold before(
            Map<String, Map<Integer, Long>> upTo,
            List<ConsumerRecord<String, byte[]>> events,
            List<ConsumerRecord<String, byte[]>> repairs) {
        Set<String> subjects = new HashSet<>();
        Set<Integer> partitions = new HashSet<>();
        for (List<ConsumerRecord<String, byte[]>> each : List.of(events, repairs)) {
            for (ConsumerRecord<String, byte[]> record : each) {
                if (record.key() != null) {
                    subjects.add(record.key());
                    partitions.add(record.partition());
                }
            }
        }
        SubjectFold fold = new SubjectFold();
        stretch.read(
                Topics.REPAIRS,
                Map.of(),
                only(partitions, offsets(upTo, Topics.REPAIRS)),
                records -> records.forEach(fold::repair));
        for (String topic : EVENTS) {
            stretch.read(
                    topic,
                    Map.of(),
                    only(partitions, offsets(upTo, topic)),
                    records ->
                            records.stream()
                                    .filter(each -> subjects.contains(each.key()))
                                    .forEach(fold::step));
        }
        return fold;
    }

    private static Map<Integer, Long> only(Set<Integer> partitions, Map<Integer, Long> offsets) {
        Map<Integer, Long> some = new HashMap<>(offsets);
        some.keySet().retainAll(partitions);
        return some;
    }

    private List<Step> surroundings(
            Map<String, Map<Integer, Long>> from, Map<String, Map<Integer, Long>> to) {
        ZonesTopicFold fold = new ZonesTopicFold();
        stretch.read(Topics.ZONES, Map.of(), offsets(from, Topics.ZONES), fold::learn);
        List<ConsumerRecord<String, byte[]>> events = since(Topics.ZONES, from, to);
        events.sort(Comparator.comparing(ConsumerRecord::timestamp));
        List<Step> steps = new ArrayList<>();
        Moment.Surroundings known = fold.surroundings();
        for (ConsumerRecord<String, byte[]> event : events) {
            fold.learn(List.of(event));
            Moment.Surroundings next = fold.surroundings();
            if (!next.equals(known)) {
                steps.add(new Step.OfSurroundings(Causes.of(event), next));
                known = next;
            }
        }
        return steps;
    }
}

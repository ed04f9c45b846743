package org.manyuan.bench.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.manyuan.bench.measure.Cost;
import org.manyuan.bench.product.KafkaClients;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Contribution;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.Readable;

/**
 * The baseline: the same records and contributions, added up in a map by a plain consumer, with
 * nothing kept and nothing sent: {@code PlainReplay BOOTSTRAP EVENTS}.
 */
final class PlainReplay {

    private final Map<String, Newest> subjects = new HashMap<>();
    private final Map<Cell, long[]> cells = new HashMap<>();

    private record Newest(long sequence, ProjectFacts facts) {}

    static void main(String[] args) {
        Cost before = Cost.now();
        new PlainReplay().run(args[0], Long.parseLong(args[1]));
        System.out.println(Cost.now().since(before).line());
    }

    private void run(String bootstrapServers, long events) {
        try (KafkaConsumer<String, byte[]> consumer = KafkaClients.consumer(bootstrapServers)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.PROJECTS).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            for (long read = 0; read < events; ) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(100))) {
                    fold(event);
                    read++;
                }
            }
        }
    }

    private void fold(ConsumerRecord<String, byte[]> event) {
        long sequence = Readable.sequence(event.headers());
        Newest before = subjects.get(event.key());
        if (before != null && before.sequence() >= sequence) {
            return;
        }
        ProjectFacts facts = ProjectFacts.fromBytes(Readable.facts(event.headers()));
        Contribution.of(facts, 1, this::add);
        if (before != null) {
            Contribution.of(before.facts(), -1, this::add);
        }
        subjects.put(event.key(), new Newest(sequence, facts));
    }

    private void add(Cell cell, Counter counter, long amount) {
        cells.computeIfAbsent(cell, none -> new long[Counter.COUNT])[counter.ordinal()] += amount;
    }
}

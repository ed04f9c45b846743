package org.manyuan.bench.scale;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.manyuan.bench.measure.Cost;
import org.manyuan.bench.product.KafkaClients;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.fold.CellRecords;

/**
 * The baseline: a plain consumer reads the cells of each partition into a map: {@code PlainRestore
 * BOOTSTRAP CELLS}.
 */
final class PlainRestore {

    private PlainRestore() {}

    private record Place(int partition, Cell cell) {}

    static void main(String[] args) {
        Cost before = Cost.now();
        Map<Place, long[]> cells = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = KafkaClients.consumer(args[0])) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.REPORTS).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            while (cells.size() < Integer.parseInt(args[1])) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                    Cell cell = CellRecords.cell(each.key());
                    if (cell != null) {
                        cells.put(
                                new Place(each.partition(), cell),
                                CellRecords.counts(each.value()));
                    }
                }
            }
        }
        System.out.println(Cost.now().since(before).line());
    }
}

package org.manyuan.reporting.drilldown.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.GroupFollower;
import org.manyuan.reporting.correction.Corrections;
import org.manyuan.reporting.drilldown.KnownFacts;
import org.manyuan.reporting.drilldown.KnownFacts.TopicPosition;
import org.manyuan.reporting.drilldown.ParkedReadings;
import org.manyuan.reporting.fold.Repair;
import org.manyuan.reporting.parking.Repairs;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Takes the events over into the known facts. */
@Component
class FactsReader implements GroupFollower.Taker {

    static final List<String> TOPICS = List.of(Topics.PROJECTS, Topics.INVESTMENTS, Topics.REPAIRS);

    private final KnownFacts known;
    private final Corrections corrections;
    private final EventReading reading;
    private final SubjectReread reread;
    private final Repairs repairs;

    FactsReader(
            KnownFacts known,
            Corrections corrections,
            ParkedReadings parked,
            Repairs repairs,
            KafkaProperties kafka) {
        this.known = known;
        this.corrections = corrections;
        this.reading = new EventReading(known, parked, repairs);
        this.repairs = repairs;
        this.reread = new SubjectReread(kafka.buildConsumerProperties());
    }

    /** Without the repairs a repaired record would park its subject. */
    @Override
    public boolean isReady() {
        return repairs.isComplete();
    }

    @Override
    public void take(ConsumerRecords<String, byte[]> records, ToLongFunction<TopicPartition> next) {
        Batch batch = new Batch(reading, known);
        reading.begin();
        for (ConsumerRecord<String, byte[]> each : records) {
            if (each.topic().equals(Topics.REPAIRS)) {
                readAgain(each, next, batch);
            } else {
                batch.take(each);
            }
        }
        // before the facts: read again after a crash, they still meet the older ones
        corrections.learn(batch.corrected());
        Map<TopicPosition, Long> reached = new HashMap<>();
        for (TopicPartition each : records.partitions()) {
            reached.put(new TopicPosition(each.topic(), each.partition()), next.applyAsLong(each));
        }
        known.learn(batch.newest(), reached);
        reading.end();
    }

    private void readAgain(
            ConsumerRecord<String, byte[]> record,
            ToLongFunction<TopicPartition> next,
            Batch batch) {
        Repair repair;
        try {
            repair = Repair.of(record.key(), record.partition(), record.headers());
        } catch (IllegalArgumentException unreadable) {
            // the fold lists it
            return;
        }
        Long from = reading.repaired(repair);
        if (from != null) {
            TopicPartition source = new TopicPartition(repair.topic(), repair.partition());
            reread.read(source, repair.subject(), from, next.applyAsLong(source))
                    .forEach(batch::take);
        }
    }
}

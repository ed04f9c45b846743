package org.manyuan.reporting.drilldown.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.reporting.correction.Corrections;
import org.manyuan.reporting.drilldown.KnownFacts;
import org.manyuan.reporting.drilldown.KnownFacts.TopicPosition;
import org.manyuan.reporting.drilldown.ParkedReadings;
import org.manyuan.reporting.fold.Repair;
import org.manyuan.reporting.parking.Repairs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the events into the known facts; the instances of the service share the partitions. */
@Component
class FactsReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FactsReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> EVENTS =
            List.of(Topics.PROJECTS, Topics.INVESTMENTS, Topics.REPAIRS);

    private final KnownFacts known;
    private final Corrections corrections;
    private final EventReading reading;
    private final SubjectReread reread;
    private final Repairs repairs;
    private final TopicCheck topics;
    private final Map<String, Object> consumerProperties;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    FactsReader(
            KnownFacts known,
            Corrections corrections,
            ParkedReadings parked,
            Repairs repairs,
            TopicCheck topics,
            KafkaProperties kafka) {
        this.known = known;
        this.corrections = corrections;
        this.reading = new EventReading(known, parked, repairs);
        this.repairs = repairs;
        this.topics = topics;
        this.consumerProperties = new HashMap<>(kafka.buildConsumerProperties());
        consumerProperties.put(ConsumerConfig.GROUP_ID_CONFIG, "reporting-facts");
        consumerProperties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumerProperties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumerProperties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        consumerProperties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        // a repair is read by who reads the record that it repairs
        consumerProperties.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        this.reread = new SubjectReread(consumerProperties);
    }

    @Override
    public void start() {
        // before the thread looks at it
        running = true;
        thread = Thread.ofPlatform().daemon().name("facts-reader").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread started = thread;
        if (started != null) {
            started.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (isRunning()) {
            try {
                topics.ensure(EVENTS.stream().map(TopicCheck::eventTopic).toList());
                if (repairs.isComplete()) {
                    read();
                } else if (!pause()) {
                    // without them a repaired record would park its subject
                    return;
                }
            } catch (InterruptedException | InterruptException end) {
                return;
            } catch (ExecutionException | RuntimeException away) {
                log.warn("facts cannot be taken over now: {}", away.toString());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /**
     * Offsets are committed behind the facts: after a crash some are read again, none is missed.
     */
    private void read() {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        consumerProperties,
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(EVENTS);
            while (isRunning()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (records.isEmpty()) {
                    continue;
                }
                Batch batch = new Batch(reading, known);
                reading.begin();
                for (ConsumerRecord<String, byte[]> each : records) {
                    if (each.topic().equals(Topics.REPAIRS)) {
                        readAgain(each, consumer, batch);
                    } else {
                        batch.take(each);
                    }
                }
                // before the facts: read again after a crash, they still meet the older ones
                corrections.learn(batch.corrected());
                Map<TopicPosition, Long> next = new HashMap<>();
                for (TopicPartition partition : records.partitions()) {
                    next.put(
                            new TopicPosition(partition.topic(), partition.partition()),
                            consumer.position(partition));
                }
                known.learn(batch.newest(), next);
                reading.end();
                consumer.commitSync();
            }
        }
    }

    private void readAgain(
            ConsumerRecord<String, byte[]> record, Consumer<String, byte[]> consumer, Batch batch) {
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
            reread.read(source, repair.subject(), from, consumer.position(source))
                    .forEach(batch::take);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(1_000);
            return true;
        } catch (InterruptedException end) {
            return false;
        }
    }
}

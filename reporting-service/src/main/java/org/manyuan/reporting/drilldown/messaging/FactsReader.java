package org.manyuan.reporting.drilldown.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.reporting.correction.Correction;
import org.manyuan.reporting.correction.Corrections;
import org.manyuan.reporting.drilldown.KnownFacts;
import org.manyuan.reporting.drilldown.KnownFacts.SubjectFacts;
import org.manyuan.reporting.drilldown.KnownFacts.TopicPosition;
import org.manyuan.reporting.fold.Readable;
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
    private static final List<String> EVENTS = List.of(Topics.PROJECTS, Topics.INVESTMENTS);

    private static final String CORRECTED = ProjectEventType.STAGE_DATE_CORRECTED.cloudEventType();

    private final KnownFacts known;
    private final Corrections corrections;
    private final TopicCheck topics;
    private final Map<String, Object> consumerProperties;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    FactsReader(
            KnownFacts known, Corrections corrections, TopicCheck topics, KafkaProperties kafka) {
        this.known = known;
        this.corrections = corrections;
        this.topics = topics;
        this.consumerProperties = new HashMap<>(kafka.buildConsumerProperties());
        consumerProperties.put(ConsumerConfig.GROUP_ID_CONFIG, "reporting-facts");
        consumerProperties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumerProperties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumerProperties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        consumerProperties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
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
                read();
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
                Map<String, SubjectFacts> newest = new LinkedHashMap<>();
                List<Correction> corrected = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> each : records) {
                    SubjectFacts facts = parse(each);
                    if (facts != null) {
                        corrected.addAll(corrections(each, facts, newest));
                        newest.merge(
                                key(facts),
                                facts,
                                (one, other) -> other.sequence() > one.sequence() ? other : one);
                    }
                }
                // before the facts: read again after a crash, they still meet the older ones
                corrections.learn(corrected);
                Map<TopicPosition, Long> next = new HashMap<>();
                for (TopicPartition partition : records.partitions()) {
                    next.put(
                            new TopicPosition(partition.topic(), partition.partition()),
                            consumer.position(partition));
                }
                known.learn(List.copyOf(newest.values()), next);
                consumer.commitSync();
            }
        }
    }

    private static String key(SubjectFacts facts) {
        return facts.topic() + "/" + facts.subject();
    }

    /** What a corrected date was before is not in the event, but in the facts before it. */
    private List<Correction> corrections(
            ConsumerRecord<String, byte[]> event,
            SubjectFacts now,
            Map<String, SubjectFacts> newest) {
        if (!Readable.type(event.headers()).equals(CORRECTED)) {
            return List.of();
        }
        SubjectFacts before = newest.get(key(now));
        if (before == null) {
            before = known.find(now.topic(), now.subject());
        }
        return before == null || before.sequence() >= now.sequence()
                ? List.of()
                : Correction.between(
                        now.subject(),
                        now.sequence(),
                        ProjectFacts.fromBytes(before.facts()),
                        ProjectFacts.fromBytes(now.facts()),
                        Instant.ofEpochMilli(event.timestamp()).toString());
    }

    /** The fold lists what is unreadable; here it is only passed over. */
    private static @Nullable SubjectFacts parse(ConsumerRecord<String, byte[]> event) {
        if (Readable.isOfNoFigure(event.topic(), event.headers())) {
            return null;
        }
        try {
            byte[] facts = Readable.facts(event.headers());
            String zoneId =
                    event.topic().equals(Topics.PROJECTS)
                            ? ProjectFacts.fromBytes(facts).zoneId()
                            : CaseFacts.fromBytes(facts).zoneId();
            return event.key() == null
                    ? null
                    : new SubjectFacts(
                            event.topic(),
                            event.key(),
                            zoneId,
                            Readable.sequence(event.headers()),
                            facts);
        } catch (IllegalArgumentException unreadable) {
            return null;
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

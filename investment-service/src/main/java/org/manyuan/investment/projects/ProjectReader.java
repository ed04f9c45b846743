package org.manyuan.investment.projects;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads the projects' topic from its start for as long as the service runs. */
final class ProjectReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProjectReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KnownProjects projects;
    private final TopicCheck topics;
    private final Map<String, Object> consumerProperties;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    ProjectReader(
            KnownProjects projects, TopicCheck topics, Map<String, Object> consumerProperties) {
        this.projects = projects;
        this.topics = topics;
        this.consumerProperties = consumerProperties;
    }

    @Override
    public void start() {
        // before the thread looks at it
        running = true;
        thread = Thread.ofPlatform().daemon().name("known-projects").start(this::run);
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
                topics.ensure(List.of(TopicCheck.eventTopic(Topics.PROJECTS)));
                read();
            } catch (InterruptedException | InterruptException | WakeupException end) {
                return;
            } catch (ExecutionException | KafkaException away) {
                log.warn("projects cannot be read yet: {}", away.toString());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void read() {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        consumerProperties,
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.PROJECTS).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (isRunning()) {
                List<KnownProjects.ProjectRecord> records = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                    KnownProjects.ProjectRecord readable = parse(each);
                    if (readable != null) {
                        records.add(readable);
                    }
                }
                projects.learn(records);
                if (!projects.isComplete()
                        && partitions.stream()
                                .allMatch(each ->
                                        consumer.position(each) >= ends.getOrDefault(each, 0L))) {
                    projects.completed();
                    log.info("{} projects known", projects.all().size());
                }
            }
        }
    }

    /** An unreadable record is told and passed over: the project's next event heals it. */
    private static KnownProjects.@Nullable ProjectRecord parse(
            ConsumerRecord<String, byte[]> each) {
        Header type = each.headers().lastHeader(Headers.TYPE);
        Header sequence = each.headers().lastHeader(Headers.SEQUENCE);
        Header facts = each.headers().lastHeader(Headers.FACTS);
        if (type == null || each.key() == null || !text(type).startsWith(ProjectEventType.PREFIX)) {
            return null;
        }
        try {
            if (sequence == null || facts == null) {
                throw new IllegalArgumentException("no sequence or facts");
            }
            return new KnownProjects.ProjectRecord(
                    Long.parseLong(text(sequence)),
                    ProjectLine.of(each.key(), ProjectFacts.fromBytes(facts.value())));
        } catch (IllegalArgumentException unreadable) {
            log.error(
                    "unreadable project record at {}-{}",
                    each.partition(),
                    each.offset(),
                    unreadable);
            return null;
        }
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static boolean pause() {
        try {
            Thread.sleep(1000);
            return true;
        } catch (InterruptedException end) {
            return false;
        }
    }
}

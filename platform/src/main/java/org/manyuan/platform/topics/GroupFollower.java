package org.manyuan.platform.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads event topics for as long as the service runs, together with its other instances: each
 * record is taken by one of them, and once more where a crash leaves that in doubt.
 */
public final class GroupFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GroupFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 1_000;
    private static final int SESSION_MILLIS = 10_000;

    private final String group;
    private final List<String> topics;
    private final Taker taker;
    private final TopicCheck check;
    private final Map<String, Object> consumerProperties;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    GroupFollower(
            String group,
            List<String> topics,
            Taker taker,
            TopicCheck check,
            Map<String, Object> consumerProperties) {
        this.group = group;
        this.topics = List.copyOf(topics);
        this.taker = taker;
        this.check = check;
        this.consumerProperties = new HashMap<>(consumerProperties);
        this.consumerProperties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        this.consumerProperties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    }

    /** Who takes over what is on the topics. */
    public interface Taker {

        /** Whether it can begin; asked again a little later where it cannot. */
        default boolean isReady() {
            return true;
        }

        /**
         * Returns when what the records say is kept, or is known to be of no use: only then they
         * count as read. Where it throws, they come again.
         *
         * @param records at least one
         * @param next the offset up to which a partition has been read
         */
        void take(ConsumerRecords<String, byte[]> records, ToLongFunction<TopicPartition> next)
                throws InterruptedException;
    }

    @Override
    public void start() {
        // before the thread looks at it
        running = true;
        thread = Thread.ofPlatform().daemon().name(group).start(this::run);
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
        try {
            while (isRunning()) {
                try {
                    check.ensure(topics.stream().map(TopicCheck::eventTopic).toList());
                    if (taker.isReady()) {
                        read();
                    }
                } catch (InterruptException end) {
                    return;
                } catch (ExecutionException | RuntimeException away) {
                    log.warn("{} cannot go on now: {}", group, away.toString());
                }
                if (isRunning()) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException end) {
            // stopped
        }
    }

    private void read() throws InterruptedException {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        consumerProperties,
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            while (isRunning()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    taker.take(records, consumer::position);
                    consumer.commitSync();
                }
            }
        }
    }
}

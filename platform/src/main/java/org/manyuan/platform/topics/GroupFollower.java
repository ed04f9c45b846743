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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.manyuan.platform.background.BackgroundLoop;

/**
 * Reads event topics for as long as the service runs, together with its other instances: each
 * record is taken by one of them, and once more where a crash leaves that in doubt.
 */
public final class GroupFollower extends BackgroundLoop {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int SESSION_MILLIS = 10_000;

    private final List<String> topics;
    private final Taker taker;
    private final TopicCheck check;
    private final Map<String, Object> consumerProperties;

    GroupFollower(
            String group,
            List<String> topics,
            Taker taker,
            TopicCheck check,
            Map<String, Object> consumerProperties) {
        super(group);
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
    protected Duration turn() throws ExecutionException, InterruptedException {
        check.ensure(topics.stream().map(TopicCheck::eventTopic).toList());
        if (taker.isReady()) {
            read();
        }
        return PAUSE;
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

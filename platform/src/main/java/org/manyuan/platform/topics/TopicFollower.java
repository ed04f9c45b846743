package org.manyuan.platform.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.manyuan.platform.background.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an event topic from its start for as long as the service runs. */
public final class TopicFollower extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final List<Learner> learners;
    private final TopicCheck topics;
    private final Map<String, Object> consumerProperties;
    private boolean complete;

    public TopicFollower(
            String topic,
            List<Learner> learners,
            TopicCheck topics,
            Map<String, Object> consumerProperties) {
        super("follow-" + topic);
        this.topic = topic;
        this.learners = List.copyOf(learners);
        this.topics = topics;
        this.consumerProperties = consumerProperties;
    }

    /** Who wants to know what is on the topic; records may come again. */
    public interface Learner {

        /** What cannot be read is told in the log and passed over. */
        void learn(Iterable<ConsumerRecord<String, byte[]>> records);

        /** What has been learned reaches up to this offset of a partition. */
        default void reached(int partition, long nextOffset) {}

        /**
         * The topic has been read to the end that it had at the start; before that nothing may be
         * concluded.
         */
        void completed();
    }

    @Override
    protected Duration turn() throws ExecutionException, InterruptedException {
        topics.ensure(List.of(TopicCheck.eventTopic(topic)));
        read();
        return PAUSE;
    }

    private void read() {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        consumerProperties,
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (isRunning()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                learners.forEach(each -> each.learn(records));
                for (TopicPartition each : partitions) {
                    long next = consumer.position(each);
                    learners.forEach(learner -> learner.reached(each.partition(), next));
                }
                if (!complete
                        && partitions.stream()
                                .allMatch(each ->
                                        consumer.position(each) >= ends.getOrDefault(each, 0L))) {
                    complete = true;
                    learners.forEach(Learner::completed);
                    log.info("{} read to its end", topic);
                }
            }
        }
    }
}

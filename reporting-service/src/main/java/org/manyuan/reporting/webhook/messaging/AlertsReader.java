package org.manyuan.reporting.webhook.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.reporting.webhook.Mailroom;
import org.manyuan.reporting.webhook.Mailroom.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the alerts' topic for the webhooks; the instances of the service share the partitions. */
@Component
class AlertsReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AlertsReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Mailroom mailroom;
    private final Letters letters;
    private final TopicCheck topics;
    private final Map<String, Object> consumerProperties;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    AlertsReader(Mailroom mailroom, Letters letters, TopicCheck topics, KafkaProperties kafka) {
        this.mailroom = mailroom;
        this.letters = letters;
        this.topics = topics;
        this.consumerProperties = new HashMap<>(kafka.buildConsumerProperties());
        consumerProperties.put(ConsumerConfig.GROUP_ID_CONFIG, "reporting-webhooks");
        consumerProperties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumerProperties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumerProperties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    }

    @Override
    public void start() {
        // before the thread looks at it
        running = true;
        thread = Thread.ofPlatform().daemon().name("webhook-alerts").start(this::run);
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
                topics.ensure(List.of(TopicCheck.eventTopic(Topics.ALERTS)));
                read();
            } catch (InterruptedException | InterruptException end) {
                return;
            } catch (ExecutionException | RuntimeException away) {
                log.warn("alerts cannot be handed to the webhooks now: {}", away.toString());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** Offsets are committed behind the deliveries: after a crash some are read again. */
    private void read() throws InterruptedException {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        consumerProperties,
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.ALERTS));
            while (isRunning()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                List<Letter> read = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> each : records) {
                    Letter letter = letters.read(each);
                    if (letter != null) {
                        read.add(letter);
                    }
                }
                if (!records.isEmpty()) {
                    mailroom.address(read);
                    consumer.commitSync();
                }
            }
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

package org.manyuan.platform.ledger.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.manyuan.platform.ledger.Backlog;
import org.manyuan.platform.topics.TopicCheck;

/**
 * Makes the relay of an aggregate, with a producer that neither reorders nor repeats on its own.
 */
public final class Relays {

    private final Map<String, Object> producerProperties;
    private final TopicCheck topics;
    private final MeterRegistry meters;
    private final Clock clock;
    private final long cap;

    public Relays(
            Map<String, Object> kafkaProperties,
            TopicCheck topics,
            MeterRegistry meters,
            Clock clock,
            long cap) {
        this.topics = topics;
        this.meters = meters;
        this.clock = clock;
        this.cap = cap;
        this.producerProperties = new HashMap<>(kafkaProperties);
        producerProperties.put(ProducerConfig.ACKS_CONFIG, "all");
        producerProperties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producerProperties.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        producerProperties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        producerProperties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        producerProperties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    }

    public Relay relay(String topic, String aggregateName, URI source, Backlog backlog) {
        Relay relay =
                new Relay(
                        topic,
                        new EventRecords(topic, aggregateName, source, clock),
                        backlog,
                        new KafkaProducer<>(
                                producerProperties,
                                new StringSerializer(),
                                new ByteArraySerializer()),
                        topics,
                        clock,
                        cap);
        relay.register(meters);
        return relay;
    }
}

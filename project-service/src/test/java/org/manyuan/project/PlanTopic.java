package org.manyuan.project;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;

/** Policy plans as zone-service would publish them. */
final class PlanTopic {

    private PlanTopic() {}

    /**
     * @param event such as {@code adopted}
     * @param body the plan as JSON
     */
    static void publish(
            String bootstrapServers, String planId, String event, int sequence, String body)
            throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var record = new ProducerRecord<>(Topics.ZONES, planId, bytes(body));
            record.headers()
                    .add(Headers.TYPE, bytes("org.manyuan.policy-plan." + event + ".v1"))
                    .add(Headers.SEQUENCE, bytes(String.valueOf(sequence)));
            producer.send(record).get();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

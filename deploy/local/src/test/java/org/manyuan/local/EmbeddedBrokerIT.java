package org.manyuan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    @Test
    void goesOnWithItsTopicsWhenStartedAgain(@TempDir Path directory) throws Exception {
        int port = FreePort.orGiven(0);
        int controller = FreePort.orGiven(0);
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, port, controller);
                Admin admin = Admin.create(bootstrap(broker));
                var producer =
                        new KafkaProducer<>(
                                bootstrap(broker),
                                new StringSerializer(),
                                new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("t", Optional.of(2), Optional.empty())))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("t", 1, "key", "value")).get();
        }
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, port, controller);
                var consumer =
                        new KafkaConsumer<>(
                                bootstrap(broker),
                                new StringDeserializer(),
                                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("t", 1);
            assertThat(consumer.endOffsets(List.of(partition))).containsEntry(partition, 1L);
        }
    }

    private static Map<String, Object> bootstrap(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}

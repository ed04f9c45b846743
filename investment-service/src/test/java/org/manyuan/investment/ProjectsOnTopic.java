package org.manyuan.investment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;

/** Projects, told as the service that owns them would. */
final class ProjectsOnTopic {

    private ProjectsOnTopic() {}

    static void tell(
            String bootstrapServers,
            String projectId,
            int sequence,
            String zoneId,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate startedOn)
            throws ExecutionException, InterruptedException {
        Stage stage =
                startedOn != null
                        ? Stage.UNDER_CONSTRUCTION
                        : signedOn != null ? Stage.SIGNED : Stage.NEGOTIATING;
        ProjectFacts facts =
                new ProjectFacts(
                        zoneId,
                        ProjectKind.INDUSTRIAL,
                        LocalDate.of(2015, 1, 1),
                        signedOn,
                        startedOn,
                        null,
                        null,
                        100,
                        List.of(),
                        stage,
                        "项目" + projectId,
                        null);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.PROJECTS, projectId, utf8("{}"));
        record.headers()
                .add(Headers.TYPE, utf8("org.manyuan.project.signed.v1"))
                .add(Headers.SEQUENCE, utf8(String.valueOf(sequence)))
                .add(Headers.FACTS, facts.toBytes());
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

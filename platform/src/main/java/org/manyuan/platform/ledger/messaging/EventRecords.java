package org.manyuan.platform.ledger.messaging;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.platform.ledger.Recorded;

/**
 * Ledger lines as records of a topic: CloudEvents Kafka binding, binary mode, with the facts as a
 * header.
 */
final class EventRecords {

    private final String topic;
    private final String aggregateName;
    private final URI source;
    private final Clock clock;

    EventRecords(String topic, String aggregateName, URI source, Clock clock) {
        this.topic = topic;
        this.aggregateName = aggregateName;
        this.source = source;
        this.clock = clock;
    }

    String aggregateName() {
        return aggregateName;
    }

    ProducerRecord<String, byte[]> of(String subject, Recorded event) {
        CloudEventBuilder builder =
                CloudEventBuilder.v1()
                        .withId(subject + ":" + event.sequence())
                        .withSource(source)
                        .withType("org.manyuan." + aggregateName + "." + event.type() + ".v1")
                        .withSubject(subject)
                        .withTime(OffsetDateTime.ofInstant(event.recordedAt(), clock.getZone()))
                        .withDataContentType("application/json")
                        .withData(event.data().getBytes(StandardCharsets.UTF_8))
                        .withExtension("sequence", String.valueOf(event.sequence()))
                        .withExtension("sourceid", event.key().id())
                        .withExtension("sourceuri", event.key().source());
        // what belongs to no zone, or to no figure, says nothing of them
        if (!event.zoneId().isEmpty()) {
            builder.withExtension("zoneid", event.zoneId());
        }
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.createWriter(topic, null, null, subject)
                        .writeBinary(builder.build());
        if (event.facts().length > 0) {
            record.headers().add(Headers.FACTS, event.facts());
        }
        return record;
    }
}

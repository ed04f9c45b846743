package org.manyuan.investment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;

/** Some zones, told as the service that owns them would. */
final class ZonesOnTopic {

    private ZonesOnTopic() {}

    static void tell(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (ZoneFacts zone :
                    List.of(
                            zone("ZN1", "360100", ZoneStatus.ACTIVE),
                            zone("ZN2", "360100", ZoneStatus.INTEGRATED),
                            zone("ZG1", "360700", ZoneStatus.ACTIVE))) {
                producer.send(record(zone)).get();
            }
        }
    }

    private static ZoneFacts zone(String zoneId, String city, ZoneStatus status) {
        return new ZoneFacts(
                zoneId,
                zoneId,
                ZoneLevel.PROVINCIAL,
                ZoneKind.INDUSTRIAL_PARK,
                city,
                status,
                null,
                null,
                null);
    }

    private static ProducerRecord<String, byte[]> record(ZoneFacts zone) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.ZONES, zone.zoneId(), utf8("{}"));
        record.headers()
                .add(Headers.TYPE, utf8("org.manyuan.zone.registered.v1"))
                .add(Headers.SEQUENCE, utf8("1"))
                .add(Headers.FACTS, zone.toBytes());
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

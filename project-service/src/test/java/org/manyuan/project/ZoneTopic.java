package org.manyuan.project;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import org.manyuan.platform.topics.TopicCheck;

/** The zones as zone-service would publish them. */
final class ZoneTopic {

    private ZoneTopic() {}

    /**
     * @param zonesAndCities each zone's id and the code of its city, in turn
     */
    static void publish(String bootstrapServers, String... zonesAndCities) throws Exception {
        // whoever comes first creates it, here too
        new TopicCheck(Map.of("bootstrap.servers", bootstrapServers))
                .ensure(List.of(TopicCheck.eventTopic(Topics.ZONES)));
        for (int index = 0; index < zonesAndCities.length; index += 2) {
            publish(
                    bootstrapServers,
                    1,
                    zonesAndCities[index],
                    zonesAndCities[index + 1],
                    ZoneStatus.ACTIVE);
        }
    }

    static void publish(
            String bootstrapServers, int sequence, String zoneId, String city, ZoneStatus status) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record(sequence, zoneId, city, status));
        }
    }

    private static ProducerRecord<String, byte[]> record(
            int sequence, String zoneId, String city, ZoneStatus status) {
        ZoneFacts zone =
                new ZoneFacts(
                        zoneId,
                        zoneId,
                        ZoneLevel.PROVINCIAL,
                        ZoneKind.ECONOMIC,
                        city,
                        status,
                        null,
                        null,
                        null);
        var record = new ProducerRecord<>(Topics.ZONES, zoneId, bytes("{}"));
        record.headers()
                .add(Headers.TYPE, bytes("org.manyuan.zone.registered.v1"))
                .add(Headers.SEQUENCE, bytes(String.valueOf(sequence)))
                .add(Headers.FACTS, zone.toBytes());
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.manyuan.bench.product;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneEventType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;

/** So many zones, spread over the eleven cities; every fourth is national. */
public record Zones(List<ZoneFacts> all) {

    private static final int CITIES = 11;
    private static final int NATIONAL_EACH = 4;

    public static Zones of(int count) {
        return new Zones(
                IntStream.range(0, count)
                        .mapToObj(number ->
                                new ZoneFacts(
                                        "Z%05d".formatted(number),
                                        "开发区" + number,
                                        number % NATIONAL_EACH == 0
                                                ? ZoneLevel.NATIONAL
                                                : ZoneLevel.PROVINCIAL,
                                        ZoneKind.ECONOMIC,
                                        "36%02d00".formatted(number % CITIES + 1),
                                        ZoneStatus.ACTIVE,
                                        null,
                                        null,
                                        null))
                        .toList());
    }

    /** Their records as the relay writes them. */
    public List<ProducerRecord<String, byte[]>> records() {
        return all.stream().map(Zones::record).toList();
    }

    private static ProducerRecord<String, byte[]> record(ZoneFacts zone) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.ZONES, zone.zoneId(), bytes("{}"));
        record.headers()
                .add(Headers.TYPE, bytes(ZoneEventType.PREFIX + "registered.v1"))
                .add(Headers.SEQUENCE, bytes("1"))
                .add(Headers.FACTS, zone.toBytes());
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.manyuan.bench.product;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.returns.Period;
import org.manyuan.contracts.returns.ReturnEventType;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.policy.ShippedIndicators;

/** Approved returns of every zone, for every period of some years, with all that is asked for. */
public record Returns(Zones zones, int firstYear, int years) {

    private static final Indicators INDICATORS = ShippedIndicators.load();

    /** What each zone returns of each indicator: within the bounds of a rate as well. */
    private static final BigDecimal VALUE = new BigDecimal("0.8125");

    /** Their records as the relay writes them. */
    public Stream<ProducerRecord<String, byte[]>> records() {
        return IntStream.range(firstYear, firstYear + years)
                .boxed()
                .flatMap(year -> Period.endingIn(year).stream())
                .flatMap(period -> zones.all().stream().map(zone -> record(zone.zoneId(), period)));
    }

    public BigDecimal ofAllZones() {
        return VALUE.multiply(BigDecimal.valueOf(zones.all().size()));
    }

    private static ProducerRecord<String, byte[]> record(String zoneId, Period period) {
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        INDICATORS.of(period.kind()).forEach(each -> values.put(each.code(), VALUE));
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        Topics.ZONES, zoneId + "/" + period, "{}".getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add(Headers.TYPE, bytes(ReturnEventType.PREFIX + "approved.v1"))
                .add(Headers.SEQUENCE, bytes("1"))
                .add(Headers.FACTS, new ReturnFacts(zoneId, period.toString(), values).toBytes());
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

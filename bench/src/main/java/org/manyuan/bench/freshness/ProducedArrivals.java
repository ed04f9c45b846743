package org.manyuan.bench.freshness;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.manyuan.bench.product.Facts;

/** Straight to the topic: the event is acknowledged by the broker. */
final class ProducedArrivals implements Arrivals {

    private final KafkaProducer<String, byte[]> producer;
    private final String subject;
    private final String zoneId;
    private int number;

    ProducedArrivals(KafkaProducer<String, byte[]> producer, String subject, String zoneId) {
        this.producer = producer;
        this.subject = subject;
        this.zoneId = zoneId;
    }

    @Override
    public String zoneId() {
        return zoneId;
    }

    @Override
    public void next() throws ExecutionException, InterruptedException {
        producer.send(Facts.arrival(subject, zoneId, ++number)).get();
    }
}

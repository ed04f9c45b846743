package org.manyuan.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record as it goes to its topic; headers as text. */
record PublishedRecord(String topic, String key, Map<String, String> headers, byte[] value) {

    static PublishedRecord of(ProducerRecord<String, byte[]> sent) {
        Map<String, String> headers = new TreeMap<>();
        sent.headers()
                .forEach(header ->
                        headers.put(
                                header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new PublishedRecord(sent.topic(), sent.key(), headers, sent.value());
    }
}

package org.manyuan.conformance;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a service publishes. To be named in the service's {@link #PROPERTY} by its tests.
 */
public final class ObservedProducers implements ProducerInterceptor<String, byte[]> {

    public static final String PROPERTY = "spring.kafka.producer.properties.interceptor.classes";

    private static final AsyncApiDocument DOCUMENT = AsyncApiDocument.ofThisTree();

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> sent) {
        PublishedRecord seen = PublishedRecord.of(sent);
        Findings.later(() -> DOCUMENT.faults(seen).stream());
        return sent;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata where, @Nullable Exception failure) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}

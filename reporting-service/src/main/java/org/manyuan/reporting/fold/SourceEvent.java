package org.manyuan.reporting.fold;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.FactsReader;
import org.manyuan.contracts.event.FactsWriter;

/**
 * An event of a subject as it came, whether it can be read or not.
 *
 * @param value its JSON: for people, the fold does not look at it
 */
record SourceEvent(
        String topic,
        String subject,
        long offset,
        long timestamp,
        Headers headers,
        byte @Nullable [] value) {

    private static final byte VERSION = 1;

    /** So much of a value is kept: a record of a changelog has its bounds. */
    private static final int KEPT = 8_192;

    private static final List<String> KEPT_HEADERS =
            List.of(
                    org.manyuan.contracts.topic.Headers.TYPE,
                    org.manyuan.contracts.topic.Headers.SEQUENCE,
                    org.manyuan.contracts.topic.Headers.FACTS);

    static SourceEvent of(RecordMetadata place, String subject, Record<String, byte[]> record) {
        return new SourceEvent(
                place.topic(),
                subject,
                place.offset(),
                record.timestamp(),
                record.headers(),
                record.value());
    }

    /** Names the subject among those of all topics. */
    String key() {
        return topic + "/" + subject;
    }

    /**
     * @throws IllegalArgumentException where sequence or facts are missing; whether the facts can
     *     be read shows when they contribute
     */
    FactsEntry entry() {
        return new FactsEntry(Readable.sequence(headers), Readable.facts(headers));
    }

    /** Null where it cannot be read. */
    @Nullable Long sequence() {
        try {
            return Readable.sequence(headers);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** The beginning of the JSON as text. */
    String data() {
        return value == null
                ? ""
                : new String(value, 0, Math.min(value.length, KEPT), StandardCharsets.UTF_8);
    }

    /** Null where there is no such header. */
    byte @Nullable [] header(String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }

    byte[] toBytes() {
        FactsWriter out =
                new FactsWriter(VERSION)
                        .text(topic)
                        .text(subject)
                        .number(offset)
                        .number(timestamp)
                        .bytes(
                                value == null
                                        ? null
                                        : Arrays.copyOf(value, Math.min(value.length, KEPT)));
        KEPT_HEADERS.forEach(name -> out.bytes(header(name)));
        return out.toBytes();
    }

    static SourceEvent fromBytes(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        Headers headers = new RecordHeaders();
        SourceEvent event =
                new SourceEvent(
                        in.text(),
                        in.text(),
                        in.number(),
                        in.number(),
                        headers,
                        in.optionalBytes());
        for (String name : KEPT_HEADERS) {
            byte[] header = in.optionalBytes();
            if (header != null) {
                headers.add(name, header);
            }
        }
        return event;
    }
}

package org.manyuan.reporting.fold;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Contribution;

/**
 * What stands in for a record that cannot be read. It names the record by its place, so it holds
 * whenever the topics are folded again; the first repair of a record counts.
 *
 * @param sequence of the facts; 0 where there are none
 * @param facts null unless the record is replaced by them
 */
public record Repair(
        Kind kind,
        String topic,
        String subject,
        int partition,
        long offset,
        long sequence,
        byte @Nullable [] facts) {

    private static final String TOPIC = "ce_repairedtopic";
    private static final String OFFSET = "ce_repairedoffset";

    public enum Kind {
        /** The record counts as if it had held these facts. */
        REPLACED("replaced"),
        /** The record counts as if it were not there. */
        SKIPPED("skipped"),
        /** The record and what is held behind it are to be tried again. */
        RETRIED("retried");

        private final String text;
        private final String type;

        Kind(String text) {
            this.text = text;
            this.type = "org.manyuan.report.record-" + text + ".v1";
        }

        public String text() {
            return text;
        }
    }

    /**
     * As it stands in the headers of the repairs' topic.
     *
     * @throws IllegalArgumentException where it is no repair
     */
    public static Repair of(@Nullable String subject, int partition, Headers headers) {
        if (subject == null) {
            throw new IllegalArgumentException("there is no subject");
        }
        Kind kind = kind(text(headers, org.manyuan.contracts.topic.Headers.TYPE));
        String topic = text(headers, TOPIC);
        long offset = Long.parseLong(text(headers, OFFSET));
        if (kind != Kind.REPLACED) {
            return new Repair(kind, topic, subject, partition, offset, 0, null);
        }
        byte[] facts = Readable.facts(headers);
        check(topic, facts);
        return new Repair(
                kind, topic, subject, partition, offset, Readable.sequence(headers), facts);
    }

    public Headers headers() {
        Headers headers =
                new RecordHeaders()
                        .add(org.manyuan.contracts.topic.Headers.TYPE, bytes(kind.type))
                        .add(TOPIC, bytes(topic))
                        .add(OFFSET, bytes(String.valueOf(offset)));
        if (facts != null) {
            headers.add(
                            org.manyuan.contracts.topic.Headers.SEQUENCE,
                            bytes(String.valueOf(sequence)))
                    .add(org.manyuan.contracts.topic.Headers.FACTS, facts);
        }
        return headers;
    }

    /** Names the record that is repaired. */
    public String place() {
        return place(topic, partition, offset);
    }

    public static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "-" + offset;
    }

    private static Kind kind(String type) {
        for (Kind kind : Kind.values()) {
            if (kind.type.equals(type)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no repair: " + type);
    }

    private static void check(String topic, byte[] facts) {
        Contribution.of(topic, facts, 1, (cell, counter, amount) -> {});
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("the header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

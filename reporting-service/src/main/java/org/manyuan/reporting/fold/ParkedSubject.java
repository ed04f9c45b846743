package org.manyuan.reporting.fold;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.FactsReader;
import org.manyuan.contracts.event.FactsWriter;
import org.manyuan.contracts.topic.Headers;

/**
 * A subject of which a record could not be read: its figures keep the facts before that record, and
 * what came later is held until somebody repairs it.
 *
 * @param offset of the record that cannot be read
 * @param sequence that its facts have, or would have
 * @param since when the topic took the record
 * @param held how many records are held behind it
 * @param facts the bytes that should be facts, in Base64, as far as they can be shown
 * @param data the beginning of the record's JSON
 */
public record ParkedSubject(
        String topic,
        String subject,
        int partition,
        long offset,
        long sequence,
        String reason,
        Instant since,
        long held,
        String type,
        String facts,
        String data) {

    private static final String PREFIX = "parked/";
    private static final byte VERSION = 1;
    private static final int SHOWN = 6_144;

    static ParkedSubject of(SourceEvent event, int partition, long sequence, String reason) {
        return new ParkedSubject(
                event.topic(),
                event.subject(),
                partition,
                event.offset(),
                sequence,
                reason,
                Instant.ofEpochMilli(event.timestamp()),
                0,
                new String(beginning(event.header(Headers.TYPE)), StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(beginning(event.header(Headers.FACTS))),
                event.data());
    }

    /** With one more record behind it. */
    ParkedSubject withOneMore() {
        return new ParkedSubject(
                topic, subject, partition, offset, sequence, reason, since, held + 1, type, facts,
                data);
    }

    /** A key of the reports' topic, made from the key of the subject. */
    public static String reportKey(String subjectKey) {
        return PREFIX + subjectKey;
    }

    /** Whether a key of the reports' topic is of a subject that is or was parked. */
    public static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /** What is stored and sent when the subject is parked no more. */
    static byte[] none() {
        return new FactsWriter(VERSION).flag(false).toBytes();
    }

    byte[] toBytes() {
        return new FactsWriter(VERSION)
                .flag(true)
                .text(topic)
                .text(subject)
                .number(partition)
                .number(offset)
                .number(sequence)
                .text(reason)
                .number(since.toEpochMilli())
                .number(held)
                .text(type)
                .text(facts)
                .text(data)
                .toBytes();
    }

    /** Null where the subject is parked no more. */
    public static @Nullable ParkedSubject fromBytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        FactsReader in = new FactsReader(bytes, VERSION);
        return in.flag()
                ? new ParkedSubject(
                        in.text(),
                        in.text(),
                        (int) in.number(),
                        in.number(),
                        in.number(),
                        in.text(),
                        Instant.ofEpochMilli(in.number()),
                        in.number(),
                        in.text(),
                        in.text(),
                        in.text())
                : null;
    }

    private static byte[] beginning(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN));
    }
}

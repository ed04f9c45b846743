package org.manyuan.reporting.snapshot.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.reporting.snapshot.difference.Cause;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an event says of itself. */
final class Causes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> DAYS = List.of("newOccurredOn", "occurredOn", "effectiveOn");

    private Causes() {}

    static Cause of(ConsumerRecord<String, byte[]> event) {
        String sequence = header(event, Headers.SEQUENCE);
        String type = header(event, Headers.TYPE);
        return new Cause(
                event.topic(),
                event.key(),
                sequence == null ? 0 : Long.parseLong(sequence),
                type == null ? "" : type,
                occurredOn(event.value()),
                recordedAt(header(event, Headers.CLOUD_EVENTS + "time")),
                header(event, Headers.CLOUD_EVENTS + "sourceuri"));
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable LocalDate occurredOn(byte @Nullable [] value) {
        try {
            JsonNode data = value == null ? null : JSON.readTree(value);
            for (String each : DAYS) {
                JsonNode day = data == null ? null : data.get(each);
                if (day != null && day.isString()) {
                    return LocalDate.parse(day.stringValue());
                }
            }
            return null;
        } catch (JacksonException | DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant recordedAt(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}

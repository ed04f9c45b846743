package org.manyuan.reporting.webhook.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.fold.Readable;
import org.manyuan.reporting.webhook.Mailroom.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns records (CloudEvents, binary mode) into what is posted (structured mode). */
@Component
final class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final JsonMapper json;

    Letters(JsonMapper json) {
        this.json = json;
    }

    /** Null where the record cannot be read: that is told, and stops nothing. */
    @Nullable Letter read(ConsumerRecord<String, byte[]> event) {
        try {
            if (event.key() == null || event.value() == null) {
                throw new IllegalArgumentException("no key or no value");
            }
            JsonNode data = json.readTree(event.value());
            ObjectNode body = json.createObjectNode();
            for (Header each : event.headers()) {
                if (each.key().startsWith(Headers.CLOUD_EVENTS)) {
                    body.put(each.key().substring(Headers.CLOUD_EVENTS.length()), text(each));
                }
            }
            body.put("datacontenttype", "application/json");
            body.set("data", data);
            return new Letter(
                    event.key(),
                    Math.toIntExact(Readable.sequence(event.headers())),
                    Readable.type(event.headers()),
                    OffsetDateTime.parse(body.path("time").asString()).toInstant(),
                    json.treeToValue(data, Alert.class),
                    json.writeValueAsString(body));
        } catch (IllegalArgumentException
                | ArithmeticException
                | DateTimeException
                | JacksonException unreadable) {
            log.error("unreadable alert at {}-{}", event.partition(), event.offset(), unreadable);
            return null;
        }
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}

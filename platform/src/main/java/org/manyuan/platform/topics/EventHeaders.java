package org.manyuan.platform.topics;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a published event says in its headers. */
public final class EventHeaders {

    private static final Logger log = LoggerFactory.getLogger(EventHeaders.class);

    private EventHeaders() {}

    /** The facts of a subject after its event of this sequence. */
    public record Known<F>(String subject, long sequence, F facts) {}

    /**
     * The facts of an event whose type begins so; null where it is another's event, or cannot be
     * read: that is told, and the subject's next event heals it.
     *
     * @param read throws an {@link IllegalArgumentException} where the bytes are no such facts
     */
    public static <F> @Nullable Known<F> facts(
            ConsumerRecord<String, byte[]> event, String typePrefix, Function<byte[], F> read) {
        if (!type(event).startsWith(typePrefix)) {
            return null;
        }
        Header facts = event.headers().lastHeader(Headers.FACTS);
        return known(event, facts == null ? null : facts.value(), read);
    }

    /** The same of an event of one of these types whose value says the whole state. */
    public static <F> @Nullable Known<F> value(
            ConsumerRecord<String, byte[]> event, Set<String> types, Function<byte[], F> read) {
        return types.contains(type(event)) ? known(event, event.value(), read) : null;
    }

    private static <F> @Nullable Known<F> known(
            ConsumerRecord<String, byte[]> event,
            byte @Nullable [] state,
            Function<byte[], F> read) {
        Header sequence = event.headers().lastHeader(Headers.SEQUENCE);
        try {
            if (event.key() == null || sequence == null || state == null) {
                throw new IllegalArgumentException("no key, sequence or state");
            }
            return new Known<>(event.key(), Long.parseLong(text(sequence)), read.apply(state));
        } catch (IllegalArgumentException unreadable) {
            log.error(
                    "unreadable event at {}-{}-{}",
                    event.topic(),
                    event.partition(),
                    event.offset(),
                    unreadable);
            return null;
        }
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        Header type = event.headers().lastHeader(Headers.TYPE);
        return type == null ? "" : text(type);
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}

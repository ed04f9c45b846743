package org.manyuan.platform.topics;

import java.nio.charset.StandardCharsets;
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
        Header type = event.headers().lastHeader(Headers.TYPE);
        if (type == null || !text(type).startsWith(typePrefix)) {
            return null;
        }
        Header sequence = event.headers().lastHeader(Headers.SEQUENCE);
        Header facts = event.headers().lastHeader(Headers.FACTS);
        try {
            if (event.key() == null || sequence == null || facts == null) {
                throw new IllegalArgumentException("no key, sequence or facts");
            }
            return new Known<>(
                    event.key(), Long.parseLong(text(sequence)), read.apply(facts.value()));
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

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}

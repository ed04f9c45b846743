package org.manyuan.reporting.fold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that could not be read, as this instance met them. Each parks its own subject and stops
 * nothing else; one without a subject is passed over.
 */
public final class UnreadableRecords {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRecords.class);
    private static final int KEPT = 1_000;

    private final Deque<Unreadable> latest = new ArrayDeque<>();
    private final AtomicLong count = new AtomicLong();

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Unreadable(
            String topic, int partition, long offset, @Nullable String subject, String reason) {}

    void add(Unreadable record) {
        synchronized (latest) {
            if (latest.contains(record)) {
                // another version of the report has met it, too
                return;
            }
            log.error("unreadable record: {}", record);
            count.incrementAndGet();
            latest.addFirst(record);
            if (latest.size() > KEPT) {
                latest.removeLast();
            }
        }
    }

    public long count() {
        return count.get();
    }

    /** The newest first. */
    public List<Unreadable> latest() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }
}

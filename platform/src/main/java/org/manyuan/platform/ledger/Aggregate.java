package org.manyuan.platform.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate as it is stored: its state, which is the fold of its events, and the events
 * themselves.
 *
 * @param version the sequence of the newest event
 * @param published the sequence up to which the events are known to be on the topic
 */
public record Aggregate<S>(
        String subject, int version, int published, S state, List<Recorded> events) {

    public @Nullable Recorded recordedAs(EventKey key) {
        for (Recorded each : events) {
            if (each.key().equals(key)) {
                return each;
            }
        }
        return null;
    }
}

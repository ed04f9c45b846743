package org.manyuan.platform.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored events that are not known to be on the topic: the outbox. */
public interface Backlog {

    /** Some subjects that have been waiting since before an instant, with all their events. */
    List<Unpublished> unpublished(Instant before, int most);

    /** How many subjects wait. */
    long size();

    /** Since when the one waits that has waited longest; null where none does. */
    @Nullable Instant oldest();

    /** Notes up to which sequence the events of subjects are on the topic. */
    void published(Map<String, Integer> sequences);

    record Unpublished(String subject, int published, List<Recorded> events) {}
}

package org.manyuan.zone.eligibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a figure comes from. */
public sealed interface Origin {

    /**
     * A return of the zone.
     *
     * @param status how far it has come; null where nothing has been filled in
     */
    record FromReturn(
            String period,
            @Nullable String status,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt)
            implements Origin {}

    /** The events of a topic. */
    record FromTopic(String topic) implements Origin {}
}

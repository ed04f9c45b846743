package org.manyuan.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a ledger: an event that was accepted, as it will be shown and published for ever.
 *
 * @param sequence 1, 2, 3 … within the subject
 * @param type the bare name of the type, such as {@code signed}
 * @param time when the source system recorded it, where it said so
 * @param data as JSON
 * @param digest of type, subject and data as they came in, to tell a repetition from a reuse of the
 *     id
 * @param zoneId the zone the subject lay in after this event
 * @param stage of the subject after this event
 * @param facts of the subject after this event, in the binary form of the contracts
 */
public record Recorded(
        int sequence,
        String type,
        EventKey key,
        LocalDate occurredOn,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant time,
        String data,
        String digest,
        String zoneId,
        String stage,
        byte[] facts) {}

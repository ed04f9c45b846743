package org.manyuan.reporting.snapshot.difference;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event that moved figures, as it says itself.
 *
 * @param type the CloudEvents type, such as {@code org.manyuan.project.signed.v1}
 * @param occurredOn the day on which it happened, or the new one where it corrects a day
 * @param source the system or person that reported it
 */
public record Cause(
        String topic,
        String subject,
        long sequence,
        String type,
        @Nullable LocalDate occurredOn,
        @Nullable Instant recordedAt,
        @Nullable String source) {}

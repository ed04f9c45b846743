package org.manyuan.reporting.parking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A repair as it is shown: which record, what stands in for it, who answers for it and why.
 *
 * @param kind {@code replaced}, {@code skipped} or {@code retried}
 * @param facts the facts as they were given; null unless replaced
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordedRepair(
        String kind,
        String topic,
        String subject,
        int partition,
        long offset,
        @Nullable Map<String, Object> facts,
        String by,
        String reason,
        Instant at) {}

package org.manyuan.zone.returns;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value of an approved return that the province put right.
 *
 * @param before null where none had been reported
 */
public record Correction(
        String indicator,
        @Nullable BigDecimal before,
        BigDecimal after,
        String reason,
        String correctedBy,
        Instant correctedAt) {}

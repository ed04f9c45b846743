package org.manyuan.reporting.written.composition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A zone as a report names it.
 *
 * @param exitedOn when it left the system
 */
public record ZoneEntry(
        String zoneId, String name, String cityCode, @Nullable LocalDate exitedOn) {}

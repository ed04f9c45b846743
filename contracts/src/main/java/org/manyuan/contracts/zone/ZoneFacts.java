package org.manyuan.contracts.zone;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.FactsReader;
import org.manyuan.contracts.event.FactsWriter;

/** What the other services need to know of a zone after an event. */
public record ZoneFacts(
        String zoneId,
        String name,
        ZoneLevel level,
        ZoneKind kind,
        String cityCode,
        ZoneStatus status,
        @Nullable String hostZoneId,
        @Nullable LocalDate integratedOn,
        @Nullable LocalDate exitedOn) {

    private static final byte VERSION = 1;

    public byte[] toBytes() {
        return new FactsWriter(VERSION)
                .text(zoneId)
                .text(name)
                .constant(level)
                .constant(kind)
                .text(cityCode)
                .constant(status)
                .text(hostZoneId)
                .date(integratedOn)
                .date(exitedOn)
                .toBytes();
    }

    /**
     * @throws IllegalArgumentException where the bytes are no facts of a zone
     */
    public static ZoneFacts fromBytes(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        return new ZoneFacts(
                in.text(),
                in.text(),
                in.constant(ZoneLevel.values()),
                in.constant(ZoneKind.values()),
                in.text(),
                in.constant(ZoneStatus.values()),
                in.optionalText(),
                in.optionalDate(),
                in.optionalDate());
    }
}

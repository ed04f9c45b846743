package org.manyuan.contracts.disposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.FactsReader;
import org.manyuan.contracts.event.FactsWriter;

/**
 * What the figures need to know of a disposal case after an event.
 *
 * @param area of idle land, in hundredths of 亩, so that sums are exact; 0 for the other kinds
 */
public record CaseFacts(
        String zoneId,
        CaseKind kind,
        LocalDate identifiedOn,
        @Nullable LocalDate disposedOn,
        boolean withdrawn,
        long area,
        String name) {

    private static final byte VERSION = 1;

    public byte[] toBytes() {
        return new FactsWriter(VERSION)
                .text(zoneId)
                .constant(kind)
                .date(identifiedOn)
                .date(disposedOn)
                .flag(withdrawn)
                .number(area)
                .text(name)
                .toBytes();
    }

    /**
     * @throws IllegalArgumentException where the bytes are no facts of a case
     */
    public static CaseFacts fromBytes(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        return new CaseFacts(
                in.text(),
                in.constant(CaseKind.values()),
                in.date(),
                in.optionalDate(),
                in.flag(),
                in.number(),
                in.text());
    }
}

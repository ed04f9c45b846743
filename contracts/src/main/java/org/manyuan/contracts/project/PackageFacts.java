package org.manyuan.contracts.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.FactsReader;
import org.manyuan.contracts.event.FactsWriter;

/**
 * What the figures need to know of a project package 项目包 after an event.
 *
 * @param year for which it was drawn up
 */
public record PackageFacts(
        String zoneId, int year, @Nullable LocalDate submittedOn, boolean withdrawn) {

    /** Not that of a project's facts, which are on the same topic. */
    private static final byte VERSION = 65;

    /** With what the types of a package's events begin. */
    public static final String TYPE_PREFIX = "org.manyuan.project-package.";

    /** Whether these are facts of a package and not of a project. */
    public static boolean areIn(byte[] facts) {
        return facts.length > 0 && facts[0] == VERSION;
    }

    public byte[] toBytes() {
        return new FactsWriter(VERSION)
                .text(zoneId)
                .number(year)
                .date(submittedOn)
                .flag(withdrawn)
                .toBytes();
    }

    /**
     * @throws IllegalArgumentException where the bytes are no facts of a project package
     */
    public static PackageFacts fromBytes(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        return new PackageFacts(
                in.text(), Math.toIntExact(in.number()), in.optionalDate(), in.flag());
    }
}

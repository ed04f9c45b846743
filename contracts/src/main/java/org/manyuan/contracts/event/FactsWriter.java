package org.manyuan.contracts.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts compactly: variable-length integers, dates as days since 1970 plus one (0 stands for
 * none), texts as their length in UTF-8 plus one. A topic carries these bytes in a header, so a
 * reader parses no JSON.
 */
public final class FactsWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(96);

    public FactsWriter(byte version) {
        out.write(version);
    }

    public FactsWriter text(@Nullable String text) {
        return bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes as they are, in the form of a text. */
    public FactsWriter bytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return number(0);
        }
        number(bytes.length + 1L);
        out.writeBytes(bytes);
        return this;
    }

    public FactsWriter date(@Nullable LocalDate date) {
        return number(date == null ? 0 : date.toEpochDay() + 1);
    }

    public FactsWriter constant(Enum<?> constant) {
        return number(constant.ordinal());
    }

    public FactsWriter flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    /** A number that is not negative. */
    public FactsWriter number(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("facts hold no negative number: " + number);
        }
        long rest = number;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }
}

package org.manyuan.contracts.event;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FactsWriter} wrote; anything else is an {@link IllegalArgumentException}, never
 * a wrong value.
 */
public final class FactsReader {

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay() + 1;

    private static final long LATEST = LocalDate.of(9999, 12, 31).toEpochDay() + 1;

    private final byte[] bytes;
    private int position = 1;

    public FactsReader(byte[] bytes, byte version) {
        if (bytes.length == 0 || bytes[0] != version) {
            throw new IllegalArgumentException("not facts of version " + version);
        }
        this.bytes = bytes;
    }

    public @Nullable String optionalText() {
        byte[] text = optionalBytes();
        return text == null ? null : new String(text, StandardCharsets.UTF_8);
    }

    public byte @Nullable [] optionalBytes() {
        long length = number();
        if (length == 0) {
            return null;
        }
        if (length - 1 > bytes.length - position) {
            throw new IllegalArgumentException("facts end within a text");
        }
        int start = position;
        position += (int) length - 1;
        return Arrays.copyOfRange(bytes, start, position);
    }

    public String text() {
        return present(optionalText());
    }

    public @Nullable LocalDate optionalDate() {
        long day = number();
        if (day > LAST_DAY) {
            throw new IllegalArgumentException("facts name a day beyond the calendar: " + day);
        }
        if (day > LATEST) {
            throw new IllegalArgumentException("facts hold a day beyond all calendars: " + day);
        }
        return day == 0 ? null : LocalDate.ofEpochDay(day - 1);
    }

    public LocalDate date() {
        return present(optionalDate());
    }

    public <E extends Enum<E>> E constant(E[] values) {
        long ordinal = number();
        if (ordinal >= values.length) {
            throw new IllegalArgumentException("facts name an unknown constant: " + ordinal);
        }
        return values[(int) ordinal];
    }

    public boolean flag() {
        return number() == 1;
    }

    /** A number of items that follow, each of at least one byte. */
    public int count() {
        long count = number();
        if (count > bytes.length - position) {
            throw new IllegalArgumentException(
                    "facts announce more items than they hold: " + count);
        }
        return (int) count;
    }

    public long number() {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (position == bytes.length) {
                throw new IllegalArgumentException("facts end early");
            }
            byte next = bytes[position++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0 && number >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("facts hold an overlong number");
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("facts lack a required value");
        }
        return value;
    }
}

package org.manyuan.zone.returns;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.returns.Period;

/** Which return is meant: there is one for each zone and period. */
public record ReturnId(String zoneId, Period period) {

    private static final char SEPARATOR = '.';

    /** The id under which its events are recorded and published. */
    public String subject() {
        return zoneId + SEPARATOR + period;
    }

    /** Null where the text is no id. */
    public static @Nullable ReturnId parse(String subject) {
        int end = subject.lastIndexOf(SEPARATOR);
        Period period = end < 0 ? null : Period.parse(subject.substring(end + 1));
        return period == null ? null : new ReturnId(subject.substring(0, end), period);
    }

    /** The one of the period before. */
    public ReturnId previous() {
        return new ReturnId(zoneId, period.previous());
    }
}

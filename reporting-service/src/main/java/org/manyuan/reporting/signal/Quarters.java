package org.manyuan.reporting.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** The periods by which zones are measured: half-years and years end with a quarter, too. */
final class Quarters {

    private static final int LAST_DAYS = 5;

    private Quarters() {}

    /** The last day of the quarter in which a day lies. */
    static LocalDate end(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    }

    static boolean isInLastDays(LocalDate day) {
        return ChronoUnit.DAYS.between(day, end(day)) < LAST_DAYS;
    }
}

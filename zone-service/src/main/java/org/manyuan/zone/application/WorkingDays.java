package org.manyuan.zone.application;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * 工作日: Monday to Friday, but for the holidays and the shifted working days that the State Council
 * announced; of a year it announced nothing for, Monday to Friday.
 *
 * @param off weekdays and others on which nobody works
 * @param shifted Saturdays and Sundays on which people work
 */
public record WorkingDays(Set<LocalDate> off, Set<LocalDate> shifted) {

    public WorkingDays {
        off = Set.copyOf(off);
        shifted = Set.copyOf(shifted);
    }

    public boolean includes(LocalDate day) {
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? shifted.contains(day) : !off.contains(day);
    }

    /** The last of so many working days, the first of which comes after the day given. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (includes(last)) {
                left--;
            }
        }
        return last;
    }
}

package org.manyuan.reporting.cells;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months as whole numbers, counted from January of the year 0, so that ranges are cheap. */
public final class Months {

    /** Before every month that a date may lie in. */
    public static final int FIRST = 0;

    /** After every month that a date may lie in. */
    public static final int LAST = Integer.MAX_VALUE;

    private Months() {}

    public static int of(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    public static int of(YearMonth month) {
        return january(month.getYear()) + month.getMonthValue() - 1;
    }

    public static int january(int year) {
        return year * 12;
    }

    public static int december(int year) {
        return year * 12 + 11;
    }

    public static YearMonth toYearMonth(int month) {
        return YearMonth.of(month / 12, month % 12 + 1);
    }
}

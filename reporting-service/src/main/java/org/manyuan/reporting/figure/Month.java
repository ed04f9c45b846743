package org.manyuan.reporting.figure;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months as whole numbers, so that cells can be indexed and sums run over ranges. */
public final class Month {

    private Month() {}

    public static int of(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    public static int of(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    public static int january(int year) {
        return year * 12;
    }

    public static int yearOf(int month) {
        return Math.floorDiv(month, 12);
    }

    public static YearMonth toYearMonth(int month) {
        return YearMonth.of(yearOf(month), Math.floorMod(month, 12) + 1);
    }
}

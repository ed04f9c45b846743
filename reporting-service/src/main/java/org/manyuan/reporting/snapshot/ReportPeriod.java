package org.manyuan.reporting.snapshot;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Month;

/**
 * 交账的期: a year ({@code 2019}), its first half ({@code 2019-H1}) or a month ({@code 2019-06}).
 * Figures count from January, so a second half would be the year.
 */
public record ReportPeriod(String text, int firstMonth, int lastMonth) {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d|2100)(-H1|-(0[1-9]|1[0-2]))?");

    /** Null where the text is no period. */
    public static @Nullable ReportPeriod parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int january = Month.january(Integer.parseInt(matcher.group(1)));
        if (matcher.group(3) != null) {
            int month = january + Integer.parseInt(matcher.group(3)) - 1;
            return new ReportPeriod(text, month, month);
        }
        return new ReportPeriod(text, january, january + (matcher.group(2) == null ? 11 : 5));
    }

    boolean hasBegun(YearMonth now) {
        return firstMonth <= Month.of(now);
    }

    /** Whether something may still happen in it. */
    boolean goesOn(YearMonth now) {
        return lastMonth >= Month.of(now);
    }

    /** Its last month, or the present one while it goes on. */
    AsOf asOf(YearMonth now) {
        return new AsOf(Month.yearOf(firstMonth), Math.min(lastMonth, Month.of(now)));
    }
}

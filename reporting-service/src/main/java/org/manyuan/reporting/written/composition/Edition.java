package org.manyuan.reporting.written.composition;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Month;

/**
 * Which report is asked for.
 *
 * @param halfYear whether it is that of the first half
 */
public record Edition(AsOf asOf, boolean halfYear) {

    /** 2019年1—6月 */
    String months() {
        int last = lastMonth().getMonthValue();
        return asOf.year() + (last == 1 ? "年1月" : "年1—" + last + "月");
    }

    String title() {
        return asOf.year() + (halfYear ? "年上半年" : "年度") + "改革和创新发展情况报告";
    }

    /** 2019年6月30日 */
    String lastDay() {
        YearMonth month = lastMonth();
        return "%d年%d月%d日".formatted(month.getYear(), month.getMonthValue(), month.lengthOfMonth());
    }

    /** The end of what is covered, by the clock of Beijing. */
    Instant end() {
        return lastMonth().plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
    }

    YearMonth lastMonth() {
        return Month.toYearMonth(asOf.month());
    }
}

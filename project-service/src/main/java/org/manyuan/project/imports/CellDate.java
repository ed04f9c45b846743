package org.manyuan.project.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manyuan.platform.workbook.Cell;

/** Dates as people write them into a sheet: real ones, which are numbers, and texts. */
final class CellDate {

    /** 2019-3-4, 2019/03/04, 2019.3.4, 2019年3月4日, with or without a time of day behind it. */
    private static final Pattern TEXT =
            Pattern.compile(
                    "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]0{1,2}:00(?::00)?)?");

    /** The day before day 1, as spreadsheets count from March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int LAST_DAY = 2_958_465;

    private CellDate() {}

    static Optional<LocalDate> read(Cell cell) {
        return cell.number() ? counted(cell) : written(cell.text().strip());
    }

    private static Optional<LocalDate> counted(Cell cell) {
        try {
            double days = Double.parseDouble(cell.text());
            boolean wholeDay = days == Math.rint(days) && days > 0 && days <= LAST_DAY;
            return wholeDay ? Optional.of(DAY_ZERO.plusDays((long) days)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> written(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

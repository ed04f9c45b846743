package org.manyuan.zone.approval;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.manyuan.zone.application.WorkingDays;
import org.manyuan.zone.table.CsvTable;

/** 节假日: what the State Council announced for the years 2018 to 2026. */
final class ShippedHolidays {

    private ShippedHolidays() {}

    static WorkingDays workingDays() {
        List<Map<String, String>> rows = CsvTable.rows("/calendar/holidays.csv");
        return new WorkingDays(days(rows, "off"), days(rows, "work"));
    }

    private static Set<LocalDate> days(List<Map<String, String>> rows, String kind) {
        Set<LocalDate> days = new HashSet<>();
        for (Map<String, String> row : rows) {
            if (kind.equals(row.get("kind"))) {
                LocalDate after = date(row, "to").plusDays(1);
                date(row, "from").datesUntil(after).forEach(days::add);
            }
        }
        return days;
    }

    private static LocalDate date(Map<String, String> row, String column) {
        return LocalDate.parse(Objects.requireNonNull(row.get(column), column));
    }
}

package org.manyuan.zone.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.zone.application.WorkingDays;

class ShippedHolidaysTest {

    private final WorkingDays workingDays = ShippedHolidays.workingDays();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2019-02-02, true", // a Saturday, shifted
        "2019-02-04, false", // a Monday, 除夕
        "2019-02-10, false",
        "2019-02-11, true",
        "2019-05-05, true", // a Sunday, shifted
        "2020-01-31, false", // the longer holiday of 2020
        "2020-02-01, false",
        "2020-02-03, true",
        "2026-10-07, false",
        "2026-10-08, true",
        "2027-10-01, true", // announced later than this table
        "2027-10-02, false",
    })
    void peopleWorkAsAnnounced(LocalDate day, boolean works) {
        assertThat(workingDays.includes(day)).isEqualTo(works);
    }

    @ParameterizedTest(name = "{1} working days after {0}")
    @CsvSource({
        "2019-06-28, 0, 2019-06-28",
        "2019-06-28, 1, 2019-07-01",
        "2019-09-27, 1, 2019-09-29", // a Sunday on which people worked
        "2019-09-27, 2, 2019-09-30",
        "2019-09-27, 3, 2019-10-08",
        "2019-09-27, 7, 2019-10-12",
        "2019-09-27, 8, 2019-10-14",
        "2018-12-28, 2, 2019-01-02",
    })
    void daysAreCountedOverHolidays(LocalDate day, int count, LocalDate last) {
        assertThat(workingDays.after(day, count)).isEqualTo(last);
    }
}

package org.manyuan.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Month;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2019, 2020-01, true, false, 2019-12",
        "2019, 2019-12, true, true, 2019-12",
        "2019, 2019-03, true, true, 2019-03",
        "2019, 2018-12, false, true, -",
        "2019-H1, 2019-07, true, false, 2019-06",
        "2019-H1, 2019-06, true, true, 2019-06",
        "2019-H1, 2019-01, true, true, 2019-01",
        "2019-06, 2019-07, true, false, 2019-06",
        "2019-06, 2019-06, true, true, 2019-06",
        "2019-06, 2019-05, false, true, -",
    })
    void itsFiguresStandForItsLastMonthThatHasBegun(
            String text, String now, boolean begun, boolean goesOn, String asOf) {
        ReportPeriod period = ReportPeriod.parse(text);
        assertThat(period).isNotNull();
        YearMonth month = YearMonth.parse(now);
        assertThat(period.hasBegun(month)).isEqualTo(begun);
        assertThat(period.goesOn(month)).isEqualTo(goesOn);
        if (begun) {
            assertThat(period.asOf(month))
                    .isEqualTo(new AsOf(2019, Month.of(YearMonth.parse(asOf))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "19", "1999", "2101", "2019-H2", "2019-13", "2019-00", "2019-6", "2019-Q1"
            })
    void nothingElseIsAPeriod(String text) {
        assertThat(ReportPeriod.parse(text)).isNull();
    }

    @Test
    void theBoundsOfTheYearsAreThoseOfTheFigures() {
        assertThat(ReportPeriod.parse("2000")).isNotNull();
        assertThat(ReportPeriod.parse("2100-12")).isNotNull();
    }
}

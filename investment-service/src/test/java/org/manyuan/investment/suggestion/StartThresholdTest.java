package org.manyuan.investment.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartThresholdTest {

    @ParameterizedTest(name = "signed {0}, {1} later than {2}: {3}")
    @CsvSource({
        "2019-03-04, P1Y, 2020-03-03, false",
        // a year to the day is not over a year
        "2019-03-04, P1Y, 2020-03-04, false",
        "2019-03-04, P1Y, 2020-03-05, true",
        // a leap day's year is over with 28 February
        "2020-02-29, P1Y, 2021-02-28, false",
        "2020-02-29, P1Y, 2021-03-01, true",
        // into a leap year
        "2019-02-28, P1Y, 2020-02-28, false",
        "2019-02-28, P1Y, 2020-02-29, true",
        "2019-03-01, P1Y, 2020-02-29, false",
        "2019-12-31, P1Y, 2020-12-31, false",
        "2019-12-31, P1Y, 2021-01-01, true",
        // the threshold is data
        "2019-08-31, P6M, 2020-02-29, false",
        "2019-08-31, P6M, 2020-03-01, true",
        "2019-03-04, P0D, 2019-03-05, true",
    })
    void overIsMoreThanTheWholePeriod(
            LocalDate signedOn, Period period, LocalDate today, boolean exceeded) {
        assertThat(new StartThreshold(period).isExceeded(signedOn, today)).isEqualTo(exceeded);
    }
}

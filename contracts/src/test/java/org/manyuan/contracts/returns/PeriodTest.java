package org.manyuan.contracts.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2019,    2019-01-01, 2019-12-31, 2018",
        "2019-Q1, 2019-01-01, 2019-03-31, 2018-Q4",
        "2019-Q4, 2019-10-01, 2019-12-31, 2019-Q3",
        "2020-02, 2020-02-01, 2020-02-29, 2020-01",
        "2019-01, 2019-01-01, 2019-01-31, 2018-12",
    })
    void hasItsDaysAndTheOneBefore(String text, LocalDate first, LocalDate last, String previous) {
        Period period = Objects.requireNonNull(Period.parse(text));

        assertThat(period.toString()).isEqualTo(text);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.previous()).hasToString(previous);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "19", "1999", "2101", "2019-Q0", "2019-Q5", "2019-00", "2019-13", "2019-1",
                "2019-q1", "2019-H1", " 2019", "2019\n"
            })
    void isNothingElse(String text) {
        assertThat(Period.parse(text)).isNull();
    }

    @Test
    void thoseOfAYearAreInTheOrderOfTheirEnds() {
        List<String> periods = Period.endingIn(2019).stream().map(Period::toString).toList();

        assertThat(periods).hasSize(17).startsWith("2019-01", "2019-02", "2019-03", "2019-Q1");
        assertThat(periods).endsWith("2019-12", "2019-Q4", "2019");
    }
}

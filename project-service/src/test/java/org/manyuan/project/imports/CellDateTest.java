package org.manyuan.project.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.platform.workbook.Cell;

class CellDateTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03-04",
                "2019-3-4",
                "2019/03/04",
                "2019.3.4",
                "2019年3月4日",
                "2019 年 3 月 4 日",
                "2019-03-04 00:00:00",
                "2019-03-04T00:00"
            })
    void readsWhatPeopleWrite(String text) {
        assertThat(CellDate.read(new Cell(text, false))).hasValue(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-29", "2019-13-01", "3/4/2019", "去年", "", "2019-03-04 12:00"})
    void takesNothingElseForADate(String text) {
        assertThat(CellDate.read(new Cell(text, false))).isEmpty();
    }

    @Test
    void readsDaysAsTheyAreCounted() {
        assertThat(CellDate.read(new Cell("43528", true))).hasValue(DAY);
        assertThat(CellDate.read(new Cell("43528.0", true))).hasValue(DAY);
        for (String none : new String[] {"43528.5", "0", "-1", "1e300", "NaN", "x"}) {
            assertThat(CellDate.read(new Cell(none, true))).as(none).isEmpty();
        }
    }
}

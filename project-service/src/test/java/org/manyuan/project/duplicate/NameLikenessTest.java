package org.manyuan.project.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest(name = "{0} and {1}: {2} of {3}")
    @CsvSource({
        "半导体封装, 半导体封装, 4, 8",
        "半导体封装, 半导体(封装), 4, 8",
        "半导体封装, 半导体封装二期, 4, 10",
        "高精密线路板生产项目, 高精密线路板项目, 6, 16",
        "芯片, 电池, 0, 2",
        "芯, 芯, 1, 2",
        "---, ---, 0, 0",
        "一一一, 一一, 1, 3",
    })
    void countsThePairsInCommon(String name, String other, int inCommon, int ofBoth) {
        assertThat(NameLikeness.of(name, other)).isEqualTo(new NameLikeness(inCommon, ofBoth));
        assertThat(NameLikeness.of(other, name)).isEqualTo(new NameLikeness(inCommon, ofBoth));
    }

    @ParameterizedTest(name = "2 × {0} of {1} is at least {2}: {3}")
    @CsvSource({
        "7, 20, 0.7, true",
        "7, 20, 0.701, false",
        "6, 16, 0.75, true",
        "0, 0, 0.7, false",
        "0, 8, 0.7, false",
        "4, 8, 1, true",
    })
    void theLimitItselfIsAlike(int inCommon, int ofBoth, BigDecimal share, boolean alike) {
        assertThat(new NameLikeness(inCommon, ofBoth).isAtLeast(share)).isEqualTo(alike);
    }
}

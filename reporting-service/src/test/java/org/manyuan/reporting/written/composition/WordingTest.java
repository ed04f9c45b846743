package org.manyuan.reporting.written.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Fraction;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0万元",
        "9999.99, 9999.99万元",
        "10000, 1亿元",
        "128000, 12.8亿元",
        "95000.5, 9.5亿元",
        "100, 100万元"
    })
    void fundsAreSaidInYiFromTenThousandWanOn(BigDecimal wan, String said) {
        assertThat(Wording.funds(wan)).isEqualTo(said);
    }

    @Test
    void whatIsNotEqualIsNeverSaidToBeNothingApart() {
        assertThat(Wording.points(Fraction.of(1, 10))).isEqualTo("10个百分点");
        assertThat(Wording.points(Fraction.of(1, 1_000_000))).isEqualTo("不到0.01个百分点");
    }

    @Test
    void percentagesAreRoundedHalfUp() {
        assertThat(Wording.percent(Fraction.of(2, 3))).isEqualTo("66.67%");
        assertThat(Wording.percent(Fraction.of(1, 2))).isEqualTo("50%");
    }
}

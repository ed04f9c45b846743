package org.manyuan.contracts.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void readsDecimalsAndQuotients() {
        assertThat(Fraction.parse("0.50")).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.parse("350000000")).isEqualTo(Fraction.of(350_000_000));
        assertThat(Fraction.parse("3.5E+8")).isEqualTo(Fraction.of(350_000_000));
        assertThat(Fraction.parse("1/3")).isEqualTo(Fraction.of(-2, -6));
        assertThatThrownBy(() -> Fraction.parse("a third"))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void aThirdIsNotMetByItsDecimal() {
        Fraction third = Fraction.parse("1/3");
        assertThat(Comparator.GTE.holds(Fraction.parse("0.333333"), third)).isFalse();
        assertThat(Comparator.GTE.holds(Fraction.of(333_333, 999_999), third)).isTrue();
        assertThat(Comparator.GT.holds(Fraction.of(2, 6), third)).isFalse();
        assertThat(Comparator.EQ.holds(Fraction.of(2, 6), third)).isTrue();
        assertThat(Comparator.LT.holds(Fraction.parse("0.3333"), third)).isTrue();
        assertThat(Comparator.LTE.holds(Fraction.of(2, 3), third)).isFalse();
    }

    @Test
    void comparesWhereWholeNumbersWouldOverflow() {
        Fraction large = Fraction.of(Long.MAX_VALUE, Long.MAX_VALUE - 1);
        assertThat(large).isGreaterThan(Fraction.of(1));
        assertThat(large.times(large)).isGreaterThan(large);
    }

    @Test
    void calculatesExactly() {
        Fraction sum = Fraction.of(1, 3).plus(Fraction.of(1, 6));
        assertThat(sum).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(7, 3).ceiling()).isEqualTo(3);
        assertThat(Fraction.of(2, 3).toDecimal(6, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("0.666667"));
    }
}

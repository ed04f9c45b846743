package org.manyuan.contracts.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReturnFactsTest {

    private static final ReturnFacts FACTS =
            new ReturnFacts(
                    "G361027",
                    "2019-Q1",
                    new TreeMap<>(
                            Map.of(
                                    "revenue",
                                    new BigDecimal("99999999.99"),
                                    "greening-rate",
                                    new BigDecimal("0.351"),
                                    "gazelles",
                                    new BigDecimal("0"))));

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(ReturnFacts.fromBytes(FACTS.toBytes())).isEqualTo(FACTS);
        ReturnFacts nothing = new ReturnFacts("Z", "2019", new TreeMap<>());
        assertThat(ReturnFacts.fromBytes(nothing.toBytes())).isEqualTo(nothing);
    }

    @Test
    void theWayANumberIsWrittenMakesNoDifference() {
        ReturnFacts long1 = of("1E+2");
        ReturnFacts long2 = of("100.000");

        assertThat(long1.toBytes()).isEqualTo(long2.toBytes());
        assertThat(ReturnFacts.fromBytes(long1.toBytes()).values().get("x"))
                .isEqualTo(new BigDecimal("100"));
    }

    @Test
    void aPartOfThemIsNothing() {
        byte[] bytes = FACTS.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ReturnFacts.fromBytes(part))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ReturnFacts of(String value) {
        return new ReturnFacts("Z", "2019", new TreeMap<>(Map.of("x", new BigDecimal(value))));
    }
}

package org.manyuan.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CellTest {

    @Test
    void roundsWhatASpreadsheetComputed() {
        assertThat(new Cell("150.49999999999997", true).amount())
                .isEqualTo(new BigDecimal("150.5"));
        assertThat(new Cell("1.2E5", true).amount()).isEqualTo(new BigDecimal("120000"));
        assertThat(new Cell("360100", true).plain()).isEqualTo("360100");
    }

    @Test
    void readsNumbersWrittenAsTexts() {
        assertThat(new Cell(" 1,200.50 ", false).amount()).isEqualTo(new BigDecimal("1200.50"));
        assertThat(new Cell("很多", false).amount()).isEqualTo("很多");
        assertThat(new Cell("007", false).plain()).isEqualTo("007");
        assertThat(new Cell("007", false).value()).isEqualTo("007");
    }

    /** Written out, its digits would fill the memory. */
    @Test
    void doesNotWriteOutAnEndlessExponent() {
        for (String endless :
                new String[] {"1E999999999", "1E-999999999", "-7E2147483647", "100E2147483647"}) {
            for (boolean number : new boolean[] {true, false}) {
                Cell cell = new Cell(endless, number);
                assertThat(cell.amount()).isEqualTo(endless);
                assertThat(cell.plain()).isEqualTo(endless);
                assertThat(cell.value()).isEqualTo(endless);
            }
        }
    }
}

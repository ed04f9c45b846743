package org.manyuan.investment.investor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.contracts.event.Fields;

class PhoneNumberTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "13812341234, 138****1234",
        "138 1234 1234, 138****1234",
        "１３８１２３４１２３４, 138****1234",
        "+8613812341234, +86****1234",
        "0791-86210000, 079****0000",
        "86210000, 862****",
        "8621000, 862****",
    })
    void isShownMasked(String given, String shown) {
        Fields body = new Fields(Map.of("phone", given), "");
        PhoneNumber phone = PhoneNumber.read("phone", body);

        assertThat(body.faults()).isEmpty();
        assertThat(phone.masked()).isEqualTo(shown);
        assertThat(phone).hasToString(shown);
        assertThat(new Person("甲", phone).toString()).contains(shown).doesNotContain("1234123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"138123", "1381234123x", "138--12341234", "-13812341234", "++861", "  +  "})
    void whatIsNoNumberIsRefusedWithoutRepeatingIt(String given) {
        Fields body = new Fields(Map.of("phone", given), "");
        PhoneNumber.read("phone", body);

        assertThat(body.faults()).hasSize(1);
        assertThat(body.faults().getFirst().pointer()).isEqualTo("/phone");
        assertThat(body.faults().getFirst().arguments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"请拨13812341234找王总", "138-1234-1234", "电话 138 1234 1234", "１３８１２３４１２３４"})
    void isFoundInATextThatWouldBePublished(String text) {
        assertThat(PhoneNumber.isIn(text)).isTrue();
    }

    @Test
    void otherNumbersMayStandInTexts() {
        assertThat(PhoneNumber.isIn("投资 12000 万元,合同 202013812341234567 号,2019-03-04 会谈")).isFalse();
    }
}

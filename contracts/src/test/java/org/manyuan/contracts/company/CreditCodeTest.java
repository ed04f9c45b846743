package org.manyuan.contracts.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The example of GB 32100-2015, and some that companies publish. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "914403001922038216",
                "9144030071526726XG",
                "91330100799655058B"
            })
    void realCodesAreValid(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100m000100y43",
                "91350100I000100Y43",
                "９1350100M000100Y43",
                " 1350100M000100Y43"
            })
    void whatIsNoCodeIsNot(String text) {
        assertThat(CreditCode.isValid(text)).isFalse();
    }

    @Test
    void aSingleWrongCharacterIsFoundAnywhere() {
        String code = "91350100M000100Y43";
        for (int place = 0; place < code.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.charAt(place)) {
                    String wrong = code.substring(0, place) + other + code.substring(place + 1);
                    assertThat(CreditCode.isValid(wrong)).as(wrong).isFalse();
                }
            }
        }
    }
}

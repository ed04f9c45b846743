package org.manyuan.contracts.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.contracts.company.CreditCode;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;

class CodesTest {

    private static final String COMPANY = "91110000802100433B";
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Public codes of listed companies, with letters and digits as check digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {COMPANY, "9144030071526726XG", "914403001922038216", "91330100799655058B"})
    void aCreditCodeThatWasGivenIsValid(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @Test
    void anyOtherCheckDigitIsWrong() {
        String body = COMPANY.substring(0, 17);
        List<String> valid =
                DIGITS.chars()
                        .mapToObj(digit -> body + (char) digit)
                        .filter(CreditCode::isValid)
                        .toList();

        assertThat(valid).containsExactly(COMPANY);
    }

    @Test
    void anyOtherDigitInAnyPlaceIsNoticed() {
        for (int place = 0; place < 17; place++) {
            for (char digit : DIGITS.toCharArray()) {
                String other = COMPANY.substring(0, place) + digit + COMPANY.substring(place + 1);
                assertThat(CreditCode.isValid(other)).as(other).isEqualTo(other.equals(COMPANY));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91110000802100433",
                "91110000802100433BB",
                "91110000802100433b",
                "9111000080210043IB",
                "911100OO802100433B",
                "91110000 02100433B"
            })
    void whatHasNotItsFormIsNoCreditCode(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2019-360121-39-03-012345, true",
        "2105-360121-04-01-123456, true",
        "2112-360000-04-01-123456, true",
        "2113-360000-04-01-123456, false",
        "2100-360000-04-01-123456, false",
        "1899-360121-39-03-012345, false",
        "2019-36012-39-03-012345, false",
        "2019-360121-39-03-01234, false",
        "2019-360121-39-03-01234X, false",
        "201936012139030123450000, false",
    })
    void aProjectCodeHasFiveParts(String code, boolean valid) {
        assertThat(NationalProjectCode.isValid(code)).isEqualTo(valid);
    }

    @Test
    void bothAreToldToBeWrongAtOnceAndNoneIsTooFew() {
        Fields wrong = new Fields(Map.of("investorCode", "9", "projectCode", "2019"), "/data");
        ProjectEventType.IDENTITY_BOUND.read(wrong, Fields.EARLIEST);
        Fields none = new Fields(Map.of("investorCode", " "), "/data");
        ProjectEventType.IDENTITY_BOUND.read(none, Fields.EARLIEST);
        Fields empty = new Fields(Map.of(), "/data");
        ProjectEventType.IDENTITY_BOUND.read(empty, Fields.EARLIEST);

        assertThat(wrong.faults())
                .containsExactly(
                        Fault.at("/data/investorCode", "fault.credit-code"),
                        Fault.at("/data/projectCode", "fault.project-code"));
        assertThat(none.faults()).extracting(Fault::message).containsExactly("fault.text");
        assertThat(empty.faults()).containsExactly(Fault.at("/data", "fault.nothing-bound"));
    }
}

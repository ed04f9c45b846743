package org.manyuan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.ProjectKind;

class FieldsTest {

    @ParameterizedTest(name = "{0} 万元: {1}")
    @CsvSource({
        "0, fault.amount-bounds",
        "-1, fault.amount-bounds",
        "0.01, ",
        "0.001, fault.amount-decimals",
        "1.10, ",
        "1.100, ",
        "100000000, ",
        "100000000.01, fault.amount-bounds",
        "1e8, ",
        "1e1000000, fault.amount-bounds",
        "1e-1000000, fault.amount-decimals",
    })
    void amountsHaveBounds(String number, String fault) {
        Fields fields = new Fields(Map.of("a", new BigDecimal(number)), "/data");

        fields.amount("a");

        assertThat(fields.faults())
                .extracting(Fault::message)
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void anAmountIsTheSameHoweverItIsWritten() {
        Fields fields =
                new Fields(
                        Map.of(
                                "a",
                                new BigDecimal("1e2"),
                                "b",
                                100,
                                "c",
                                new BigDecimal("100.00"),
                                "d",
                                BigInteger.valueOf(100)),
                        "");

        assertThat(
                        List.of(
                                fields.amount("a"),
                                fields.amount("b"),
                                fields.amount("c"),
                                fields.amount("d")))
                .containsOnly(new BigDecimal("100"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2020-02-29, ",
        "2019-02-29, fault.date",
        "1980-01-01, ",
        "1979-12-31, fault.too-early",
        "2020-1-1, fault.date",
        "20200101, fault.date",
        "+12020-01-01, fault.date",
        "2020-01-01T00:00, fault.date",
    })
    void datesAreRealDays(String day, String fault) {
        Fields fields = new Fields(Map.of("d", day), "/data");

        fields.date("d");

        assertThat(fields.faults())
                .extracting(Fault::message)
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void everyFaultIsFoundWithItsPlace() {
        Map<String, Object> data = new HashMap<>();
        data.put("occurredOn", 5);
        data.put("zoneId", " ");
        data.put("kind", "industrial");
        data.put("name", null);
        data.put("stage", "SIGNED");
        data.put("industry", "398C");
        data.put("totalInvestmentWan", "100");
        data.put("extra/~field", 1);
        Fields fields = new Fields(data, "/data");

        ProjectEventType.REGISTERED.read(fields, java.time.LocalDate.of(2020, 1, 1));

        assertThat(fields.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/data/occurredOn",
                        "/data/zoneId",
                        "/data/kind",
                        "/data/name",
                        "/data/stage",
                        "/data/industry",
                        "/data/totalInvestmentWan",
                        "/data/extra~1~0field");
    }

    @Test
    void aPlaceInAListIsNamedByItsIndex() {
        Fields fields =
                new Fields(
                        Map.of(
                                "phases",
                                List.of(
                                        Map.of("startOn", "2020-01-01", "endOn", "2019-12-31"),
                                        "no object",
                                        Map.of("startOn", "2020-01-01"))),
                        "/data");

        ProjectEventType.DETAILS_REVISED.read(fields, java.time.LocalDate.of(2020, 1, 1));

        assertThat(fields.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/data/phases/0/endOn", "/data/phases/1", "/data/phases/2/endOn");
    }

    @Test
    void aTextThatCannotBeStoredIsRefused() {
        Fields fields =
                new Fields(Map.of("nul", "a\0b", "half", "a\ud800", "whole", "满园\ud83c\udf31"), "");

        fields.name("nul");
        fields.name("half");
        fields.name("whole");

        assertThat(fields.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/nul", "/half");
    }

    @Test
    void nullIsTheSameAsLeftOut() {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", null);
        Fields fields = new Fields(data, "");

        assertThat(fields.optionalOneOf("kind", ProjectKind.class)).isNull();
        assertThat(fields.faults()).isEmpty();
    }

    @Test
    void aFractionIsExactAndNothingElse() {
        Map<String, Object> data = new HashMap<>();
        data.put("third", "1/3");
        data.put("half", new BigDecimal("0.50"));
        data.put("whole", 7);
        data.put("zero", "1/0");
        data.put("far", new BigDecimal("1e400"));
        data.put("near", new BigDecimal("1e-400"));
        data.put("word", "half");
        data.put("flag", true);
        Fields fields = new Fields(data, "");

        assertThat(fields.fraction("third")).isEqualTo(Fraction.of(1, 3));
        assertThat(fields.fraction("half")).isEqualTo(Fraction.of(1, 2));
        assertThat(fields.fraction("whole")).isEqualTo(Fraction.of(7));
        assertThat(fields.faults()).isEmpty();
        List.of("zero", "far", "near", "word", "flag", "none").forEach(fields::fraction);
        assertThat(fields.faults())
                .extracting(Fault::pointer)
                .containsExactly("/zero", "/far", "/near", "/word", "/flag", "/none");
    }

    @Test
    void aWholeNumberLiesWithinItsBounds() {
        Map<String, Object> data = new HashMap<>();
        data.put("least", 1);
        data.put("most", new BigDecimal("3.0"));
        data.put("below", 0);
        data.put("above", 4);
        data.put("part", new BigDecimal("1.5"));
        Fields fields = new Fields(data, "");

        assertThat(fields.whole("least", 1, 3)).isEqualTo(1);
        assertThat(fields.whole("most", 1, 3)).isEqualTo(3);
        assertThat(fields.faults()).isEmpty();
        List.of("below", "above", "part", "none").forEach(each -> fields.whole(each, 1, 3));
        assertThat(fields.faults())
                .extracting(Fault::pointer)
                .containsExactly("/below", "/above", "/part", "/none");
    }

    @Test
    void anObjectWithinTellsItsFaultsInItsPlace() {
        Fields fields = new Fields(Map.of("a", Map.of("b", 1), "c", 2), "/data");

        Fields within = fields.optionalFields("a");
        assertThat(within).isNotNull();
        within.name("b");
        fields.optionalFields("c");

        assertThat(fields.optionalFields("none")).isNull();
        assertThat(fields.faults())
                .extracting(Fault::pointer)
                .containsExactly("/data/a/b", "/data/c");
    }
}

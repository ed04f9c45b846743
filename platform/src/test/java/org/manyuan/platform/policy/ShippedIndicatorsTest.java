package org.manyuan.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.DerivedIndicator;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.returns.Period;
import org.manyuan.contracts.returns.PeriodKind;

class ShippedIndicatorsTest {

    private final Indicators indicators = ShippedIndicators.load();

    @Test
    void areAllThere() {
        assertThat(indicators.returned()).hasSize(39);
        assertThat(indicators.derived()).hasSize(7);
        assertThat(indicators.find("industrial-added-value"))
                .isEqualTo(
                        new Indicator(
                                "industrial-added-value",
                                "规模以上工业增加值",
                                "万元",
                                Indicator.Aggregate.SUM,
                                null,
                                null,
                                Set.of(PeriodKind.QUARTER, PeriodKind.YEAR)));
        assertThat(indicators.derivedAs("tax-per-mu"))
                .isEqualTo(new DerivedIndicator("tax-per-mu", "tax", "land-in-use"));
        assertThat(indicators.find("no-such")).isNull();
        assertThat(indicators.of(PeriodKind.MONTH))
                .extracting(Indicator::code)
                .containsExactly("revenue", "tax", "fixed-asset-investment");
    }

    @Test
    void aDerivedOneIsMadeOfReturnedOnes() {
        assertThat(indicators.derived())
                .allSatisfy(each -> {
                    assertThat(indicators.find(each.numerator())).isNotNull();
                    assertThat(indicators.find(each.denominator())).isNotNull();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "revenue,         AMOUNT",
        "high-tech-firms, COUNT",
        "key-clusters,    COUNT",
        "major-incidents, COUNT",
        "greening-rate,   RATE",
        "green-park,      FLAG",
        "land-in-use,     AMOUNT",
    })
    void theUnitSaysWhatAValueMayBe(String code, Indicator.Measure measure) {
        assertThat(Objects.requireNonNull(indicators.find(code)).measure()).isEqualTo(measure);
    }

    @ParameterizedTest
    @CsvSource({"2019-06, 2019-07-10", "2019-Q2, 2019-07-15", "2019, 2020-02-29"})
    void aReturnIsDueSoManyDaysAfterItsPeriod(String period, LocalDate due) {
        assertThat(indicators.dueOn(Objects.requireNonNull(Period.parse(period)))).isEqualTo(due);
    }
}

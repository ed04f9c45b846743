package org.manyuan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.reporting.figure.Counter.ENTERED;
import static org.manyuan.reporting.figure.Counter.IDLE_LAND_DISPOSED;
import static org.manyuan.reporting.figure.Counter.IDLE_LAND_IDENTIFIED;
import static org.manyuan.reporting.figure.Counter.SIGNED;
import static org.manyuan.reporting.figure.Counter.SIGNED_FUNDS;
import static org.manyuan.reporting.figure.Counter.SIGNED_OVER_5B;
import static org.manyuan.reporting.figure.Counter.STARTED_IN_YEAR_SIGNED;
import static org.manyuan.reporting.figure.Counter.ZOMBIE_ENTERPRISES;
import static org.manyuan.reporting.figure.EventMetric.IDLE_LAND_DISPOSAL_RATE;
import static org.manyuan.reporting.figure.EventMetric.SAME_YEAR_START_RATE;
import static org.manyuan.reporting.figure.EventMetric.SIGNED_FUNDS_GROWTH;
import static org.manyuan.reporting.figure.EventMetric.SIGNED_PROJECTS;
import static org.manyuan.reporting.figure.EventMetric.SIGNING_CONVERSION_RATE;
import static org.manyuan.reporting.figure.EventMetric.ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE;
import static org.manyuan.reporting.figure.Status.BEHIND;
import static org.manyuan.reporting.figure.Status.MET;
import static org.manyuan.reporting.figure.Status.MISSED;
import static org.manyuan.reporting.figure.Status.NO_DATA;
import static org.manyuan.reporting.figure.Status.NO_TARGET;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Target;

/** How a figure stands to the shipped plan's targets, at the edges of each rule. */
class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "5000, 2019-01, MET",
        "5000, 2019-12, MET",
        "4999, 2019-01, BEHIND",
        "4999, 2019-11, BEHIND",
        "4999, 2019-12, MISSED"
    })
    void aYearlyTargetIsBehindUntilDecember(long signed, String asOf, Status status) {
        Ledger ledger =
                new Ledger().with("2019-01", ENTERED, 10_000).with("2019-01", SIGNED, signed);

        assertThat(ledger.judge(SIGNING_CONVERSION_RATE, asOf).status()).isEqualTo(status);
    }

    @Test
    void threeTenthsAreThreeTenths() {
        Ledger ledger =
                new Ledger().with("2019-02", SIGNED, 10).with("2019-03", STARTED_IN_YEAR_SIGNED, 3);

        assertThat(ledger.judge(SAME_YEAR_START_RATE, "2019-12").status()).isEqualTo(MET);
        assertThat(ledger.judge(SAME_YEAR_START_RATE, "2019-02").status()).isEqualTo(BEHIND);
    }

    @Test
    void aCountMeetsItsTargetWithTheVeryNumber() {
        Ledger ledger = new Ledger().with("2019-12", SIGNED_OVER_5B, 1);

        assertThat(ledger.judge(EventMetric.SIGNED_OVER_5B, "2019-12").status()).isEqualTo(MET);
        assertThat(ledger.judge(EventMetric.SIGNED_OVER_5B, "2019-11").status()).isEqualTo(BEHIND);
        assertThat(new Ledger().judge(EventMetric.SIGNED_OVER_5B, "2019-12").status())
                .isEqualTo(MISSED);
    }

    @ParameterizedTest
    @CsvSource({
        // a third is a third
        "333, 2018-12, MET",
        "332, 2018-11, BEHIND",
        "332, 2018-12, MISSED",
        // two thirds in the next year, all in the last
        "665, 2019-11, BEHIND",
        "665, 2019-12, MISSED",
        "666, 2019-12, MET",
        "666, 2020-12, MISSED",
        "998, 2020-11, BEHIND",
        "999, 2020-12, MET"
    })
    void aTargetPerYearRisesWithTheYears(long disposed, String asOf, Status status) {
        Ledger ledger =
                new Ledger()
                        .with("2018-06", ZOMBIE_ENTERPRISES, 999 - disposed)
                        .zombies("2018-06", "2018-07", disposed);

        assertThat(ledger.judge(ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE, asOf).status())
                .isEqualTo(status);
    }

    @Test
    void threeHundredAndThirtyThreeOfAThousandAreNoThird() {
        Ledger ledger =
                new Ledger()
                        .with("2018-06", ZOMBIE_ENTERPRISES, 667)
                        .zombies("2018-06", "2018-07", 333);

        Evaluation evaluation = ledger.judge(ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE, "2018-12");

        assertThat(evaluation.status()).isEqualTo(MISSED);
        assertThat(evaluation.required()).hasToString("1/3");
    }

    @Test
    void aYearThatATargetDoesNotNameHasNone() {
        Ledger ledger = new Ledger().with("2018-06", ZOMBIE_ENTERPRISES, 3);

        Evaluation evaluation = ledger.judge(ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE, "2021-12");

        assertThat(evaluation.status()).isEqualTo(NO_TARGET);
        assertThat(evaluation.target()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "899, 2018-12, BEHIND",
        "899, 2020-11, BEHIND",
        "899, 2020-12, MISSED",
        // later years end in December too
        "899, 2021-01, BEHIND",
        "899, 2021-12, MISSED",
        "900, 2018-12, MET",
        "900, 2021-01, MET"
    })
    void aTargetByAYearIsBehindUntilThatYearsEnd(long disposed, String asOf, Status status) {
        Ledger ledger =
                new Ledger()
                        .with("2017-06", IDLE_LAND_IDENTIFIED, 1000)
                        .with("2017-07", IDLE_LAND_DISPOSED, disposed);

        assertThat(ledger.judge(IDLE_LAND_DISPOSAL_RATE, asOf).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        // +30 % and −10 %: ten on average, exactly
        "117000, 2019-12, MET",
        "116999, 2019-11, BEHIND",
        "116999, 2019-12, MISSED",
        // the first year alone has thirty
        "0, 2018-12, MET"
    })
    void anAverageIsTheMeanOfTheYearsSoFar(long funds2019, String asOf, Status status) {
        Ledger ledger =
                new Ledger()
                        .with("2017-01", SIGNED_FUNDS, 100_000)
                        .with("2018-01", SIGNED_FUNDS, 130_000)
                        .with("2019-01", SIGNED_FUNDS, funds2019);

        assertThat(ledger.judge(SIGNED_FUNDS_GROWTH, asOf).status()).isEqualTo(status);
    }

    @Test
    void anAverageTakesEarlierYearsWholeAndThisOneToTheMonth() {
        Ledger ledger =
                new Ledger()
                        .with("2017-12", SIGNED_FUNDS, 100_000)
                        .with("2018-01", SIGNED_FUNDS, 10_000)
                        .with("2018-12", SIGNED_FUNDS, 100_000)
                        .with("2019-01", SIGNED_FUNDS, 11_000);

        // 2018: 110,000 over 100,000; 2019 to January: 11,000 over 10,000
        assertThat(ledger.judge(SIGNED_FUNDS_GROWTH, "2019-01").status()).isEqualTo(MET);
    }

    @Test
    void anAverageWithAYearThatCannotBeToldIsNoData() {
        Ledger ledger =
                new Ledger()
                        .with("2018-01", SIGNED_FUNDS, 130_000)
                        .with("2019-01", SIGNED_FUNDS, 200_000);

        assertThat(ledger.judge(SIGNED_FUNDS_GROWTH, "2019-12").status()).isEqualTo(NO_DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2019-04, BEHIND",
        "2, 2019-05, MISSED",
        "2, 2019-12, MISSED",
        "3, 2019-04, MET",
        "3, 2019-05, MET"
    })
    void aTargetThatIsDueInMayIsMissedFromMayOn(long number, String asOf, Status status) {
        Target packages = Ledger.clause("project-packages");
        Ledger ledger = new Ledger().with("2019-01", SIGNED, number);

        assertThat(ledger.judge(SIGNED_PROJECTS, asOf, packages).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        // at this pace there would be three and a half in December, and two and a third in May
        "2, 2019-03, RED",
        "3, 2019-03, GREEN",
        // and in June it is over
        "2, 2019-06, RED",
        "3, 2019-06, GREEN"
    })
    void theLightLooksAheadToTheDueMonth(long number, String asOf, Light light) {
        Target packages = Ledger.clause("project-packages");
        Ledger ledger = new Ledger().with("2019-01", SIGNED, number).with("2019-06", SIGNED, 9);

        assertThat(ledger.judge(SIGNED_PROJECTS, asOf, packages).light()).isEqualTo(light);
    }

    @Test
    void moreThanFiveIsNotFive() {
        Target moreThanFive = Ledger.clause("zones-over-100b");

        assertThat(
                        new Ledger()
                                .with("2020-01", SIGNED, 5)
                                .judge(SIGNED_PROJECTS, "2020-12", moreThanFive)
                                .status())
                .isEqualTo(MISSED);
        assertThat(
                        new Ledger()
                                .with("2020-01", SIGNED, 6)
                                .judge(SIGNED_PROJECTS, "2020-12", moreThanFive)
                                .status())
                .isEqualTo(MET);
    }

    @Test
    void aReferenceThatNobodyEnteredLeavesTheTargetWithoutItsNumber() {
        Target aboveTheNation = Ledger.clause("revenue-growth-national");

        Evaluation evaluation = new Ledger().judge(SIGNED_PROJECTS, "2019-12", aboveTheNation);

        assertThat(evaluation.status()).isEqualTo(NO_DATA);
        assertThat(evaluation.target()).isEqualTo(aboveTheNation);
        assertThat(evaluation.required()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2019-05, MISSED", "2019-06, MISSED", "2019-12, MISSED", "2019-04, BEHIND"})
    void whatComesAfterTheDueMonthComesTooLate(String asOf, Status status) {
        Target packages = Ledger.clause("project-packages");
        Ledger ledger = new Ledger().with("2019-01", SIGNED, 2).with("2019-06", SIGNED, 1);

        Evaluation evaluation = ledger.judge(SIGNED_PROJECTS, asOf, packages);

        assertThat(evaluation.status()).isEqualTo(status);
    }

    @Test
    void withNothingToDivideByThereIsNoData() {
        Evaluation evaluation = new Ledger().judge(SIGNING_CONVERSION_RATE, "2019-12");

        assertThat(evaluation.status()).isEqualTo(NO_DATA);
        assertThat(evaluation.figure().value()).isNull();
        assertThat(evaluation.forecast()).isNull();
        assertThat(evaluation.light()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE",
        "ZOMBIE_PROJECT_REDUCTION_CUMULATIVE",
        "IDLE_LAND_DISPOSAL_RATE"
    })
    void withNothingToDisposeOfAllIsDone(EventMetric metric) {
        Evaluation evaluation = new Ledger().judge(metric, "2018-12");

        assertThat(evaluation.status()).isEqualTo(MET);
        assertThat(evaluation.figure().value()).isNull();
    }

    @Test
    void withoutATargetThereIsNoVerdict() {
        Evaluation evaluation =
                new Ledger().with("2019-01", SIGNED, 5).evaluate(SIGNED_PROJECTS, "2019-12");

        assertThat(evaluation.status()).isEqualTo(NO_TARGET);
        assertThat(evaluation.required()).isNull();
        assertThat(evaluation.light()).isNull();
        assertThat(evaluation.outlook()).isNull();
    }
}

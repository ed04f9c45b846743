package org.manyuan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.reporting.figure.Counter.ENTERED;
import static org.manyuan.reporting.figure.Counter.IDLE_LAND_DISPOSED;
import static org.manyuan.reporting.figure.Counter.IDLE_LAND_IDENTIFIED;
import static org.manyuan.reporting.figure.Counter.LEFT_POOL;
import static org.manyuan.reporting.figure.Counter.SIGNED;
import static org.manyuan.reporting.figure.Counter.SIGNED_FUNDS;
import static org.manyuan.reporting.figure.Counter.STARTED_IN_YEAR_SIGNED;
import static org.manyuan.reporting.figure.Counter.ZOMBIE_ENTERPRISES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;

/** December, if it goes on as in the last twelve months: examples calculated by hand. */
class ForecastTest {

    @Test
    void aCountGoesOnByItsMonthlyMean() {
        Ledger ledger =
                new Ledger()
                        .with("2018-06", SIGNED, 100) // thirteen months ago
                        .with("2018-07", SIGNED, 12)
                        .with("2019-03", SIGNED, 12);

        // 12 so far, 24 in twelve months: two a month for six months more
        assertThat(ledger.evaluate(EventMetric.SIGNED_PROJECTS, "2019-06").forecast())
                .isEqualByComparingTo("24");
    }

    @Test
    void aForecastIsRoundedHalfUp() {
        Ledger ledger = new Ledger().with("2019-11", SIGNED, 2);

        // 2 + 2/12
        assertThat(ledger.evaluate(EventMetric.SIGNED_PROJECTS, "2019-11").forecast())
                .isEqualByComparingTo("2.166667");
    }

    @Test
    void bothSidesOfARatioGoOn() {
        Ledger ledger =
                new Ledger()
                        .with("2018-01", ENTERED, 16)
                        .with("2018-08", ENTERED, 12)
                        .with("2018-09", SIGNED, 12)
                        .with("2018-09", LEFT_POOL, 12)
                        .with("2019-02", ENTERED, 12)
                        .with("2019-03", SIGNED, 12)
                        .with("2019-03", LEFT_POOL, 12);

        Evaluation evaluation = ledger.judge(EventMetric.SIGNING_CONVERSION_RATE, "2019-06");

        // 12 of 28 in the pool; signed 24, entered 24 in twelve months: 24 of 40
        assertThat(evaluation.figure()).isEqualTo(Figure.of(12, 28L, 0));
        assertThat(evaluation.forecast()).isEqualByComparingTo("0.6");
        assertThat(evaluation.status()).isEqualTo(Status.BEHIND);
        assertThat(evaluation.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void growthGoesOnAgainstTheYearBefore() {
        Ledger ledger =
                new Ledger()
                        .with("2017-10", SIGNED_FUNDS, 20_00)
                        .with("2018-03", SIGNED_FUNDS, 100_00)
                        .with("2018-09", SIGNED_FUNDS, 60_00)
                        .with("2019-03", SIGNED_FUNDS, 120_00);

        // 120 + 6 · (60 + 120)/12 = 210 over 100 + 6 · (20 + 100)/12 = 160
        assertThat(ledger.evaluate(EventMetric.SIGNED_FUNDS_GROWTH, "2019-06").forecast())
                .isEqualByComparingTo("0.3125");
    }

    @Test
    void theBaseOfACampaignStaysAsItIs() {
        Ledger ledger =
                new Ledger()
                        .with("2017-05", ZOMBIE_ENTERPRISES, 5)
                        .zombies("2017-05", "2018-03", 1)
                        .zombies("2017-05", "2018-10", 2)
                        .zombies("2017-05", "2019-02", 2);

        // 5 of 10, four of them in twelve months: 7 of 10
        Evaluation evaluation =
                ledger.judge(EventMetric.ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE, "2019-06");
        assertThat(evaluation.forecast()).isEqualByComparingTo("0.7");
        assertThat(evaluation.light()).isEqualTo(Light.GREEN);
        assertThat(evaluation.status()).isEqualTo(Status.BEHIND);
    }

    @Test
    void inDecemberTheForecastIsTheFigure() {
        Ledger ledger = new Ledger().with("2019-01", SIGNED, 3).with("2019-01", ENTERED, 7);

        Evaluation evaluation =
                ledger.evaluate(EventMetric.SIGNING_CONVERSION_RATE_PERIOD, "2019-12");

        assertThat(evaluation.forecast()).isEqualByComparingTo("0.428571");
        assertThat(evaluation.figure().value()).isEqualByComparingTo("0.428571");
    }

    @ParameterizedTest
    @CsvSource({"1/2, GREEN", "4999/10000, YELLOW", "9/20, YELLOW", "4499/10000, RED", "0, RED"})
    void nineTenthsOfTheTargetAreYellow(String forecast, Light light) {
        assertThat(Light.of(Fraction.parse(forecast), Comparator.GTE, Fraction.of(1, 2)))
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({
        // asOf, days to 31 December
        "2019-11, 31",
        "2019-12, 0",
        "2020-01, 335",
        "2020-02, 306",
        "2019-02, 306"
    })
    void theDaysLeftAreThoseToTheEndOfTheYear(String asOf, long days) {
        Ledger ledger = new Ledger().with("2018-01", ENTERED, 1);

        assertThat(ledger.judge(EventMetric.SIGNING_CONVERSION_RATE, asOf).outlook())
                .isEqualTo(new Outlook(1, 1, days));
    }

    @Test
    void whatIsNeededIsRoundedUpAndComesFromThePool() {
        Ledger ledger =
                new Ledger()
                        .with("2019-01", ENTERED, 5)
                        .with("2019-02", SIGNED, 1)
                        .with("2019-02", LEFT_POOL, 1)
                        // terminated without a signing
                        .with("2019-03", LEFT_POOL, 1);

        // half of five are three
        assertThat(ledger.judge(EventMetric.SIGNING_CONVERSION_RATE, "2019-12").outlook())
                .isEqualTo(new Outlook(2, 3, 0));
    }

    @Test
    void whatIsSignedThisYearCanStillStart() {
        Ledger ledger =
                new Ledger()
                        .with("2018-12", SIGNED, 50)
                        .with("2019-01", SIGNED, 10)
                        .with("2019-02", STARTED_IN_YEAR_SIGNED, 2);

        assertThat(ledger.judge(EventMetric.SAME_YEAR_START_RATE, "2019-12").outlook())
                .isEqualTo(new Outlook(1, 8, 0));
    }

    @Test
    void aThirdOfTenZombiesAreFour() {
        Ledger ledger =
                new Ledger()
                        .with("2017-05", ZOMBIE_ENTERPRISES, 9)
                        .zombies("2017-05", "2018-03", 1);

        assertThat(
                        ledger.judge(EventMetric.ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE, "2018-12")
                                .outlook())
                .isEqualTo(new Outlook(3, 9, 0));
    }

    @Test
    void nothingMoreIsNeededWhereTheTargetIsReached() {
        Ledger ledger =
                new Ledger().with("2019-01", SIGNED, 10).with("2019-02", STARTED_IN_YEAR_SIGNED, 9);

        assertThat(ledger.judge(EventMetric.SAME_YEAR_START_RATE, "2019-12").outlook())
                .isEqualTo(new Outlook(0, 1, 0));
    }

    @Test
    void landIsNotCounted() {
        Ledger ledger =
                new Ledger()
                        .with("2019-01", IDLE_LAND_IDENTIFIED, 100)
                        .with("2019-02", IDLE_LAND_DISPOSED, 50);

        assertThat(ledger.judge(EventMetric.IDLE_LAND_DISPOSAL_RATE, "2019-12").outlook()).isNull();
    }
}

package org.manyuan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Appraisal;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.platform.policy.ShippedPlans;

/** Figures of returns by hand: which periods, which zones, and how they are judged. */
class ReturnMetricsTest {

    private static final Catalogue CATALOGUE = new Catalogue(ShippedIndicators.load());
    private static final PolicyPlan SHIPPED = ShippedPlans.load().of(2019);

    private final Map<Integer, Map<Period, Map<String, BigDecimal>>> zones = new HashMap<>();
    private final Map<Integer, Integer> lastMonths = new HashMap<>();

    @Test
    void aSumSaysOfHowManyZonesItIs() {
        returned(1, "2019", "revenue", "10.5");
        returned(2, "2019", "revenue", "0");
        returned(3, "2019", "tax", "7");

        Figure figure = figure("revenue", "2019-12");

        assertThat(figure.numerator()).isEqualByComparingTo("10.5");
        assertThat(figure.denominator()).isNull();
        assertThat(figure.coverage()).isEqualTo(new Coverage(2, 3));
    }

    @Test
    void notReportedIsNotZero() {
        returned(1, "2018", "revenue", "10");

        Figure figure = figure("revenue", "2019-12");

        assertThat(figure.value()).isNull();
        assertThat(figure.numerator()).isNull();
        assertThat(figure.coverage()).isEqualTo(new Coverage(0, 1));
    }

    @Test
    void decemberIsTheYearsReturnAndNotItsMonths() {
        months(1, "revenue", 12, "1");
        assertThat(figure("revenue", "2019-12").value()).isNull();
        assertThat(figure("revenue", "2019-11").value()).isEqualByComparingTo("11");

        returned(1, "2019", "revenue", "12.5");
        assertThat(figure("revenue", "2019-12").value()).isEqualByComparingTo("12.5");
        assertThat(figure("revenue", "2019-11").value()).isEqualByComparingTo("11");
    }

    @Test
    void aMonthThatIsMissingLeavesTheMonthsAfterItUnknown() {
        months(1, "revenue", 3, "1");
        returned(1, "2019-05", "revenue", "1");

        assertThat(figure("revenue", "2019-03").value()).isEqualByComparingTo("3");
        assertThat(figure("revenue", "2019-04").value()).isNull();
        assertThat(figure("revenue", "2019-05").value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2019-02,", "2019-03, 5", "2019-05, 5", "2019-06, 12", "2019-08, 12", "2019-09,"})
    void quartersCountOnceTheyAreOver(String asOf, @Nullable String value) {
        returned(1, "2019-Q1", "exports-usd-wan", "5");
        returned(1, "2019-Q2", "exports-usd-wan", "7");

        assertThat(figure("exports-usd-wan", asOf).value())
                .isEqualTo(value == null ? null : new BigDecimal(value));
    }

    @Test
    void aMeanIsWeightedAndTakesOnlyZonesThatHaveBoth() {
        returned(1, "2019", "greening-rate", "0.3");
        returned(1, "2019", "land-in-use", "100");
        returned(2, "2019", "greening-rate", "0.6");
        returned(2, "2019", "land-in-use", "50");
        returned(3, "2019", "greening-rate", "1");

        Figure figure = figure("greening-rate", "2019-12");

        assertThat(figure.value()).isEqualByComparingTo("0.4");
        assertThat(figure.numerator()).isEqualByComparingTo("60");
        assertThat(figure.denominator()).isEqualByComparingTo("150");
        assertThat(figure.coverage()).isEqualTo(new Coverage(2, 3));
    }

    @Test
    void aShareIsOfTheZonesThatReported() {
        returned(1, "2019", "one-stop-hall", "1");
        returned(2, "2019", "one-stop-hall", "0");
        returned(3, "2019", "one-stop-hall", "1");
        returned(4, "2019", "tax", "1");

        Figure figure = figure("one-stop-hall-share", "2019-12");

        assertThat(figure.exact()).isEqualTo(Fraction.of(2, 3));
        assertThat(figure.coverage()).isEqualTo(new Coverage(3, 4));
    }

    @Test
    void aDerivedFigureIsTheRatioOfTheSums() {
        returned(1, "2019", "revenue", "1000");
        returned(1, "2019", "land-in-use", "10");
        returned(2, "2019", "revenue", "500");
        returned(2, "2019", "land-in-use", "20");
        returned(3, "2019", "revenue", "99999");

        Figure figure = figure("revenue-per-mu", "2019-12");

        assertThat(figure.value()).isEqualByComparingTo("50");
        assertThat(figure.coverage()).isEqualTo(new Coverage(2, 3));
        assertThat(figure("revenue-per-mu", "2019-11").value()).isNull();
    }

    @Test
    void growthComparesTheZonesThatHaveBothYears() {
        returned(1, "2018", "revenue", "100");
        returned(1, "2019", "revenue", "130");
        returned(2, "2019", "revenue", "1000");

        Figure figure = figure("indicator-growth:revenue", "2019-12");

        assertThat(figure.value()).isEqualByComparingTo("0.3");
        assertThat(figure.denominator()).isEqualByComparingTo("100");
        assertThat(figure.coverage()).isEqualTo(new Coverage(1, 2));
    }

    @Test
    void theGrowthOfARatioIsExact() {
        returned(1, "2018", "revenue", "100");
        returned(1, "2018", "land-in-use", "3");
        returned(1, "2019", "revenue", "100");
        returned(1, "2019", "land-in-use", "2");

        assertThat(figure("indicator-growth:revenue-per-mu", "2019-12").exact())
                .isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void zonesOverAnAmountHaveAtLeastThat() {
        returned(1, "2019", "revenue", "10000000");
        returned(2, "2019", "revenue", "9999999.99");
        returned(3, "2018", "revenue", "99999999");

        Figure figure = figure("zones-over:revenue:10000000", "2019-12");

        assertThat(figure.value()).isEqualByComparingTo("1");
        assertThat(figure.coverage()).isEqualTo(new Coverage(2, 3));
    }

    @Test
    void aZoneThatLeftCountsUpToTheMonthBefore() {
        months(1, "revenue", 8, "1");
        returned(1, "2019", "land-in-use", "10");
        left(1, "2019-05");
        returned(2, "2019", "revenue", "100");
        returned(2, "2019", "land-in-use", "10");

        // its five months in the system, and no year that it did not end
        assertThat(figure("revenue", "2019-12").value()).isEqualByComparingTo("105");
        assertThat(figure("revenue", "2019-12").coverage()).isEqualTo(new Coverage(2, 2));
        assertThat(figure("land-in-use", "2019-12").coverage()).isEqualTo(new Coverage(1, 1));
        assertThat(figure("revenue-per-mu", "2019-12").coverage()).isEqualTo(new Coverage(1, 1));
        assertThat(figure("revenue", "2020-12").coverage()).isEqualTo(new Coverage(0, 1));
    }

    @Test
    void withTooFewZonesThereIsAValueAndNoVerdict() {
        returned(1, "2020", "gazelles", "100");
        returned(2, "2019", "gazelles", "1");

        Evaluation evaluation = judge("gazelles", "2020-12", SHIPPED);
        assertThat(evaluation.status()).isEqualTo(Status.NO_DATA);
        assertThat(evaluation.light()).isNull();
        assertThat(evaluation.figure().value()).isEqualByComparingTo("100");

        Evaluation content = judge("gazelles", "2020-12", withMinimum(Fraction.of(1, 2)));
        assertThat(content.status()).isEqualTo(Status.MET);
        assertThat(content.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void anAverageNeedsEnoughZonesInEveryYear() {
        for (String year : List.of("2018", "2019")) {
            returned(1, year, "standard-factory-built-m2", "10000000");
            returned(2, year, "standard-factory-built-m2", "1");
        }
        assertThat(judge("standard-factory-built-m2", "2019-12", SHIPPED).status())
                .isEqualTo(Status.MET);

        zones.get(2).remove(Period.ofYear(2018));
        assertThat(judge("standard-factory-built-m2", "2019-12", SHIPPED).status())
                .isEqualTo(Status.NO_DATA);
    }

    @Test
    void aReferenceFigureAndWhatIsToLieAboveIt() {
        returned(1, "2018", "revenue", "100");
        returned(1, "2019", "revenue", "110");
        PolicyPlan entered =
                new PolicyPlan(
                        SHIPPED.id(),
                        SHIPPED.name(),
                        SHIPPED.from(),
                        SHIPPED.to(),
                        SHIPPED.baselineDate(),
                        SHIPPED.targets(),
                        SHIPPED.rules(),
                        Map.of(),
                        Map.of("national-revenue-growth", Map.of(2019, Fraction.parse("0.07"))),
                        PolicyPlan.ALL_ZONES,
                        Appraisal.NONE);

        Evaluation evaluation = judge("indicator-growth:revenue", "2019-12", entered);

        // seven of a hundred and three more: ten, exactly; two more for provincial ones
        assertThat(evaluation.verdicts()).hasSize(2);
        assertThat(evaluation.required()).isEqualTo(Fraction.of(1, 10));
        assertThat(evaluation.status()).isEqualTo(Status.MET);
    }

    @Test
    void everyTargetOfTheShippedPlanNamesAFigure() {
        assertThat(SHIPPED.targets()).allMatch(target -> CATALOGUE.find(target.metric()) != null);
        assertThat(CATALOGUE.of(SHIPPED)).extracting(Metric::code).doesNotHaveDuplicates();
    }

    private Evaluation judge(String code, String asOf, PolicyPlan plan) {
        AsOf month = month(asOf);
        List<Target> targets = CATALOGUE.targets(plan, month.year()).getOrDefault(code, List.of());
        return Evaluation.of(metric(code), ground(), month, plan, targets);
    }

    private Figure figure(String code, String asOf) {
        return metric(code).figure(ground(), month(asOf));
    }

    private static Metric metric(String code) {
        return Objects.requireNonNull(CATALOGUE.find(code));
    }

    private Ground ground() {
        List<Returned.OfZone> returned = new ArrayList<>();
        zones.forEach((zone, values) ->
                returned.add(
                        new Returned.OfZone(
                                lastMonths.getOrDefault(zone, Integer.MAX_VALUE), values)));
        return new Ground(Tally.EMPTY, Campaign.of(SHIPPED), new Returned(returned));
    }

    private void returned(int zone, String period, String indicator, String value) {
        zones.computeIfAbsent(zone, _ -> new HashMap<>())
                .computeIfAbsent(Objects.requireNonNull(Period.parse(period)), _ -> new HashMap<>())
                .put(indicator, new BigDecimal(value));
    }

    private void months(int zone, String indicator, int count, String value) {
        for (int month = 1; month <= count; month++) {
            returned(zone, "2019-%02d".formatted(month), indicator, value);
        }
    }

    private void left(int zone, String lastMonth) {
        lastMonths.put(zone, Month.of(YearMonth.parse(lastMonth)));
    }

    private static AsOf month(String asOf) {
        YearMonth month = YearMonth.parse(asOf);
        return new AsOf(month.getYear(), Month.of(month));
    }

    private static PolicyPlan withMinimum(Fraction part) {
        return new PolicyPlan(
                "one-in-two",
                "半数",
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2018, 12, 31),
                SHIPPED.targets(),
                SHIPPED.rules(),
                Map.of(),
                Map.of(),
                part,
                Appraisal.NONE);
    }
}

package org.manyuan.zone.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.zone.returns.Figures;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.ReturnCommand;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.returns.ReturnRules;
import org.manyuan.zone.returns.ReturnVerdict;

/** The clauses of the shipped plan: just met, just missed, missing. */
class EligibilityTest {

    private static final Indicators INDICATORS = ShippedIndicators.load();
    private static final PolicyPlans PLANS = ShippedPlans.load();

    private final Map<Integer, IndicatorReturn> returns = new HashMap<>();
    private final Map<String, String> attributes = new HashMap<>();
    private IdleLand.Area idle = new IdleLand.Area(BigDecimal.ZERO, BigDecimal.ZERO);
    private boolean complete = true;

    @ParameterizedTest
    @CsvSource({
        "4.99, 100,  MET",
        "5,    100,  NOT_MET",
        "1,    20.1, MET",
        "0,    0,    MISSING",
    })
    void aRatioIsComparedExactly(BigDecimal left, BigDecimal suppliable, Result result) {
        approved(2019, Map.of("land-left", left, "land-suppliable", suppliable));

        assertThat(of("EXPANSION", "expansion-land-left")).isEqualTo(result);
    }

    @Test
    void aRatioThatRoundsToTheRequiredOneDoesNotMeetIt() {
        approved(2019, Map.of("rd-expenditure", wan("3"), "revenue", wan("200")));
        assertThat(of("RENAME_HIGH_TECH", "rename-ht-rd")).isEqualTo(Result.MET);
        approved(2019, Map.of("rd-expenditure", wan("1499999.99"), "revenue", wan("100000000")));
        assertThat(of("RENAME_HIGH_TECH", "rename-ht-rd")).isEqualTo(Result.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"100, 95, MET", "100, 94.99, NOT_MET", "0, 0, MET"})
    void landWithNothingToDisposeOfIsMet(BigDecimal identified, BigDecimal disposed, Result is) {
        idle = new IdleLand.Area(identified, disposed);

        assertThat(of("EXPANSION", "expansion-idle-land")).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, MET",
        "0, 0, 1, NOT_MET",
        "1, 0, 0, NOT_MET",
        "0, , 0,  MISSING",
        "1, , 0,  NOT_MET",
        "0, 0, ,  MISSING",
    })
    void eachOfThreeYearsNeedsItsApprovedValue(
            @Nullable String first, @Nullable String second, @Nullable String last, Result is) {
        incidents(2017, first);
        incidents(2018, second);
        incidents(2019, last);

        assertThat(of("RENAME_INDUSTRIAL_PARK", "rename-incidents")).isEqualTo(is);
    }

    @Test
    void whatIsNotApprovedIsMissing() {
        returns.put(2019, filled(2019, Map.of("distinctive-clusters", wan("1"))));

        ClauseResult clause = clause("EXPANSION", "expansion-clusters");

        assertThat(clause.result()).isEqualTo(Result.MISSING);
        assertThat(clause.years().getFirst().measured())
                .isEqualTo(
                        new Measured.Missing(new Origin.FromReturn("2019", "DRAFT", null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "GEOLOGY, MET",
        "WISH,    NOT_MET",
        "'',      MISSING",
    })
    void aGroundIsOneOfThePlans(String ground, Result is) {
        attributes.put("ground", ground);

        assertThat(of("ADJUSTMENT", "adjustment-ground")).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "0.6,    0.6, MET",
        "0.5999, 0.6, NOT_MET",
        "0.6,    '',  MISSING",
        "'',     0.6, MISSING",
    })
    void oneStatementIsComparedWithAnother(String after, String before, Result is) {
        attributes.put("industrialShareAfter", after);
        attributes.put("industrialShareBefore", before);

        assertThat(of("ADJUSTMENT", "adjustment-industrial-share")).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({"true, MET", "规划文本, MET", "false, NOT_MET", "'', MISSING"})
    void aPlanMustBeThere(String given, Result is) {
        attributes.put("industryPlan", given);

        assertThat(of("RENAME_INDUSTRIAL_PARK", "rename-plan")).isEqualTo(is);
    }

    @Test
    void whatIsNoNumberIsTold() {
        attributes.put("industrialShareAfter", "most");
        attributes.put("industrialShareBefore", "1e9");

        assertThat(refused("ADJUSTMENT"))
                .isEqualTo("validation /industrialShareAfter /industrialShareBefore");
        assertThat(refused("MERGER")).isEqualTo("validation /for");
    }

    @Test
    void beforeTheEventsAreReadNothingIsConcluded() {
        complete = false;

        assertThat(refused("EXPANSION")).isEqualTo("dependency-unavailable");
    }

    @Test
    void oneClauseNotMetDecidesElseOneMissing() {
        attributes.put("industryPlan", "true");
        assertThat(report("RENAME_INDUSTRIAL_PARK").result()).isEqualTo(Result.MISSING);

        attributes.put("infrastructureAndAdministrationSound", "false");
        assertThat(report("RENAME_INDUSTRIAL_PARK").result()).isEqualTo(Result.NOT_MET);

        attributes.put("infrastructureAndAdministrationSound", "true");
        for (int year = 2017; year <= 2019; year++) {
            incidents(year, "0");
        }
        assertThat(report("RENAME_INDUSTRIAL_PARK").result()).isEqualTo(Result.MET);
    }

    private void incidents(int year, @Nullable String count) {
        if (count != null) {
            approved(year, Map.of("major-incidents", wan(count)));
        }
    }

    private void approved(int year, Map<String, BigDecimal> values) {
        IndicatorReturn state = filled(year, values);
        for (ReturnCommand command :
                new ReturnCommand[] {
                    new ReturnCommand.Submit(),
                    new ReturnCommand.Review(),
                    new ReturnCommand.Approve()
                }) {
            state = after(year, state, command);
        }
        returns.put(year, state);
    }

    private static IndicatorReturn filled(int year, Map<String, BigDecimal> values) {
        Figures figures = new Figures(new TreeMap<>(values), new TreeMap<>());
        return after(year, null, new ReturnCommand.Fill(figures));
    }

    private static IndicatorReturn after(
            int year, @Nullable IndicatorReturn before, ReturnCommand command) {
        ReturnRules rules =
                new ReturnRules(
                        INDICATORS,
                        id -> Map.of(),
                        Clock.fixed(
                                Instant.parse("2020-06-01T00:00:00Z"), ZoneId.of("Asia/Shanghai")));
        ReturnVerdict verdict =
                rules.judge(new ReturnId("Z", Period.ofYear(year)), null, before, command, "me");
        assertThat(verdict).isInstanceOf(ReturnVerdict.Allowed.class);
        return ((ReturnVerdict.Allowed) verdict).after();
    }

    private static BigDecimal wan(String value) {
        return new BigDecimal(value);
    }

    private Result of(String kind, String clause) {
        return clause(kind, clause).result();
    }

    private ClauseResult clause(String kind, String clause) {
        return report(kind).clauses().stream()
                .filter(each -> each.clause().clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private EligibilityReport report(String kind) {
        EligibilityResult result = judge(kind);
        assertThat(result).isInstanceOf(EligibilityResult.Judged.class);
        return ((EligibilityResult.Judged) result).report();
    }

    private String refused(String kind) {
        EligibilityResult result = judge(kind);
        assertThat(result).isInstanceOf(EligibilityResult.Refused.class);
        var refusal = ((EligibilityResult.Refused) result).refusal();
        return (refusal.type().slug()
                        + " "
                        + String.join(" ", refusal.faults().stream().map(Fault::pointer).toList()))
                .strip();
    }

    private EligibilityResult judge(String kind) {
        EventFigures events =
                new EventFigures() {
                    @Override
                    public boolean isComplete() {
                        return complete;
                    }

                    @Override
                    public IdleLand.Area idleLand(String zoneId, int year) {
                        return idle;
                    }

                    @Override
                    public BigDecimal arrivedFunds(String zoneId, int year) {
                        return BigDecimal.ZERO;
                    }
                };
        return new Eligibility(
                        () -> PLANS,
                        new ZoneFigures(INDICATORS, (zoneId, year) -> returns.get(year), events))
                .of("Z", kind, 2019, attributes);
    }
}

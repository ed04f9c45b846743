package org.manyuan.zone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.zone.registry.Samples.park;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.zone.registry.ZoneCommand.Revise;

/** 一区三园, and what lies within a zone. */
class ParksRulesTest {

    private static final ParksWaiver WAIVER = new ParksWaiver("历史原因", "province");

    private final Samples.Province province =
            new Samples.Province(
                    new ZoneRules(
                            Samples.DIVISIONS,
                            _ -> Rules.CUSTOMARY,
                            Clock.fixed(
                                    Instant.parse("2020-06-30T04:00:00Z"),
                                    ZoneId.of("Asia/Shanghai"))));

    @BeforeEach
    void aZone() {
        province.with("Z", Samples.register("桑海工业园区", ZoneLevel.PROVINCIAL));
    }

    @Test
    void threeParksAreAllowedAndAFourthIsNot() {
        Park[] three = {park("1", null), park("2", null), park("3", null)};
        Park[] four = {three[0], three[1], three[2], park("4", null)};

        assertThat(province.with("Z", Samples.parks(null, three)).particulars().allParks())
                .containsExactly(three);
        refused(Samples.parks(null, four), ProblemType.CLAUSE_NOT_MET, "/parks");
        assertThat(province.with("Z", Samples.parks(WAIVER, four)).particulars().allParks())
                .containsExactly(four);
        // once waived, the next revision need not say so again
        assertThat(province.judge("Z", Samples.rename("新名称")))
                .isInstanceOf(ZoneVerdict.Allowed.class);
    }

    @Test
    void aWaiverIsNotTakenBackWhileItIsNeeded() {
        province.with(
                "Z",
                Samples.parks(
                        WAIVER,
                        park("1", null),
                        park("2", null),
                        park("3", null),
                        park("4", null)));

        refused(patch("parksWaiver", null), ProblemType.CLAUSE_NOT_MET, "/parks");
        province.with("Z", Samples.parks(null, park("1", null)));
        assertThat(province.with("Z", patch("parksWaiver", null)).particulars().parksWaiver())
                .isNull();
    }

    @ParameterizedTest(name = "{0} and {1} hectares of 980: {2}")
    @CsvSource({"500, 480, ''", "500, 480.01, /parks", "980, , ''", "980.01, , /parks"})
    void parksLieWithinTheApprovedArea(String first, String second, String pointer) {
        Revise command = Samples.parks(null, park("1", first), park("2", second));

        if (pointer.isEmpty()) {
            assertThat(province.judge("Z", command)).isInstanceOf(ZoneVerdict.Allowed.class);
        } else {
            refused(command, ProblemType.VALIDATION, pointer);
        }
    }

    @Test
    void noParkIsNamedTwice() {
        refused(
                Samples.parks(null, park("1", null), park("1", null)),
                ProblemType.VALIDATION,
                "/parks/1/id",
                "/parks/1/name");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "980, 980, 980, ''",
        "980.01, , , /land/developableHa",
        "900, 900.01, , /land/builtUpHa",
        ", 980.01, , /land/builtUpHa",
        "900, 800, 800.01, /land/industrialHa",
        "900, , 900.01, /land/industrialHa",
        "981, 982, 983, /land/developableHa /land/builtUpHa /land/industrialHa",
    })
    void eachPartOfTheLandLiesWithinTheOneBefore(
            BigDecimal developable, BigDecimal builtUp, BigDecimal industrial, String pointers) {
        Map<String, @Nullable Object> land = new HashMap<>();
        land.put("developableHa", developable);
        land.put("builtUpHa", builtUp);
        land.put("industrialHa", industrial);
        Revise command = patch("land", land);

        if (pointers.isEmpty()) {
            assertThat(province.with("Z", command).particulars().land())
                    .isEqualTo(new Land(developable, builtUp, industrial));
        } else {
            refused(command, ProblemType.VALIDATION, pointers.split(" "));
        }
    }

    @Test
    void landIsPatchedFigureByFigure() {
        province.with("Z", patch("land", Map.of("developableHa", 900, "builtUpHa", 500)));
        Map<String, @Nullable Object> next = new HashMap<>();
        next.put("builtUpHa", null);
        next.put("industrialHa", 300);

        assertThat(province.with("Z", patch("land", next)).particulars().land())
                .isEqualTo(new Land(new BigDecimal("900"), null, new BigDecimal("300")));
        assertThat(province.with("Z", patch("land", null)).particulars().land()).isNull();
    }

    @Test
    void whatIsGivenIsReadStrictly() {
        Map<String, Object> body =
                Map.of(
                        "parks",
                        List.of(Map.of("id", "a b", "colour", 1), 7),
                        "parksWaiver",
                        Map.of("because", "x"),
                        "land",
                        Map.of("builtUpHa", -1, "more", 2));
        Fields fields = new Fields(body, "");
        new ZoneCommandReader(Samples.DIVISIONS).revise(body, fields, "office");

        assertThat(fields.faults())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/parks/1",
                        "/parks/0/id",
                        "/parks/0/name",
                        "/parks/0/colour",
                        "/parksWaiver/reason",
                        "/parksWaiver/because",
                        "/land/builtUpHa",
                        "/land/more");
    }

    @Test
    void aGrantChangesWhatItNames() {
        assertThat(province.with("Z", Samples.grant(null, null, "1200")).particulars())
                .isEqualTo(
                        new Particulars(
                                "桑海工业园区",
                                ZoneLevel.PROVINCIAL,
                                ZoneKind.ECONOMIC,
                                "360100",
                                "360121",
                                new BigDecimal("1200"),
                                List.of("电子信息"),
                                null,
                                null,
                                null));
        Particulars renamed =
                province.with("Z", Samples.grant("桑海高新区", ZoneKind.HIGH_TECH, null)).particulars();
        assertThat(renamed.name()).isEqualTo("桑海高新区");
        assertThat(renamed.kind()).isEqualTo(ZoneKind.HIGH_TECH);
        assertThat(renamed.areaHa()).isEqualByComparingTo("1200");
    }

    private static Revise patch(String field, @Nullable Object value) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put(field, value);
        Fields fields = new Fields(body, "");
        Revise command = new ZoneCommandReader(Samples.DIVISIONS).revise(body, fields, "province");
        assertThat(fields.faults()).isEmpty();
        return command;
    }

    private void refused(ZoneCommand command, ProblemType type, String... pointers) {
        assertThat(province.judge("Z", command))
                .isInstanceOfSatisfying(
                        ZoneVerdict.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().type()).isEqualTo(type);
                            assertThat(refused.refusal().faults())
                                    .extracting(Fault::pointer)
                                    .containsExactly(pointers);
                        });
    }
}

package org.manyuan.zone.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.zone.registry.Samples.Province;
import org.manyuan.zone.registry.ZoneCommand.Exit;
import org.manyuan.zone.registry.ZoneCommand.Integrate;
import org.manyuan.zone.registry.ZoneCommand.Register;
import org.manyuan.zone.registry.ZoneCommand.Revise;

/** Each rule at its boundary. */
class ZoneRulesTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Province province = provinceAt("2020-06-30T12:00:00+08:00");

    private static Province provinceAt(String now) {
        Province province =
                new Province(
                        new ZoneRules(
                                Samples.DIVISIONS,
                                _ -> Rules.CUSTOMARY,
                                Clock.fixed(OffsetDateTime.parse(now).toInstant(), CHINA)));
        province.with("H", Samples.register("南昌经济技术开发区", ZoneLevel.NATIONAL));
        province.with("Z", Samples.register("桑海工业园区", ZoneLevel.PROVINCIAL));
        return province;
    }

    @ParameterizedTest(name = "{1} at {0}: {2}")
    @CsvSource({
        "2020-06-30T23:59:00+08:00, 2020-06-30, allowed",
        "2020-06-30T23:59:00+08:00, 2020-07-01, future",
        "2020-02-28T23:59:59+08:00, 2020-02-29, future",
        "2020-02-29T00:00:00+08:00, 2020-02-29, allowed",
    })
    void nothingTakesEffectTomorrow(String now, String effectiveOn, String outcome) {
        Province then = provinceAt(now);
        List<ZoneVerdict> verdicts =
                List.of(
                        then.judge("Z", Samples.integrate("H", effectiveOn)),
                        then.judge("Z", Samples.exit(effectiveOn)));

        for (ZoneVerdict verdict : verdicts) {
            if (outcome.equals("allowed")) {
                assertThat(verdict).isInstanceOf(ZoneVerdict.Allowed.class);
            } else {
                refused(verdict, ProblemType.OCCURRED_IN_FUTURE, "/effectiveOn");
            }
        }
    }

    @Test
    void aZoneIsRegisteredFromItsApprovalOnElseFromToday() {
        Register approved = Samples.register("新区", ZoneLevel.PROVINCIAL);
        assertThat(province.judge("N", approved))
                .isInstanceOfSatisfying(
                        ZoneVerdict.Allowed.class,
                        allowed ->
                                assertThat(allowed.event().occurredOn()).isEqualTo("2000-04-01"));
        Register unknown = new Register(approved.particulars(), null, null);
        assertThat(province.judge("N", unknown))
                .isInstanceOfSatisfying(
                        ZoneVerdict.Allowed.class,
                        allowed ->
                                assertThat(allowed.event().occurredOn()).isEqualTo("2020-06-30"));
        Register nextMonth = new Register(approved.particulars(), "2020-07", null);
        refused(province.judge("N", nextMonth), ProblemType.OCCURRED_IN_FUTURE, "/approved");
    }

    @ParameterizedTest(name = "{0}, until {1}")
    @CsvSource({"2019-03-01, 2020-03-01", "2016-02-29, 2017-02-28", "2015-02-28, 2016-02-28"})
    void anIntegratedZoneBecomesAParkOfItsHost(String effectiveOn, LocalDate until) {
        Zone park = province.with("Z", Samples.integrate("H", effectiveOn));

        assertThat(park.particulars().name()).isEqualTo("南昌经济技术开发区桑海产业园");
        assertThat(park.integration())
                .isEqualTo(
                        new Integration("H", LocalDate.parse(effectiveOn), "桑海", "桑海工业园区", until));
        assertThat(ZoneFacts.fromBytes(park.facts().toBytes()))
                .isEqualTo(
                        new ZoneFacts(
                                "Z",
                                "南昌经济技术开发区桑海产业园",
                                ZoneLevel.PROVINCIAL,
                                ZoneKind.ECONOMIC,
                                "360100",
                                ZoneStatus.INTEGRATED,
                                "H",
                                LocalDate.parse(effectiveOn),
                                null));
    }

    @ParameterizedTest
    @CsvSource({"桑海, 桑海产业园", "桑海产业园, 桑海产业园", "产业园, 产业园", "产业园区, 产业园区产业园"})
    void theWordForParkIsNotDoubled(String parkName, String ending) {
        Zone park = province.with("Z", new Integrate("H", LocalDate.of(2019, 1, 1), parkName));

        assertThat(park.particulars().name()).isEqualTo("南昌经济技术开发区" + ending);
    }

    @Test
    void aNameThatGrowsTooLongIsRefused() {
        // 9 characters of the host's name and 3 of 产业园 leave 188
        Integrate longest = new Integrate("H", LocalDate.of(2019, 1, 1), "海".repeat(188));
        Integrate tooLong = new Integrate("H", LocalDate.of(2019, 1, 1), "海".repeat(189));

        assertThat(province.judge("Z", longest)).isInstanceOf(ZoneVerdict.Allowed.class);
        refused(province.judge("Z", tooLong), ProblemType.VALIDATION, "/parkName");
    }

    @Test
    void theHostMustBeAnother() {
        refused(
                province.judge("H", Samples.integrate("H", "2019-01-01")),
                ProblemType.CLAUSE_NOT_MET,
                "/hostZoneId");
        refused(
                province.judge("Z", Samples.integrate("nobody", "2019-01-01")),
                ProblemType.VALIDATION,
                "/hostZoneId");
    }

    @Test
    void theHostMustBeNationalAndStillThere() {
        province.with("P", Samples.register("省级开发区", ZoneLevel.PROVINCIAL));
        refused(
                province.judge("Z", Samples.integrate("P", "2019-01-01")),
                ProblemType.CLAUSE_NOT_MET,
                "/hostZoneId");
        province.with("H", Samples.exit("2019-01-01"));
        refused(
                province.judge("Z", Samples.integrate("H", "2019-01-01")),
                ProblemType.CLAUSE_NOT_MET,
                "/hostZoneId");
        province.with("P", Samples.exit("2019-01-01"));
        refused(
                province.judge("Z", Samples.integrate("P", "2019-01-01")),
                ProblemType.CLAUSE_NOT_MET,
                "/hostZoneId",
                "/hostZoneId");
    }

    @Test
    void hostsFormNoCircle() {
        province.with("A", Samples.register("甲", ZoneLevel.NATIONAL));
        province.with("B", Samples.register("乙", ZoneLevel.NATIONAL));
        province.with("A", Samples.integrate("B", "2019-01-01"));
        refused(
                province.judge("B", Samples.integrate("A", "2019-01-01")),
                ProblemType.CLAUSE_NOT_MET,
                "/hostZoneId");

        province.with("B", Samples.integrate("H", "2019-01-01"));
        refused(
                province.judge("H", Samples.integrate("A", "2019-01-01")),
                ProblemType.CLAUSE_NOT_MET,
                "/hostZoneId");
        assertThat(province.judge("Z", Samples.integrate("A", "2019-01-01")))
                .isInstanceOf(ZoneVerdict.Allowed.class);
    }

    @ParameterizedTest(name = "central {0}, share {1}: {2}")
    @CsvSource({
        "true,  0.2999999, ''",
        "true,  0.30,      /industrialShare",
        "false, 0.29,      /centralUrban",
        "false, 1,         /centralUrban /industrialShare",
        "true,  0,         ''",
    })
    void onlyAnUrbanZoneOfLittleIndustryLeaves(boolean central, BigDecimal share, String pointers) {
        ZoneVerdict verdict =
                province.judge("Z", new Exit(LocalDate.of(2019, 1, 1), central, share));

        if (pointers.isEmpty()) {
            assertThat(verdict).isInstanceOf(ZoneVerdict.Allowed.class);
        } else {
            refused(verdict, ProblemType.CLAUSE_NOT_MET, pointers.split(" "));
        }
    }

    @Test
    void aZoneDoesNotLeaveBeforeItsIntegration() {
        province.with("Z", Samples.integrate("H", "2019-05-05"));

        refused(
                province.judge("Z", Samples.exit("2019-05-04")),
                ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                "/effectiveOn");
        Zone left = province.with("Z", Samples.exit("2019-05-05"));
        assertThat(left.facts().exitedOn()).isEqualTo("2019-05-05");
        assertThat(left.facts().hostZoneId()).isEqualTo("H");
    }

    @Test
    void aRevisionChangesWhatItNames() {
        Zone revised =
                province.with(
                        "Z",
                        new Revise(
                                null,
                                ZoneLevel.NATIONAL,
                                null,
                                null,
                                null,
                                true,
                                new BigDecimal("12.5"),
                                List.of(),
                                null,
                                null,
                                false,
                                null,
                                false));

        assertThat(revised.particulars())
                .isEqualTo(
                        new Particulars(
                                "桑海工业园区",
                                ZoneLevel.NATIONAL,
                                ZoneKind.ECONOMIC,
                                "360100",
                                null,
                                new BigDecimal("12.5"),
                                List.of(),
                                null,
                                null,
                                null));
    }

    @Test
    void aRevisionThatChangesNothingIsNoEvent() {
        assertThat(province.judge("Z", Samples.rename("桑海工业园区")))
                .isInstanceOf(ZoneVerdict.Unchanged.class);
    }

    @Test
    void aCountyLiesInTheZonesCity() {
        Revise elsewhere =
                new Revise(
                        null, null, null, null, "360783", false, null, null, null, null, false,
                        null, false);
        Revise moved =
                new Revise(
                        null, null, null, "360700", null, false, null, null, null, null, false,
                        null, false);
        Revise movedWhole =
                new Revise(
                        null, null, null, "360700", "360783", false, null, null, null, null, false,
                        null, false);

        refused(province.judge("Z", elsewhere), ProblemType.VALIDATION, "/countyCode");
        refused(province.judge("Z", moved), ProblemType.VALIDATION, "/countyCode");
        assertThat(province.judge("Z", movedWhole)).isInstanceOf(ZoneVerdict.Allowed.class);
    }

    private static void refused(ZoneVerdict verdict, ProblemType type, String... pointers) {
        assertThat(verdict).isInstanceOf(ZoneVerdict.Refused.class);
        var refusal = ((ZoneVerdict.Refused) verdict).refusal();
        assertThat(refusal.type()).isEqualTo(type);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly(pointers);
    }
}

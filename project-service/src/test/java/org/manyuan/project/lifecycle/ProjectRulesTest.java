package org.manyuan.project.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.policy.ShippedPlans;

/** Each rule at its boundary. */
class ProjectRulesTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ProjectRules rules = rulesAt("2020-06-30T04:00:00Z");

    private static ProjectRules rulesAt(String instant) {
        return new ProjectRules(
                Clock.fixed(Instant.parse(instant), CHINA), ShippedPlans.load()::rulesOn);
    }

    private Project after(ProjectEvent... events) {
        Project project = null;
        for (ProjectEvent event : events) {
            project = allowed(rules.judge(project, event));
        }
        return project;
    }

    private static Project allowed(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        return ((Verdict.Allowed) verdict).after();
    }

    private static void refused(Verdict verdict, ProblemType type, String... pointers) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        var refusal = ((Verdict.Refused) verdict).refusal();
        assertThat(refusal.type()).isEqualTo(type);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly(pointers);
    }

    private Project reserve() {
        return after(Events.registered(Stage.RESERVE, "2018-01-10"));
    }

    @ParameterizedTest(name = "{0} 万元 on {1} 亩: {2}")
    @CsvSource({
        "5000,    1,      housed",
        "5000.01, 1,      allowed",
        "30000,   100,    housed",
        "30000.01,100,    allowed",
        "15015,   50.05,  housed",
        "15015.01,50.05,  allowed",
        "4999.99, 0.01,   housed",
    })
    void standardFactoryIncludesTheLimits(BigDecimal investment, BigDecimal land, String outcome) {
        Verdict verdict =
                rules.judge(
                        reserve(),
                        Events.signed(
                                "2018-03-01",
                                "fixedAssetInvestmentWan",
                                investment,
                                "landMu",
                                land));

        if (outcome.equals("housed")) {
            refused(verdict, ProblemType.STANDARD_FACTORY_REQUIRED, "/placement");
        } else {
            allowed(verdict);
        }
    }

    @Test
    void aSpecialProcessOrAFactoryOrInfrastructureIsExempt() {
        allowed(
                rules.judge(
                        reserve(),
                        Events.signed(
                                "2018-03-01",
                                "fixedAssetInvestmentWan",
                                100,
                                "specialProcess",
                                "超高厂房")));
        allowed(
                rules.judge(
                        reserve(),
                        Events.signed(
                                "2018-03-01",
                                "fixedAssetInvestmentWan",
                                100,
                                "placement",
                                "STANDARD_FACTORY",
                                "landMu",
                                null)));
        Project road =
                after(
                        Events.event(
                                Map.of(
                                        "occurredOn", "2018-01-10",
                                        "zoneId", "Z1",
                                        "name", "园区道路",
                                        "kind", "INFRASTRUCTURE",
                                        "stage", "RESERVE",
                                        "industry", "E481",
                                        "totalInvestmentWan", 900,
                                        "owner", "专管员甲"),
                                "registered"));
        allowed(rules.judge(road, Events.signed("2018-03-01", "fixedAssetInvestmentWan", 100)));
    }

    @ParameterizedTest(name = "at {0} the day {1} is {2}")
    @CsvSource({
        // 23:59 in China is still the afternoon of the same day in UTC
        "2020-06-30T15:59:59Z, 2020-06-30, today",
        "2020-06-30T15:59:59Z, 2020-07-01, future",
        "2020-06-30T16:00:00Z, 2020-07-01, today",
        "2019-12-31T15:59:59Z, 2020-01-01, future",
        "2019-12-31T16:00:00Z, 2020-01-01, today",
        "2020-02-28T16:00:00Z, 2020-02-29, today",
    })
    void todayIsTodayInChina(String now, String day, String outcome) {
        Verdict verdict = rulesAt(now).judge(null, Events.registered(Stage.RESERVE, day));

        if (outcome.equals("today")) {
            allowed(verdict);
        } else {
            refused(verdict, ProblemType.OCCURRED_IN_FUTURE, "/occurredOn");
        }
    }

    @Test
    void aCorrectionMayNotLieInTheFutureEither() {
        refused(
                rules.judge(
                        reserve(),
                        Events.event(
                                "stage-date-corrected",
                                "stage",
                                "RESERVE",
                                "newOccurredOn",
                                "2020-07-01",
                                "occurredOn",
                                "2020-07-02",
                                "reason",
                                "核对")),
                ProblemType.OCCURRED_IN_FUTURE,
                "/occurredOn",
                "/newOccurredOn");
    }

    @Test
    void stagesKeepTheirOrderAndMayShareADay() {
        refused(
                rules.judge(reserve(), Events.signed("2018-01-09")),
                ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                "/occurredOn");
        after(
                Events.registered(Stage.RESERVE, "2018-01-10"),
                Events.signed("2018-01-10"),
                Events.on("construction-started", "2018-01-10"),
                Events.on("production-started", "2018-01-10"));
    }

    @Test
    void anArrivalNeedsOnlyTheRegistrationBeforeIt() {
        Project signed =
                after(Events.registered(Stage.RESERVE, "2018-01-10"), Events.signed("2018-03-01"));

        allowed(
                rules.judge(
                        signed,
                        Events.event(
                                "capital-arrived", "occurredOn", "2018-01-10", "amountWan", 1)));
        refused(
                rules.judge(
                        signed,
                        Events.event(
                                "capital-arrived", "occurredOn", "2018-01-09", "amountWan", 1)),
                ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                "/occurredOn");
    }

    @ParameterizedTest(name = "signing moved to {0}: {1}")
    @CsvSource({"2018-01-10,ok", "2018-01-09,early", "2018-04-01,ok", "2018-04-02,late"})
    void aCorrectedDateKeepsTheOrder(String day, String outcome) {
        Project started =
                after(
                        Events.registered(Stage.RESERVE, "2018-01-10"),
                        Events.signed("2018-03-01"),
                        Events.on("construction-started", "2018-04-01"));

        Verdict verdict =
                rules.judge(
                        started,
                        Events.event(
                                "stage-date-corrected",
                                "stage",
                                "SIGNED",
                                "newOccurredOn",
                                day,
                                "reason",
                                "核对"));

        if (outcome.equals("ok")) {
            assertThat(allowed(verdict).facts().signedOn()).isEqualTo(LocalDate.parse(day));
        } else {
            refused(verdict, ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE, "/newOccurredOn");
        }
    }

    @Test
    void whereAStageWasReachedTwiceTheLatestTimeIsMeant() {
        Project back =
                after(
                        Events.registered(Stage.RESERVE, "2018-01-10"),
                        Events.on("negotiation-started", "2018-02-01"),
                        Events.event(
                                "returned-to-reserve", "occurredOn", "2018-03-01", "reason", "暂缓"),
                        Events.event(
                                "stage-date-corrected",
                                "stage",
                                "RESERVE",
                                "newOccurredOn",
                                "2018-03-05",
                                "reason",
                                "核对"));

        assertThat(back.journey().enteredOn()).isEqualTo("2018-01-10");
        assertThat(back.journey().reachedOn(Stage.RESERVE)).isEqualTo("2018-03-05");
    }

    @Test
    void aRevokedSigningLeavesTheProjectAsIfItHadNeverBeenSigned() {
        Project before =
                after(
                        Events.registered(Stage.RESERVE, "2018-01-10"),
                        Events.event("details-revised", "landMu", 90));
        Project revoked = before;
        for (ProjectEvent event :
                List.of(
                        Events.signed("2018-03-01", "owner", "专管员乙"),
                        Events.event(
                                "capital-arrived", "occurredOn", "2018-02-01", "amountWan", 500),
                        Events.event(
                                "details-revised", "contractAmountWan", 99, "investorName", "某科技"),
                        Events.event("stage-revoked", "stage", "SIGNED", "reason", "误录"))) {
            revoked = allowed(rules.judge(revoked, event));
        }

        assertThat(revoked.stage()).isEqualTo(Stage.RESERVE);
        assertThat(revoked.details().owner()).isEqualTo("专管员甲");
        assertThat(revoked.details().landMu()).isEqualByComparingTo("90");
        assertThat(revoked.details().contractAmountWan()).isNull();
        assertThat(revoked.details().investorName()).isEqualTo("某科技");
        ProjectFacts facts = revoked.facts();
        assertThat(facts.signedOn()).isNull();
        assertThat(facts.arrivals())
                .containsExactly(new ProjectFacts.Arrival(LocalDate.of(2018, 2, 1), 50000));
    }

    @Test
    void onlyTheLatestStageIsRevokedAndNeverTheFirst() {
        Project started =
                after(
                        Events.registered(Stage.RESERVE, "2018-01-10"),
                        Events.signed("2018-03-01"),
                        Events.on("construction-started", "2018-04-01"));

        refused(
                rules.judge(
                        started, Events.event("stage-revoked", "stage", "SIGNED", "reason", "误录")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/stage");
        refused(
                rules.judge(
                        reserve(),
                        Events.event("stage-revoked", "stage", "RESERVE", "reason", "误录")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/stage");
    }

    @Test
    void aRevokedTerminationBringsTheProjectBack() {
        Project back =
                after(
                        Events.registered(Stage.NEGOTIATING, "2018-01-10"),
                        Events.event("terminated", "occurredOn", "2018-05-01", "reason", "退出"),
                        Events.event("stage-revoked", "stage", "TERMINATED", "reason", "误录"));

        assertThat(back.stage()).isEqualTo(Stage.NEGOTIATING);
        assertThat(back.facts().terminatedOn()).isNull();
    }

    @Test
    void signingNeedsAnOwnerFromSomewhere() {
        Project ownerless =
                after(
                        Events.event(
                                Map.of(
                                        "occurredOn", "2018-01-10",
                                        "zoneId", "Z1",
                                        "name", "无主项目",
                                        "kind", "INDUSTRIAL",
                                        "stage", "RESERVE",
                                        "industry", "C398",
                                        "totalInvestmentWan", 1),
                                "registered"));

        refused(
                rules.judge(ownerless, Events.signed("2018-03-01")),
                ProblemType.OWNER_REQUIRED,
                "/owner");
        Project owned =
                allowed(rules.judge(ownerless, Events.event("details-revised", "owner", "专管员丙")));
        assertThat(allowed(rules.judge(owned, Events.signed("2018-03-01"))).details().owner())
                .isEqualTo("专管员丙");
    }

    @ParameterizedTest(name = "a phase {0} to {1}: {2}")
    @CsvSource({
        "2019-03-01, 2021-03-01, ok",
        "2019-03-01, 2021-03-02, long",
        "2020-02-29, 2022-02-28, ok",
        "2020-02-29, 2022-03-01, long",
    })
    void aPhaseLastsAtMostTwoYears(String from, String to, String outcome) {
        List<Map<String, String>> phases = List.of(Map.of("startOn", from, "endOn", to));

        Verdict signing = rules.judge(reserve(), Events.signed("2018-03-01", "phases", phases));
        Verdict revision =
                rules.judge(reserve(), Events.event("details-revised", "phases", phases));

        if (outcome.equals("ok")) {
            allowed(signing);
            allowed(revision);
        } else {
            refused(signing, ProblemType.PHASE_TOO_LONG, "/phases/0/endOn");
            refused(revision, ProblemType.PHASE_TOO_LONG, "/phases/0/endOn");
        }
    }

    @Test
    void thereIsNoContractAmountBeforeSigning() {
        refused(
                rules.judge(
                        reserve(),
                        Events.event("details-revised", "contractAmountWan", 5, "name", "新名")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/contractAmountWan");
    }

    @Test
    void obstaclesRiseAndEnd() {
        Project held =
                after(
                        Events.registered(Stage.RESERVE, "2018-01-10"),
                        Events.event(
                                "obstacle-raised",
                                "obstacleId",
                                "O1",
                                "level",
                                "CITY",
                                "title",
                                "用地",
                                "dueOn",
                                "2019-01-01"));

        assertThat(held.nextEscalationOn()).isEqualTo("2019-01-01");
        refused(
                rules.judge(
                        held,
                        Events.event("obstacle-escalated", "obstacleId", "O1", "level", "CITY")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/level");
        Project risen =
                allowed(
                        rules.judge(
                                held,
                                Events.event(
                                        "obstacle-escalated",
                                        "obstacleId",
                                        "O1",
                                        "level",
                                        "PROVINCE")));
        assertThat(risen.nextEscalationOn()).as("PROVINCE goes no further").isNull();
        Project free =
                allowed(
                        rules.judge(
                                risen,
                                Events.event(
                                        "obstacle-resolved",
                                        "obstacleId",
                                        "O1",
                                        "resolution",
                                        "已办结")));
        refused(
                rules.judge(
                        free,
                        Events.event(
                                "obstacle-resolved", "obstacleId", "O1", "resolution", "再次办结")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/obstacleId");
    }
}

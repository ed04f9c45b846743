package org.manyuan.zone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.PlanReader;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.zone.plan.PlanCommand.Adopt;
import org.manyuan.zone.plan.PlanCommand.Revise;
import org.manyuan.zone.plan.PlanCommand.Withdraw;

/** Adopting, revising, and what may not change any more once a plan is in force. */
class PlanRulesTest {

    private final PlanReader reader = new PlanReader(ShippedIndicators.load());
    private final Map<String, Object> body = body();

    @Test
    void aPlanIsAdoptedOnce() {
        PlanText plan = plan(body);

        assertThat(judge("2021-06-01", null, new Adopt(plan)))
                .isEqualTo(new PlanVerdict.Allowed(plan.stored()));
        assertThat(refusal(judge("2021-06-01", plan, new Adopt(plan))))
                .isEqualTo("transition-not-allowed /plan");
    }

    @Test
    void whatIsNotThereIsNotRevised() {
        assertThat(refusal(judge("2020-06-01", null, new Revise(plan(body)))))
                .isEqualTo("not-found");
    }

    @Test
    void onlyAPlanAheadIsWithdrawn() {
        PlanText plan = plan(body);
        Withdraw withdrawal = new Withdraw("p", "重复制定");

        assertThat(judge("2020-12-31", plan, withdrawal))
                .isEqualTo(new PlanVerdict.Allowed(plan.stored().withdrawn("重复制定")));
        assertThat(refusal(judge("2021-01-01", plan, withdrawal)))
                .isEqualTo("transition-not-allowed ");
        assertThat(refusal(judge("2020-12-31", null, withdrawal))).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 2020-12-31, ''",
        "2018-01-01, 2021-01-01, /from",
        "2023-12-31, 2025-12-31, /to",
        "2024-01-01, 2025-12-31, ''",
    })
    void forADayThereIsOnePlan(LocalDate from, LocalDate to, String pointer) {
        StoredPlan other = new StoredPlan("other", "", from, to, "", null);

        PlanVerdict verdict =
                rules("2020-06-01").judge(null, new Adopt(plan(body)), List.of(other));

        if (pointer.isEmpty()) {
            assertThat(verdict).isInstanceOf(PlanVerdict.Allowed.class);
        } else {
            assertThat(refusal(verdict)).isEqualTo("validation " + pointer);
        }
    }

    @Test
    void aPlanBeginsWithAMonth() {
        Map<String, Object> later = new HashMap<>(body);
        later.put("from", "2021-01-15");

        assertThat(refusal(judge("2020-12-31", null, new Adopt(plan(later)))))
                .isEqualTo("validation /from");
        assertThat(refusal(judge("2020-12-31", plan(body), new Revise(plan(later)))))
                .isEqualTo("validation /from");

        Map<String, Object> renamed = new HashMap<>(later);
        renamed.put("name", "更名");
        assertThat(judge("2020-12-31", plan(later), new Revise(plan(renamed))))
                .as("adopted before this was asked for")
                .isInstanceOf(PlanVerdict.Allowed.class);
    }

    @Test
    void aPlanDoesNotOverlapItself() {
        PlanText plan = plan(body);
        Map<String, Object> longer = new HashMap<>(body);
        longer.put("to", "2024-12-31");

        assertThat(
                        rules("2020-12-31")
                                .judge(plan, new Revise(plan(longer)), List.of(plan.stored())))
                .isInstanceOf(PlanVerdict.Allowed.class);
    }

    @Test
    void beforeItBeginsEverythingMayChange() {
        Map<String, Object> other = new HashMap<>(body);
        other.put("targets", List.of(target("b", "signed-funds", 7)));
        other.put("from", "2021-02-01");

        assertThat(judge("2020-12-31", plan(body), new Revise(plan(other))))
                .isInstanceOf(PlanVerdict.Allowed.class);
        assertThat(refusal(judge("2021-01-01", plan(body), new Revise(plan(other)))))
                .isEqualTo("transition-not-allowed /from /targets");
    }

    @Test
    void theSameAgainChangesNothing() {
        assertThat(judge("2022-06-01", plan(body), new Revise(plan(body()))))
                .isEqualTo(new PlanVerdict.Unchanged());
    }

    @Test
    void inForceATargetIsNotEdited() {
        assertThat(
                        refusal(
                                revised(
                                        "2022-06-01",
                                        target("new", "signed-over-2b", 1),
                                        target("a", "signed-projects", 4))))
                .isEqualTo("transition-not-allowed /targets/1");
    }

    @Test
    void inForceATargetIsAdded() {
        assertThat(
                        revised(
                                "2022-06-01",
                                target("a", "signed-projects", 3),
                                target("b", "signed-funds", 9)))
                .isInstanceOf(PlanVerdict.Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-2021, false",
        "2021-2022, true",
        "2021-2023, false",
        "2022-2022, false",
    })
    void inForceATargetIsEndedWithThisYearAndReplaced(String years, boolean allowed) {
        Map<String, Object> ended = target("a", "signed-projects", 3);
        ended.put("years", years);
        PlanVerdict verdict = revised("2022-06-01", ended);

        if (allowed) {
            Map<String, Object> next = target("a-2", "signed-projects", 4);
            next.put("years", "2023-2023");
            assertThat(revised("2022-06-01", ended, next)).isInstanceOf(PlanVerdict.Allowed.class);
        } else {
            assertThat(refusal(verdict)).isEqualTo("transition-not-allowed /targets/0");
        }
    }

    @Test
    void inForceNeitherRulesNorClausesNorStepsAreEdited() {
        Map<String, Object> other = new HashMap<>(body);
        other.put("rules", List.of(Map.of("clause", "phased-land", "maxPhaseYears", 3)));
        other.put("eligibility", Map.of("EXPANSION", List.of(clause("y"))));
        other.put("workflow", Map.of());

        assertThat(refusal(judge("2022-06-01", plan(body), new Revise(plan(other)))))
                .isEqualTo("transition-not-allowed /rules /eligibility/EXPANSION /workflow");
    }

    @ParameterizedTest
    @MethodSource("otherRules")
    void inForceNoRuleIsEdited(Map<String, Object> rule) {
        Map<String, Object> other = new HashMap<>(body);
        other.put("rules", List.of(rule));

        assertThat(refusal(judge("2022-06-01", plan(body), new Revise(plan(other)))))
                .isEqualTo("transition-not-allowed /rules");
    }

    static Stream<Map<String, Object>> otherRules() {
        return Stream.of(
                Map.of("clause", "parks-limit", "maxParks", 4),
                Map.of("clause", "integration-naming", "oldNameKeptYears", 2),
                Map.of(
                        "clause",
                        "urban-transition",
                        "centralUrban",
                        true,
                        "industrialShareBelow",
                        "0.31"),
                Map.of("clause", "obstacle-escalation", "escalationDays", 31));
    }

    @Test
    void inForceClausesAndReferencesAreAdded() {
        Map<String, Object> other = new HashMap<>(body);
        other.put("name", "新名称");
        other.put("eligibility", Map.of("EXPANSION", List.of(clause("y"), clause("x"))));
        other.put("reference", Map.of("growth", Map.of("2021", "0.19")));

        assertThat(judge("2022-06-01", plan(body), new Revise(plan(other))))
                .isInstanceOf(PlanVerdict.Allowed.class);
    }

    @SafeVarargs
    private PlanVerdict revised(String today, Map<String, Object>... targets) {
        Map<String, Object> other = new HashMap<>(body);
        other.put("targets", List.of(targets));
        return judge(today, plan(body), new Revise(plan(other)));
    }

    private static PlanVerdict judge(String today, @Nullable PlanText before, PlanCommand command) {
        return rules(today).judge(before, command, List.of());
    }

    private static PlanRules rules(String today) {
        return new PlanRules(
                Clock.fixed(Instant.parse(today + "T04:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    private PlanText plan(Map<String, Object> content) {
        Fields fields = new Fields(content, "");
        PlanText plan = new PlanText(reader.read(fields), content, "");
        assertThat(fields.faults()).isEmpty();
        return plan;
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("plan", "p");
        body.put("name", "计划");
        body.put("from", "2021-01-01");
        body.put("to", "2023-12-31");
        body.put("targets", List.of(target("a", "signed-projects", 3)));
        body.put("eligibility", Map.of("EXPANSION", List.of(clause("x"))));
        body.put(
                "workflow",
                Map.of("EXPANSION", List.of(Map.of("step", "reply", "actor", "PROVINCE_GOV"))));
        return body;
    }

    private static Map<String, Object> clause(String attribute) {
        return Map.of("clause", attribute, "attribute", attribute, "present", true);
    }

    private static Map<String, Object> target(String clause, String metric, int value) {
        Map<String, Object> target = new HashMap<>();
        target.put("clause", clause);
        target.put("metric", metric);
        target.put("scopes", List.of("zone"));
        target.put("comparator", "GTE");
        target.put("value", value);
        return target;
    }

    private static String refusal(PlanVerdict verdict) {
        assertThat(verdict).isInstanceOf(PlanVerdict.Refused.class);
        var refusal = ((PlanVerdict.Refused) verdict).refusal();
        List<String> told = new ArrayList<>(List.of(refusal.type().slug()));
        refusal.faults().stream().map(Fault::pointer).forEach(told::add);
        return String.join(" ", told);
    }
}

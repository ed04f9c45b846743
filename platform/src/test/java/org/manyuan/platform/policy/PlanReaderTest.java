package org.manyuan.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.Appraisal;
import org.manyuan.contracts.policy.Aspect;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.EligibilityClause;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PlanReader;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.policy.Years;

/** Whatever is wrong with a plan is told with its place. */
class PlanReaderTest {

    private final PlanReader reader = new PlanReader(ShippedIndicators.load());

    @Test
    void theShippedPlansAreValid() {
        for (Map<String, Object> body : ShippedPlans.bodies()) {
            Fields fields = new Fields(body, "");
            PolicyPlan plan = reader.read(fields);

            assertThat(fields.faults()).isEmpty();
            assertThat(plan.eligibility()).hasSize(5);
            assertThat(plan.eligibility().get("RENAME_HIGH_TECH"))
                    .contains(
                            new EligibilityClause.Figure(
                                    "rename-ht-rd",
                                    "附件2·三(三)2",
                                    "rd-share-of-revenue",
                                    Comparator.GTE,
                                    Fraction.of(3, 200),
                                    1));
        }
    }

    @Test
    void aPlanMaySayLittle() {
        Fields fields = new Fields(plan(), "");

        PolicyPlan plan = reader.read(fields);

        assertThat(fields.faults()).isEmpty();
        assertThat(plan.baselineDate()).hasToString("2021-12-31");
        assertThat(plan.rules()).isEqualTo(Rules.CUSTOMARY);
        assertThat(plan.eligibility()).isEmpty();
        assertThat(plan.minimumCoverage()).isEqualTo(Fraction.of(1));
    }

    @ParameterizedTest
    @CsvSource({"0.9, 9/10", "2/3, 2/3", "0, 0", "1.1,", "-0.1,", "all,"})
    void howManyZonesMustHaveReturnedIsAPartOfAll(String given, @Nullable String read) {
        Map<String, Object> body = new HashMap<>(plan());
        body.put("minimumCoverage", given);
        Fields fields = new Fields(body, "");

        PolicyPlan plan = reader.read(fields);

        if (read == null) {
            assertThat(fields.faults()).hasSize(1);
            assertThat(fields.faults().getFirst().pointer()).isEqualTo("/minimumCoverage");
        } else {
            assertThat(fields.faults()).isEmpty();
            assertThat(plan.minimumCoverage()).isEqualTo(Fraction.parse(read));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "metric, no-such, /metric",
                "metric, indicator:no-such, /metric",
                "metric, indicator:revenue, ''",
                "metric, indicator:one-stop-hall-share, ''",
                "metric, indicator-growth:revenue, ''",
                "metric, indicator-growth:nothing, /metric",
                "metric, zones-over:revenue:30000000, ''",
                "metric, zones-over:revenue:much, /metric",
                "metric, zones-over:revenue, /metric",
                "metric, revenue-per-mu, ''",
                "metric, null, /metric",
                "comparator, MORE, /comparator",
                "clause, null, /clause",
                "clause, a b, /clause",
                "value, half, /value",
                "value, 1/0, /value",
                "value, 1/3, ''",
                "value, 1e999999999, /value",
                "value, null, /value",
                "value, 1.5, /value",
                "value, -0.1, /value",
                "every, month, /every",
                "due, 05-31, ''",
                "due, 02-30, /due",
                "due, soon, /due",
                "average, 2021-2023, ''",
                "average, 2020-2023, /average",
                "average, 2023-2021, /average",
                "years, 2022-2022, ''",
                "years, 2021, /years",
                "zoneLevel, NATIONAL, ''",
                "zoneLevel, LOCAL, /zoneLevel",
                "reference, national-x, /reference",
                "more, x, /more",
            })
    void aTargetIsWrongAtItsPlace(String field, @Nullable String value, String pointer) {
        Map<String, @Nullable Object> target = target("a", "signing-conversion-rate");
        target.put(field, value);

        assertThat(pointers(with("targets", List.of(target))))
                .isEqualTo(pointer.isEmpty() ? List.of() : List.of("/targets/0" + pointer));
    }

    @Test
    void scopesAndYearsAreChecked() {
        Map<String, @Nullable Object> target = target("a", "signed-projects");
        target.remove("value");
        target.put("values", Map.of("2021", 1, "2020", 2, "x", 3, "2022", "few"));
        target.put("scopes", List.of("zone", "county"));

        assertThat(pointers(with("targets", List.of(target))))
                .containsExactlyInAnyOrder(
                        "/targets/0/scopes/1",
                        "/targets/0/values/2020",
                        "/targets/0/values/x",
                        "/targets/0/values/2022");

        Map<String, @Nullable Object> by = target("a", "signed-projects");
        by.put("by", 2024);
        assertThat(pointers(with("targets", List.of(by)))).containsExactly("/targets/0/by");
        by.put("by", 2023);
        assertThat(pointers(with("targets", List.of(by)))).isEmpty();
        by.put("average", "2021-2023");
        assertThat(pointers(with("targets", List.of(by)))).containsExactly("/targets/0/average");
    }

    @ParameterizedTest
    @CsvSource({
        "zone,     null,     null,      true",
        "province, null,     null,      false",
        "zone,     NATIONAL, null,      true",
        "zone,     null,     2021-2021, true",
    })
    void oneTargetForOneThing(String scope, String level, String years, boolean overlaps) {
        Map<String, @Nullable Object> first = target("a", "signed-projects");
        Map<String, @Nullable Object> second = target("b", "signed-projects");
        second.put("scopes", List.of(scope));
        second.put("zoneLevel", level.equals("null") ? null : level);
        second.put("years", years.equals("null") ? null : years);

        assertThat(pointers(with("targets", List.of(first, second))))
                .isEqualTo(overlaps ? List.of("/targets/1/metric") : List.of());
    }

    @Test
    void targetsOfOtherYearsOrLevelsStandSideBySide() {
        Map<String, @Nullable Object> first = target("a", "signed-projects");
        first.put("years", "2021-2022");
        Map<String, @Nullable Object> second = target("b", "signed-projects");
        second.put("years", "2023-2023");
        Map<String, @Nullable Object> national = target("c", "signed-funds");
        national.put("zoneLevel", "NATIONAL");
        Map<String, @Nullable Object> provincial = target("d", "signed-funds");
        provincial.put("zoneLevel", "PROVINCIAL");

        assertThat(pointers(with("targets", List.of(first, second, national, provincial))))
                .isEmpty();
        assertThat(pointers(with("targets", List.of(first, target("a", "signed-over-2b")))))
                .containsExactly("/targets/1/clause");
    }

    @ParameterizedTest
    @CsvSource({
        "to,           2020-12-31, /to",
        "to,           2031-01-01, /to",
        "baselineDate, 2021-12-30, /baselineDate",
        "baselineDate, 2021-06-30, ''",
        "plan,         a/b,        /plan",
        "name,         ' ',        /name",
        "unknown,      1,          /unknown",
        "targets,      all,        /targets",
        "rules,        all,        /rules",
        "eligibility,  all,        /eligibility",
        "workflow,     all,        /workflow",
        "reference,    all,        /reference",
    })
    void thePlanItselfIsChecked(String field, String value, String pointer) {
        assertThat(pointers(with(field, value)))
                .isEqualTo(pointer.isEmpty() ? List.of() : List.of(pointer));
    }

    @Test
    void rulesClausesAndStepsAreChecked() {
        Map<String, Object> body = plan();
        body.put(
                "rules",
                List.of(
                        Map.of("clause", "phased-land", "maxPhaseYears", 0),
                        Map.of("clause", "no-such")));
        body.put(
                "eligibility",
                Map.of(
                        "EXPANSION",
                        List.of(
                                Map.of(
                                        "clause",
                                        "x",
                                        "indicator",
                                        "nothing",
                                        "comparator",
                                        "GTE",
                                        "value",
                                        1),
                                Map.of("clause", "x", "attribute", "y", "present", true)),
                        "lower",
                        List.of()));
        body.put("workflow", Map.of("EXPANSION", List.of(Map.of("step", "reply", "x", 1))));
        body.put("reference", Map.of("growth", Map.of("2021", "much")));

        assertThat(pointers(body))
                .containsExactlyInAnyOrder(
                        "/rules/0/maxPhaseYears",
                        "/rules/1/clause",
                        "/eligibility/EXPANSION/0/indicator",
                        "/eligibility/EXPANSION/1/clause",
                        "/eligibility/lower",
                        "/workflow/EXPANSION/0/actor",
                        "/workflow/EXPANSION/0/x",
                        "/reference/growth/2021");
    }

    @Test
    void referencesAreEnteredPerYear() {
        Map<String, Object> body = plan();
        body.put("reference", Map.of("growth", Map.of("2021", new BigDecimal("0.19"))));

        PolicyPlan plan = reader.read(new Fields(body, ""));

        assertThat(plan.reference("growth", 2021)).isEqualTo(Fraction.of(19, 100));
        assertThat(plan.reference("growth", 2022)).isNull();
        assertThat(plan.reference("other", 2021)).isNull();
        assertThat(plan.years()).isEqualTo(new Years(2021, 2023));
    }

    @Test
    void anAppraisalWeighsFiguresByAspect() {
        Fields fields =
                new Fields(
                        with(
                                "evaluation",
                                Map.of(
                                        "commended",
                                        10,
                                        "summoned",
                                        5,
                                        "weights",
                                        List.of(
                                                weight("ECONOMY", "indicator:revenue", "2/3"),
                                                weight("ECOLOGY", "revenue-per-mu", "1/3")))),
                        "");

        PolicyPlan plan = reader.read(fields);

        assertThat(fields.faults()).isEmpty();
        assertThat(plan.appraisal())
                .isEqualTo(
                        new Appraisal(
                                List.of(
                                        new Appraisal.Weight(
                                                Aspect.ECONOMY,
                                                "indicator:revenue",
                                                Fraction.of(2, 3)),
                                        new Appraisal.Weight(
                                                Aspect.ECOLOGY,
                                                "revenue-per-mu",
                                                Fraction.of(1, 3))),
                                10,
                                5));
    }

    @Test
    void whatIsWrongWithAnAppraisal() {
        assertThat(
                        pointers(
                                with(
                                        "evaluation",
                                        Map.of(
                                                "commended",
                                                -1,
                                                "weights",
                                                List.of(
                                                        weight("ECONOMY", "nothing", "1/2"),
                                                        weight("LUCK", "revenue-per-mu", "-1"),
                                                        weight("ECOLOGY", "nothing", "1"),
                                                        weight(
                                                                "ECOLOGY",
                                                                "revenue-per-mu",
                                                                "much"))))))
                .containsExactlyInAnyOrder(
                        "/evaluation/commended",
                        "/evaluation/summoned",
                        "/evaluation/weights/0/metric",
                        "/evaluation/weights/1/aspect",
                        "/evaluation/weights/1/weight",
                        "/evaluation/weights/2/metric",
                        "/evaluation/weights/3/metric",
                        "/evaluation/weights/3/weight");
        assertThat(
                        pointers(
                                with(
                                        "evaluation",
                                        Map.of(
                                                "commended",
                                                1,
                                                "summoned",
                                                1,
                                                "weights",
                                                List.of(
                                                        weight(
                                                                "ECOLOGY",
                                                                "revenue-per-mu",
                                                                "0.99"))))))
                .containsExactly("/evaluation/weights");
    }

    private static Map<String, Object> weight(String aspect, String metric, String weight) {
        return Map.of("aspect", aspect, "metric", metric, "weight", weight);
    }

    private static Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("plan", "jx-2021-2023");
        plan.put("name", "新三年计划");
        plan.put("from", "2021-01-01");
        plan.put("to", "2023-12-31");
        return plan;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> plan = plan();
        plan.put(field, value);
        return plan;
    }

    private static Map<String, @Nullable Object> target(String clause, String metric) {
        Map<String, @Nullable Object> target = new HashMap<>();
        target.put("clause", clause);
        target.put("metric", metric);
        target.put("scopes", List.of("zone"));
        target.put("comparator", "GTE");
        target.put("value", new BigDecimal("0.5"));
        return target;
    }

    private List<String> pointers(Map<String, Object> body) {
        Fields fields = new Fields(body, "");
        reader.read(fields);
        List<String> pointers = new ArrayList<>();
        fields.faults().forEach(each -> pointers.add(each.pointer()));
        return pointers;
    }
}

package org.manyuan.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.platform.problem.RefusedException;

/** What becomes of the events of plans, in whatever order they are read. */
class PlanLearnerTest {

    private static final String ADOPTED = "adopted.v1";
    private static final String REVISED = "revised.v1";

    private final PlanDirectory directory = new PlanDirectory(ShippedPlans.load());
    private final PlanLearner learner = new PlanLearner(directory);

    @BeforeEach
    void theTopicIsRead() {
        learner.completed();
    }

    @Test
    void nothingIsSaidBeforeTheTopicIsRead() {
        PlanDirectory early = new PlanDirectory(ShippedPlans.load());
        new PlanLearner(early).learn(List.of(event(ADOPTED, 1, plan("p", 2021, "甲"))));

        assertThat(early.isComplete()).isFalse();
        assertThatThrownBy(early::current)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("dependency-unavailable");
    }

    @Test
    void theShippedPlansHoldWhereTheTopicHasNone() {
        assertThat(directory.current()).isEqualTo(ShippedPlans.load());
        assertThat(directory.known().version(of(2019))).isZero();
        assertThat(directory.find("jx-2018-2020", 0)).isEqualTo(of(2019));
        assertThat(directory.find("jx-2018-2020", 1)).isNull();
    }

    @Test
    void anAdoptedPlanStandsBesideThem() {
        learn(event(ADOPTED, 1, plan("p", 2021, "甲")));

        assertThat(of(2020).id()).isEqualTo("jx-2018-2020");
        assertThat(of(2021).name()).isEqualTo("甲");
        assertThat(directory.known().version(of(2021))).isOne();
    }

    @Test
    void ofTheVersionsOfAPlanTheLastHoldsInWhateverOrderTheyCome() {
        var first = event(ADOPTED, 1, plan("p", 2021, "甲"));
        var second = event(REVISED, 2, plan("p", 2021, "乙"));
        var tenth = event(REVISED, 10, plan("p", 2021, "丙"));

        for (List<ConsumerRecord<String, byte[]>> order :
                List.of(
                        List.of(first, second, tenth),
                        List.of(tenth, second, first),
                        List.of(second, first, tenth, first, second))) {
            PlanDirectory each = new PlanDirectory(ShippedPlans.load());
            PlanLearner reading = new PlanLearner(each);
            order.forEach(record -> reading.learn(List.of(record)));
            reading.completed();

            assertThat(each.current().of(2021).name()).isEqualTo("丙");
            assertThat(each.known().versions()).isEqualTo(Map.of("p", 10L));
            assertThat(each.find("p", 2)).extracting(PolicyPlan::name).isEqualTo("乙");
            assertThat(each.find("p", 3)).isNull();
        }
    }

    @Test
    void whatIsKnownAtAMomentStaysSo() {
        learn(event(ADOPTED, 1, plan("p", 2021, "甲")));
        KnownPlans before = directory.known();

        learn(event(REVISED, 2, plan("p", 2021, "乙")));

        assertThat(before.plans().of(2021).name()).isEqualTo("甲");
        assertThat(before.version(before.plans().of(2021))).isOne();
    }

    @Test
    void aShippedPlanGivesWayToOneOfItsIdOrItsTime() {
        learn(event(ADOPTED, 1, plan("jx-2018-2020", 2015, "改期")));
        assertThat(directory.current().plans()).hasSize(1);
        assertThat(directory.known().version(of(2015))).isOne();

        PlanDirectory other = new PlanDirectory(ShippedPlans.load());
        PlanLearner reading = new PlanLearner(other);
        reading.learn(List.of(event(ADOPTED, 1, plan("p", 2020, "接替"))));
        reading.completed();
        assertThat(other.current().plans()).extracting(PolicyPlan::id).containsExactly("p");
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        learn(
                event(ADOPTED, 1, plan("p", 2021, "甲")),
                event(REVISED, 2, "{"),
                event(REVISED, 3, "[]"),
                event(REVISED, 4, plan("p", 2021, "乙").replace("\"targets\"", "\"aims\"")),
                event(REVISED, 5, ""),
                new ConsumerRecord<>("manyuan.zones", 0, 0, "p", new byte[0]),
                event("suspended.v1", 6, plan("p", 2021, "丁")),
                event("revised.v2", 7, plan("p", 2021, "丁")));
        assertThat(of(2021).name()).isEqualTo("甲");

        learn(event(REVISED, 8, plan("p", 2021, "丙")));
        assertThat(of(2021).name()).isEqualTo("丙");
    }

    @Test
    void aWithdrawnPlanIsGoneInWhateverOrderItIsTold() {
        var adopted = event(ADOPTED, 1, plan("p", 2021, "甲"));
        var withdrawn = event("withdrawn.v1", 2, "{\"reason\":\"重复\"}");
        for (List<ConsumerRecord<String, byte[]>> order :
                List.of(
                        List.of(adopted, withdrawn),
                        List.of(withdrawn, adopted),
                        List.of(adopted, withdrawn, adopted))) {
            PlanDirectory each = new PlanDirectory(ShippedPlans.load());
            PlanLearner reading = new PlanLearner(each);
            order.forEach(record -> reading.learn(List.of(record)));
            reading.completed();

            assertThat(each.current()).isEqualTo(ShippedPlans.load());
            assertThat(each.known().versions()).isEmpty();
            assertThat(each.find("p", 1)).as("what it said").isNotNull();
        }
    }

    @Test
    void saysHowFarItHasRead() {
        learner.reached(3, 17);

        assertThat(directory.upTo()).isEqualTo(Map.of(3, 17L));
    }

    private PolicyPlan of(int year) {
        return directory.current().of(year);
    }

    @SafeVarargs
    private void learn(ConsumerRecord<String, byte[]>... events) {
        learner.learn(List.of(events));
    }

    private static String plan(String id, int from, String name) {
        return """
        {"plan":"%s","name":"%s","from":"%d-01-01","to":"%d-12-31","targets":[]}\
        """
                .formatted(id, name, from, from + 2);
    }

    private static ConsumerRecord<String, byte[]> event(String type, long sequence, String value) {
        ConsumerRecord<String, byte[]> event =
                new ConsumerRecord<>("manyuan.zones", 0, 0, "p", utf8(value));
        event.headers()
                .add(Headers.TYPE, utf8("org.manyuan.policy-plan." + type))
                .add(Headers.SEQUENCE, utf8(String.valueOf(sequence)));
        return event;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

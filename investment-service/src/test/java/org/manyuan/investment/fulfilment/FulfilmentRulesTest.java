package org.manyuan.investment.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Cancel;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Pay;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Promise;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Reverse;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Revise;
import org.manyuan.investment.fulfilment.Grounds.Basis;
import org.manyuan.investment.ruling.Ruling;

class FulfilmentRulesTest {

    private static final LocalDate PROMISED = LocalDate.of(2020, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2020, 6, 30);
    private static final String REVERSED = "payment-reversed";
    private static final Fulfilment UNPAID =
            Fulfilment.of("P-1", "IP-1", "ZN1", PROMISED, terms("100", DUE));
    private static final Fulfilment PARTLY = UNPAID.paying(payment("40"));
    private static final Fulfilment PAID = PARTLY.paying(payment("60"));

    private final FulfilmentRules rules =
            new FulfilmentRules(
                    Clock.fixed(Instant.parse("2020-06-30T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

    static Stream<Arguments> statesAndCommands() {
        String no = "TRANSITION_NOT_ALLOWED";
        String unmet = "CLAUSE_NOT_MET";
        return Stream.of(
                Arguments.of(promise("2020-01-01"), List.of(no, no, no, no)),
                Arguments.of(pay("2020-06-30", "60", null), List.of("paid", "paid", unmet, no)),
                Arguments.of(pay("2020-06-30", "60.01", null), List.of("paid", unmet, unmet, no)),
                Arguments.of(pay("2020-06-30", "100", null), List.of("paid", unmet, unmet, no)),
                Arguments.of(
                        pay("2020-06-30", "100.01", "追加"), List.of("paid", "paid", "paid", no)),
                Arguments.of(
                        new Revise(Map.of("promisedWan", 40)),
                        List.of("terms-revised", "terms-revised", unmet, no)),
                Arguments.of(
                        new Revise(Map.of("promisedWan", new BigDecimal("39.99"))),
                        List.of("terms-revised", unmet, unmet, no)),
                Arguments.of(
                        new Revise(Map.of()), List.of("unchanged", "unchanged", "unchanged", no)),
                Arguments.of(
                        new Revise(Map.of("dueOn", "2019-12-31", "x", 1)),
                        List.of("VALIDATION", "VALIDATION", "VALIDATION", "VALIDATION")),
                Arguments.of(reverse(1, null), List.of("NOT_FOUND", REVERSED, REVERSED, REVERSED)),
                Arguments.of(
                        reverse(2, "2020-01-01"),
                        List.of("NOT_FOUND", "NOT_FOUND", REVERSED, "NOT_FOUND")),
                Arguments.of(new Cancel("企业撤资"), List.of("cancelled", "cancelled", no, no)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statesAndCommands")
    void eachCommandInEachState(FulfilmentCommand command, List<String> outcomes) {
        List<Fulfilment> states = List.of(UNPAID, PARTLY, PAID, PARTLY.cancelled());
        for (int index = 0; index < states.size(); index++) {
            assertThat(told(judge(states.get(index), command, Basis.IN_FORCE)))
                    .as("%s in %s", command, states.get(index).progress())
                    .isEqualTo(outcomes.get(index));
        }
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource({
        "P-1, 2020-06-30, IN_FORCE    , promised",
        "P-1, 2020-07-01, IN_FORCE    , OCCURRED_IN_FUTURE",
        "P-1, 2020-06-30, NOT_IN_FORCE, CLAUSE_NOT_MET",
        "P-1, 2020-06-30, UNKNOWN     , VALIDATION",
        "P-2, 2020-07-01, UNKNOWN     , VALIDATION",
    })
    void aPromiseRestsOnAProjectAndAPolicyInForce(
            String projectId, String on, Basis basis, String outcome) {
        Promise promise =
                new Promise(
                        projectId, "IP-1", LocalDate.parse(on), terms("1", LocalDate.parse(on)));

        assertThat(told(judge(null, promise, basis))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "paid on {0}: {1}")
    @CsvSource({
        "2019-12-31, OCCURRED_BEFORE_PREVIOUS_STAGE",
        "2020-01-01, paid",
        "2020-06-30, paid",
        "2020-07-01, OCCURRED_IN_FUTURE",
    })
    void isPaidBetweenThePromiseAndToday(String on, String outcome) {
        assertThat(told(judge(UNPAID, pay(on, "1", null), Basis.IN_FORCE))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "reversed on {0}: {1}")
    @CsvSource({
        "2019-12-31, OCCURRED_BEFORE_PREVIOUS_STAGE",
        "2020-01-01, payment-reversed",
        "2020-06-30, payment-reversed",
        "2020-07-01, OCCURRED_IN_FUTURE",
    })
    void isReversedBetweenThePaymentAndToday(String on, String outcome) {
        assertThat(told(judge(PARTLY, reverse(1, on), Basis.IN_FORCE))).isEqualTo(outcome);
    }

    @Test
    void aReversedPaymentCountsNothingAndStaysInSight() {
        Fulfilment reversed = after(judge(PAID, reverse(1, "2020-02-01"), Basis.IN_FORCE));

        assertThat(reversed.paidWan()).isEqualByComparingTo("60");
        assertThat(reversed.outstandingWan()).isEqualByComparingTo("40");
        assertThat(reversed.progress()).isEqualTo(Progress.PARTLY_PAID);
        assertThat(reversed.payments().getFirst())
                .isEqualTo(
                        new Payment(
                                PROMISED,
                                new BigDecimal("40"),
                                null,
                                new Payment.Reversal(LocalDate.of(2020, 2, 1), "误记")));
        assertThat(told(judge(reversed, reverse(1, null), Basis.IN_FORCE)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(told(judge(reversed, pay("2020-06-30", "40", null), Basis.IN_FORCE)))
                .as("what was reversed can be paid again")
                .isEqualTo("paid");
        assertThat(after(judge(reversed, reverse(2, null), Basis.IN_FORCE)).progress())
                .isEqualTo(Progress.UNPAID);
    }

    @Test
    void aCancelledPromiseStaysCancelled() {
        Fulfilment reversed = after(judge(PARTLY.cancelled(), reverse(1, null), Basis.IN_FORCE));

        assertThat(reversed.progress()).isEqualTo(Progress.CANCELLED);
        assertThat(reversed.paidWan()).isZero();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "UNPAID   , 2020-05-30, PROMISED",
        // thirty days before the due day
        "UNPAID   , 2020-05-31, DUE",
        "UNPAID   , 2020-06-30, DUE",
        "UNPAID   , 2020-07-01, OVERDUE",
        "PARTLY   , 2020-05-30, PARTLY_PAID",
        "PARTLY   , 2020-06-30, PARTLY_PAID",
        "PARTLY   , 2020-07-01, OVERDUE",
        "PAID     , 2020-07-01, PAID",
        "CANCELLED, 2020-07-01, CANCELLED",
    })
    void theStatusFollowsFromSumsAndTheDay(String state, LocalDate day, FulfilmentStatus status) {
        Fulfilment known =
                Map.of(
                                "UNPAID", UNPAID,
                                "PARTLY", PARTLY,
                                "PAID", PAID,
                                "CANCELLED", UNPAID.cancelled())
                        .get(state);

        assertThat(known.status(day, 30)).isEqualTo(status);
    }

    @Test
    void revisedTermsChangeTheProgress() {
        assertThat(PARTLY.on(terms("40", DUE)).progress()).isEqualTo(Progress.PAID);
        assertThat(PAID.on(terms("100.01", DUE)).progress()).isEqualTo(Progress.PARTLY_PAID);
    }

    @Test
    void sumsAreMadePerZoneWithoutWhatWasCancelled() {
        Fulfilment elsewhere = Fulfilment.of("P-2", "IP-1", "ZG1", PROMISED, terms("0.05", DUE));

        List<ZoneSum> sums =
                ZoneSum.of(
                        List.of(UNPAID, PARTLY, PAID, UNPAID.cancelled(), elsewhere),
                        LocalDate.of(2020, 7, 1));

        assertThat(sums)
                .containsExactly(
                        sum("ZG1", 1, "0.05", "0", "0.05", 1, "0.05"),
                        sum("ZN1", 3, "300", "140", "160", 2, "160"));
    }

    private static ZoneSum sum(
            String zone,
            int count,
            String promised,
            String paid,
            String left,
            int late,
            String owed) {
        return new ZoneSum(
                zone,
                count,
                new BigDecimal(promised),
                new BigDecimal(paid),
                new BigDecimal(left),
                late,
                new BigDecimal(owed));
    }

    private static Terms terms(String promised, LocalDate dueOn) {
        return new Terms(new BigDecimal(promised), dueOn, null);
    }

    private static Payment payment(String amount) {
        return new Payment(PROMISED, new BigDecimal(amount), null);
    }

    private static Promise promise(String on) {
        return new Promise("P-1", "IP-1", LocalDate.parse(on), terms("1", DUE));
    }

    private static Pay pay(String on, String amount, @Nullable String reason) {
        return new Pay(LocalDate.parse(on), new BigDecimal(amount), reason);
    }

    private static Reverse reverse(int payment, @Nullable String on) {
        return new Reverse(payment, on == null ? null : LocalDate.parse(on), "误记");
    }

    private static Fulfilment after(Ruling<Fulfilment> ruling) {
        return ((Ruling.Allowed<Fulfilment>) ruling).after();
    }

    private Ruling<Fulfilment> judge(
            @Nullable Fulfilment known, FulfilmentCommand command, Basis basis) {
        return rules.judge(
                "PF-1",
                known,
                command,
                new Grounds() {
                    @Override
                    public @Nullable String zoneOf(String projectId) {
                        return projectId.equals("P-1") ? "ZN1" : null;
                    }

                    @Override
                    public Basis basis(String policyId, String zoneId, LocalDate day) {
                        return basis;
                    }
                });
    }

    private static String told(Ruling<Fulfilment> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Fulfilment> allowed -> allowed.event();
            case Ruling.Unchanged<Fulfilment> _ -> "unchanged";
            case Ruling.Refused<Fulfilment> refused -> refused.refusal().type().name();
        };
    }
}

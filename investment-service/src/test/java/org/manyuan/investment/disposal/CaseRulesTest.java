package org.manyuan.investment.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.Cause;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.disposal.Method;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;

/** Each rule at its boundary. */
class CaseRulesTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CaseRules rules = rulesAt("2020-06-30T04:00:00Z");

    @ParameterizedTest(name = "{1} at {0}: {2}")
    @CsvSource({
        // one minute before midnight in China, 15:59 in Greenwich
        "2020-06-30T23:59:00+08:00, 2020-06-30, allowed",
        "2020-06-30T23:59:00+08:00, 2020-07-01, future",
        "2020-07-01T00:00:00+08:00, 2020-07-01, allowed",
        // the leap day itself, and the day after it
        "2020-02-28T23:59:59+08:00, 2020-02-29, future",
        "2020-02-29T00:00:00+08:00, 2020-02-29, allowed",
        "2020-02-29T23:59:59+08:00, 2020-03-01, future",
    })
    void nothingHappensTomorrow(String now, String occurredOn, String outcome) {
        CaseRules then = rulesAt(OffsetDateTime.parse(now).toInstant().toString());
        DisposalCase open = after(then, Events.identified("IDLE_LAND", "GOVERNMENT", "2019-01-01"));
        List<Verdict> verdicts =
                List.of(
                        then.judge(
                                "C-2",
                                null,
                                Events.identified("IDLE_LAND", "GOVERNMENT", occurredOn)),
                        then.judge("C-1", open, Events.measure(occurredOn)),
                        then.judge("C-1", open, Events.disposed(occurredOn, "RECLAIMED")),
                        then.judge("C-1", open, Events.withdrawn(occurredOn)));

        for (Verdict verdict : verdicts) {
            if (outcome.equals("allowed")) {
                assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
            } else {
                refused(verdict, ProblemType.OCCURRED_IN_FUTURE, "/occurredOn");
            }
        }
    }

    @Test
    void nothingHappensBeforeTheIdentification() {
        DisposalCase open = after(rules, enterprise("2020-02-29"));

        for (DisposalEvent early :
                List.of(
                        Events.measure("2020-02-28"),
                        Events.disposed("2020-02-28", "MERGER"),
                        Events.withdrawn("2020-02-28"))) {
            refused(
                    rules.judge("C-1", open, early),
                    ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                    "/occurredOn");
        }
        for (DisposalEvent sameDay :
                List.of(
                        Events.measure("2020-02-29"),
                        Events.disposed("2020-02-29", "MERGER"),
                        Events.withdrawn("2020-02-29"))) {
            assertThat(rules.judge("C-1", open, sameDay)).isInstanceOf(Verdict.Allowed.class);
        }
    }

    @Test
    void aCaseIsReopenedFromTheDayOfItsDisposalOn() {
        DisposalCase disposed =
                after(rules, enterprise("2019-01-01"), Events.disposed("2019-05-05", "MERGER"));

        refused(
                rules.judge("C-1", disposed, Events.reopened("2019-05-04")),
                ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                "/occurredOn");
        assertThat(rules.judge("C-1", disposed, Events.reopened("2019-05-05")))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ELIMINATED, true", "INSOLVENT, true", "TEMPORARY, false"})
    void bankruptcyIsForTheEliminatedAndTheInsolvent(String cause, boolean allowed) {
        DisposalCase open =
                after(rules, Events.identified("ZOMBIE_ENTERPRISE", cause, "2019-01-01"));

        Verdict verdict = rules.judge("C-1", open, Events.disposed("2019-02-01", "BANKRUPTCY"));

        if (allowed) {
            assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        } else {
            refused(verdict, ProblemType.CLAUSE_NOT_MET, "/method");
        }
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("methodsAndKinds")
    void aMethodIsForOneKindOnly(Method method, CaseKind kind) {
        Cause cause =
                switch (kind) {
                    case ZOMBIE_ENTERPRISE -> Cause.INSOLVENT;
                    case ZOMBIE_PROJECT, IDLE_LAND -> Cause.OTHER;
                };
        DisposalCase open =
                after(rules, Events.identified(kind.name(), cause.name(), "2019-01-01"));

        Verdict verdict = rules.judge("C-1", open, Events.disposed("2019-02-01", method.name()));

        if (method.appliesTo(kind)) {
            assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        } else {
            refused(verdict, ProblemType.VALIDATION, "/method");
        }
    }

    static List<Arguments> methodsAndKinds() {
        List<Arguments> pairs = new ArrayList<>();
        for (Method method : Method.values()) {
            for (CaseKind kind : CaseKind.values()) {
                pairs.add(Arguments.of(method, kind));
            }
        }
        return pairs;
    }

    /** The wrong method first, then the future, the status, the order, the clause. */
    @Test
    void theFirstGroupThatFailsIsTold() {
        DisposalCase open =
                after(rules, Events.identified("ZOMBIE_ENTERPRISE", "TEMPORARY", "2019-01-01"));
        DisposalCase disposed = after(rules, open, Events.disposed("2019-05-05", "MERGER"));

        refused(
                rules.judge("C-1", disposed, Events.disposed("2020-07-01", "RECLAIMED")),
                ProblemType.VALIDATION,
                "/method");
        refused(
                rules.judge("C-1", disposed, Events.disposed("2020-07-01", "BANKRUPTCY")),
                ProblemType.OCCURRED_IN_FUTURE,
                "/occurredOn");
        refused(
                rules.judge("C-1", disposed, Events.disposed("2018-12-31", "BANKRUPTCY")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "");
        refused(
                rules.judge("C-1", open, Events.disposed("2018-12-31", "BANKRUPTCY")),
                ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                "/occurredOn");
    }

    @Test
    void aPlannedMeasureIsDoneBetweenTheIdentificationAndToday() {
        DisposalCase open = after(rules, enterprise("2019-01-01"));

        refused(
                rules.judge("C-1", open, Events.planned("2020-07-01", "2020-07-01")),
                ProblemType.OCCURRED_IN_FUTURE,
                "/occurredOn",
                "/measures/1/doneOn");
        refused(
                rules.judge("C-1", open, Events.planned("2018-12-31", "2018-12-31")),
                ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                "/occurredOn",
                "/measures/1/doneOn");
        DisposalCase planned = after(rules, open, Events.planned("2020-06-30", "2019-01-01"));
        assertThat(planned.plan().measures()).hasSize(2);
        assertThat(planned.facts()).isEqualTo(open.facts());
        DisposalCase again = after(rules, planned, Events.measure("2020-06-30"));
        assertThat(again.plan()).isEqualTo(planned.plan());
    }

    @Test
    void aReopenedCaseCountsAsNeverDisposed() {
        DisposalCase reopened =
                after(
                        rules,
                        enterprise("2019-01-01"),
                        Events.disposed("2019-05-05", "MERGER"),
                        Events.reopened("2019-08-01"));

        assertThat(reopened.facts().disposedOn()).isNull();
        DisposalCase again = after(rules, reopened, Events.disposed("2019-05-06", "FINANCING"));
        assertThat(again.facts().disposedOn()).isEqualTo("2019-05-06");
    }

    @Test
    void aWithdrawnCaseCountsAsNeverIdentified() {
        DisposalCase withdrawn =
                after(
                        rules,
                        Events.identified("IDLE_LAND", "ENTERPRISE", "2019-01-01"),
                        Events.withdrawn("2019-03-01"));

        CaseFacts facts = CaseFacts.fromBytes(withdrawn.facts().toBytes());
        assertThat(facts.withdrawn()).isTrue();
        assertThat(facts)
                .isEqualTo(
                        new CaseFacts(
                                "S367001",
                                CaseKind.IDLE_LAND,
                                LocalDate.of(2019, 1, 1),
                                null,
                                true,
                                3525,
                                "赣江造纸厂"));
    }

    private static DisposalEvent enterprise(String identifiedOn) {
        return Events.identified("ZOMBIE_ENTERPRISE", "INSOLVENT", identifiedOn);
    }

    private static CaseRules rulesAt(String instant) {
        return new CaseRules(Clock.fixed(Instant.parse(instant), CHINA));
    }

    private static DisposalCase after(CaseRules rules, DisposalEvent... events) {
        return after(rules, null, events);
    }

    private static DisposalCase after(
            CaseRules rules, DisposalCase before, DisposalEvent... events) {
        DisposalCase state = before;
        for (DisposalEvent event : events) {
            Verdict verdict = rules.judge("C-1", state, event);
            assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
            state = ((Verdict.Allowed) verdict).after();
        }
        return state;
    }

    private static void refused(Verdict verdict, ProblemType type, String... pointers) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        var refusal = ((Verdict.Refused) verdict).refusal();
        assertThat(refusal.type()).isEqualTo(type);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly(pointers);
    }
}

package org.manyuan.investment.disposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.Cause;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.disposal.DisposalEvent.Disposed;
import org.manyuan.contracts.disposal.DisposalEvent.Identified;
import org.manyuan.contracts.disposal.DisposalEvent.PlanSet;
import org.manyuan.contracts.disposal.DisposalEvent.Reopened;
import org.manyuan.contracts.disposal.Method;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/**
 * What may happen to a disposal case. The groups of checks are tried in the order in which they are
 * listed here; the first that finds faults decides, with all its faults.
 */
public final class CaseRules {

    /** 破产清算 is no way out of a passing difficulty. */
    private static final Set<Cause> BANKRUPTCY_CAUSES =
            EnumSet.of(Cause.ELIMINATED, Cause.INSOLVENT);

    private final Clock clock;

    public CaseRules(Clock clock) {
        this.clock = clock;
    }

    /** The verdict on an event of a case, or of one that is not identified yet. */
    public Verdict judge(String caseId, @Nullable DisposalCase known, DisposalEvent event) {
        for (Check check : checks(caseId, known, event)) {
            List<Fault> faults = check.faults().get();
            if (!faults.isEmpty()) {
                return new Verdict.Refused(new Refusal(check.type(), faults));
            }
        }
        if (known != null) {
            return new Verdict.Allowed(known.apply(event));
        }
        if (event instanceof Identified identified) {
            return new Verdict.Allowed(DisposalCase.of(identified));
        }
        throw new IllegalStateException(
                "only an identification can be the first event, not " + event);
    }

    private List<Check> checks(String caseId, @Nullable DisposalCase known, DisposalEvent event) {
        Check future = new Check(ProblemType.OCCURRED_IN_FUTURE, () -> inFuture(event));
        if (known == null) {
            return List.of(future);
        }
        return List.of(
                new Check(ProblemType.VALIDATION, () -> methodOfOtherKind(known, event)),
                future,
                new Check(
                        ProblemType.TRANSITION_NOT_ALLOWED, () -> notAllowed(caseId, known, event)),
                new Check(
                        ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE, () -> outOfOrder(known, event)),
                new Check(ProblemType.CLAUSE_NOT_MET, () -> clauseNotMet(known, event)));
    }

    private static List<Fault> methodOfOtherKind(DisposalCase known, DisposalEvent event) {
        return event instanceof Disposed disposed && !disposed.method().appliesTo(known.kind())
                ? List.of(Fault.at("/method", "fault.method-of-other-kind", known.kind().name()))
                : List.of();
    }

    private List<Fault> inFuture(DisposalEvent event) {
        LocalDate today = LocalDate.now(clock);
        return misplaced(event, day -> day.isAfter(today), "fault.in-future", today);
    }

    /** The days on which the event says that something happened, as far as they cannot be. */
    private static List<Fault> misplaced(
            DisposalEvent event, Predicate<LocalDate> cannotBe, String message, LocalDate bound) {
        List<Fault> faults = new ArrayList<>();
        if (cannotBe.test(event.occurredOn())) {
            faults.add(Fault.at("/occurredOn", message, bound.toString()));
        }
        if (event instanceof PlanSet set) {
            for (int index = 0; index < set.measures().size(); index++) {
                LocalDate doneOn = set.measures().get(index).doneOn();
                if (doneOn != null && cannotBe.test(doneOn)) {
                    String pointer = "/measures/" + index + "/doneOn";
                    faults.add(Fault.at(pointer, message, bound.toString()));
                }
            }
        }
        return faults;
    }

    private static List<Fault> notAllowed(String caseId, DisposalCase known, DisposalEvent event) {
        if (event instanceof Identified) {
            return List.of(Fault.at("", "fault.already-registered", caseId));
        }
        return Transitions.allow(event, known.status())
                ? List.of()
                : List.of(
                        Fault.at(
                                "",
                                "fault.case-status",
                                known.status().name(),
                                event.getClass().getSimpleName()));
    }

    private static List<Fault> outOfOrder(DisposalCase known, DisposalEvent event) {
        LocalDate identifiedOn = known.identifiedOn();
        List<Fault> early =
                misplaced(
                        event,
                        day -> day.isBefore(identifiedOn),
                        "fault.before-identified",
                        identifiedOn);
        if (!early.isEmpty()) {
            return early;
        }
        DisposalCase.Disposal disposal = known.disposal();
        return event instanceof Reopened
                        && disposal != null
                        && event.occurredOn().isBefore(disposal.disposedOn())
                ? List.of(
                        Fault.at(
                                "/occurredOn",
                                "fault.before-disposed",
                                disposal.disposedOn().toString()))
                : List.of();
    }

    private static List<Fault> clauseNotMet(DisposalCase known, DisposalEvent event) {
        return event instanceof Disposed disposed
                        && disposed.method() == Method.BANKRUPTCY
                        && !BANKRUPTCY_CAUSES.contains(known.cause())
                ? List.of(Fault.at("/method", "fault.bankruptcy"))
                : List.of();
    }

    private record Check(ProblemType type, Supplier<List<Fault>> faults) {}
}

package org.manyuan.investment.fulfilment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Cancel;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Pay;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Promise;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Reverse;
import org.manyuan.investment.fulfilment.FulfilmentCommand.Revise;
import org.manyuan.investment.ruling.MergePatch;
import org.manyuan.investment.ruling.Ruling;

/** What may be promised, paid and taken back. */
public final class FulfilmentRules {

    private final Clock clock;

    public FulfilmentRules(Clock clock) {
        this.clock = clock;
    }

    public Ruling<Fulfilment> judge(
            String fulfilmentId,
            @Nullable Fulfilment known,
            FulfilmentCommand command,
            Grounds grounds) {
        LocalDate today = LocalDate.now(clock);
        if (command instanceof Promise promise) {
            return known == null
                    ? promise(promise, today, grounds)
                    : Ruling.refused(
                            ProblemType.TRANSITION_NOT_ALLOWED,
                            Fault.at("", "fault.already-registered", fulfilmentId));
        }
        if (known == null) {
            throw new IllegalStateException("no promise " + fulfilmentId + " for " + command);
        }
        return switch (command) {
            case Promise again -> throw new IllegalStateException("judged above: " + again);
            case Revise revise -> revise(known, revise, today);
            case Pay pay -> pay(known, pay, today);
            case Reverse reverse -> reverse(known, reverse, today);
            case Cancel cancel -> cancel(known, cancel, today);
        };
    }

    private static Ruling<Fulfilment> promise(Promise promise, LocalDate today, Grounds grounds) {
        LocalDate on = promise.occurredOn();
        String zoneId = grounds.zoneOf(promise.projectId());
        if (zoneId == null) {
            return Ruling.refused(
                    ProblemType.VALIDATION,
                    Fault.at("/projectId", "fault.unknown-project", promise.projectId()));
        }
        Grounds.Basis basis = grounds.basis(promise.policyId(), zoneId, on);
        if (basis == Grounds.Basis.UNKNOWN) {
            return Ruling.refused(
                    ProblemType.VALIDATION,
                    Fault.at("/policyId", "fault.policy-not-for-zone", promise.policyId(), zoneId));
        }
        if (on.isAfter(today)) {
            return inFuture(today);
        }
        if (basis == Grounds.Basis.NOT_IN_FORCE) {
            return Ruling.refused(
                    ProblemType.CLAUSE_NOT_MET,
                    Fault.at("/occurredOn", "fault.policy-not-in-force", promise.policyId()));
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("projectId", promise.projectId());
        data.put("policyId", promise.policyId());
        data.put("zoneId", zoneId);
        data.putAll(promise.terms().toMap());
        return Ruling.allowed(
                "promised",
                on,
                Fulfilment.of(promise.projectId(), promise.policyId(), zoneId, on, promise.terms()),
                data);
    }

    private static Ruling<Fulfilment> revise(Fulfilment known, Revise command, LocalDate today) {
        Fields merged = new Fields(MergePatch.apply(known.terms().toMap(), command.patch()), "");
        Terms terms = Terms.read(merged);
        merged.refuseUnknown();
        if (merged.faults().isEmpty() && terms.dueOn().isBefore(known.promisedOn())) {
            merged.fault("dueOn", "due-before-promise", known.promisedOn().toString());
        }
        if (!merged.faults().isEmpty()) {
            return new Ruling.Refused<>(new Refusal(ProblemType.VALIDATION, merged.faults()));
        }
        if (known.progress() == Progress.CANCELLED) {
            return notAllowed(known);
        }
        if (terms.promisedWan().compareTo(known.paidWan()) < 0) {
            return Ruling.refused(
                    ProblemType.CLAUSE_NOT_MET,
                    Fault.at(
                            "/promisedWan",
                            "fault.promised-below-paid",
                            known.paidWan().toPlainString()));
        }
        return terms.equals(known.terms())
                ? new Ruling.Unchanged<>(known)
                : Ruling.allowed("terms-revised", today, known.on(terms), terms.toMap());
    }

    private static Ruling<Fulfilment> pay(Fulfilment known, Pay command, LocalDate today) {
        if (command.occurredOn().isAfter(today)) {
            return inFuture(today);
        }
        if (known.progress() == Progress.CANCELLED) {
            return notAllowed(known);
        }
        if (command.occurredOn().isBefore(known.promisedOn())) {
            return Ruling.refused(
                    ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                    Fault.at(
                            "/occurredOn",
                            "fault.paid-before-promise",
                            known.promisedOn().toString()));
        }
        BigDecimal paid = known.paidWan().add(command.amountWan());
        if (paid.compareTo(known.terms().promisedWan()) > 0 && command.reason() == null) {
            return Ruling.refused(
                    ProblemType.CLAUSE_NOT_MET,
                    Fault.at(
                            "/amountWan",
                            "fault.paid-above-promised",
                            known.terms().promisedWan().toPlainString()));
        }
        Payment payment = new Payment(command.occurredOn(), command.amountWan(), command.reason());
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("payment", known.payments().size() + 1);
        data.put("amountWan", command.amountWan());
        data.put("reason", command.reason());
        return Ruling.allowed("paid", command.occurredOn(), known.paying(payment), data);
    }

    private static Ruling<Fulfilment> reverse(Fulfilment known, Reverse command, LocalDate today) {
        LocalDate on = command.occurredOn() == null ? today : command.occurredOn();
        Payment payment = known.payment(command.payment());
        if (payment == null) {
            return Ruling.refused(ProblemType.NOT_FOUND);
        }
        if (on.isAfter(today)) {
            return inFuture(today);
        }
        if (payment.reversal() != null) {
            return Ruling.refused(
                    ProblemType.TRANSITION_NOT_ALLOWED,
                    Fault.at(
                            "",
                            "fault.payment-reversed",
                            command.payment(),
                            payment.reversal().reversedOn().toString()));
        }
        if (on.isBefore(payment.paidOn())) {
            return Ruling.refused(
                    ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                    Fault.at(
                            "/occurredOn",
                            "fault.reversed-before-paid",
                            payment.paidOn().toString()));
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("payment", command.payment());
        data.put("paidOn", payment.paidOn().toString());
        data.put("amountWan", payment.amountWan());
        data.put("reason", command.reason());
        return Ruling.allowed(
                "payment-reversed",
                on,
                known.reversing(command.payment(), new Payment.Reversal(on, command.reason())),
                data);
    }

    private static Ruling<Fulfilment> cancel(Fulfilment known, Cancel command, LocalDate today) {
        return known.progress() == Progress.CANCELLED || known.progress() == Progress.PAID
                ? notAllowed(known)
                : Ruling.allowed(
                        "cancelled", today, known.cancelled(), Map.of("reason", command.reason()));
    }

    private static Ruling<Fulfilment> notAllowed(Fulfilment known) {
        return Ruling.refused(
                ProblemType.TRANSITION_NOT_ALLOWED,
                Fault.at("", "fault.fulfilment-progress", known.progress().name()));
    }

    private static Ruling<Fulfilment> inFuture(LocalDate today) {
        return Ruling.refused(
                ProblemType.OCCURRED_IN_FUTURE,
                Fault.at("/occurredOn", "fault.in-future", today.toString()));
    }
}

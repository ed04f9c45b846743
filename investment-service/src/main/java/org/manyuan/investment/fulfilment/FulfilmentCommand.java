package org.manyuan.investment.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/** What can be done with a promise. */
public sealed interface FulfilmentCommand {

    record Promise(String projectId, String policyId, LocalDate occurredOn, Terms terms)
            implements FulfilmentCommand {}

    /** A merge patch of the terms. */
    record Revise(Map<String, Object> patch) implements FulfilmentCommand {}

    record Pay(LocalDate occurredOn, BigDecimal amountWan, @Nullable String reason)
            implements FulfilmentCommand {}

    /**
     * A payment was recorded by mistake.
     *
     * @param payment its number
     * @param occurredOn null for today
     */
    record Reverse(int payment, @Nullable LocalDate occurredOn, String reason)
            implements FulfilmentCommand {}

    record Cancel(String reason) implements FulfilmentCommand {}

    static Promise readPromise(Fields body) {
        LocalDate occurredOn = body.date("occurredOn");
        Promise command =
                new Promise(
                        body.name("projectId"),
                        body.name("policyId"),
                        occurredOn,
                        Terms.read(body));
        if (body.faults().isEmpty() && command.terms().dueOn().isBefore(occurredOn)) {
            body.fault("dueOn", "due-before-promise", occurredOn.toString());
        }
        body.refuseUnknown();
        return command;
    }

    static Pay readPay(Fields body) {
        Pay command =
                new Pay(
                        body.date("occurredOn"),
                        body.amount("amountWan"),
                        body.optionalText("reason"));
        body.refuseUnknown();
        return command;
    }

    static Reverse readReverse(int payment, Fields body) {
        Reverse command =
                new Reverse(payment, body.optionalDate("occurredOn"), body.text("reason"));
        body.refuseUnknown();
        return command;
    }

    static Cancel readCancel(Fields body) {
        Cancel command = new Cancel(body.text("reason"));
        body.refuseUnknown();
        return command;
    }
}

package org.manyuan.investment.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 政策兑现: the fold of the events of one promise to a project under a policy.
 *
 * @param zoneId the zone that promised; it stays the zone's promise even where the project moves
 * @param payments all that were recorded; a payment's number is its place, from 1
 * @param progress follows from the rest; lists are filtered by it
 */
public record Fulfilment(
        String projectId,
        String policyId,
        String zoneId,
        LocalDate promisedOn,
        Terms terms,
        List<Payment> payments,
        Progress progress) {

    public Fulfilment {
        payments = List.copyOf(payments);
    }

    static Fulfilment of(
            String projectId, String policyId, String zoneId, LocalDate promisedOn, Terms terms) {
        return new Fulfilment(
                projectId, policyId, zoneId, promisedOn, terms, List.of(), Progress.UNPAID);
    }

    public BigDecimal paidWan() {
        return sum(payments);
    }

    /** What is still to be paid; nothing once it is cancelled. */
    public BigDecimal outstandingWan() {
        return progress == Progress.CANCELLED
                ? BigDecimal.ZERO
                : terms.promisedWan().subtract(paidWan()).max(BigDecimal.ZERO);
    }

    /**
     * @param dueDays how many days before its due day a promise is called due
     */
    public FulfilmentStatus status(LocalDate today, int dueDays) {
        boolean late = today.isAfter(terms.dueOn());
        return switch (progress) {
            case CANCELLED -> FulfilmentStatus.CANCELLED;
            case PAID -> FulfilmentStatus.PAID;
            case PARTLY_PAID -> late ? FulfilmentStatus.OVERDUE : FulfilmentStatus.PARTLY_PAID;
            case UNPAID -> {
                if (late) {
                    yield FulfilmentStatus.OVERDUE;
                }
                yield today.plusDays(dueDays).isBefore(terms.dueOn())
                        ? FulfilmentStatus.PROMISED
                        : FulfilmentStatus.DUE;
            }
        };
    }

    Fulfilment paying(Payment payment) {
        return with(terms, Stream.concat(payments.stream(), Stream.of(payment)).toList());
    }

    /** The payment of a number; null where there is none. */
    @Nullable Payment payment(int number) {
        return number >= 1 && number <= payments.size() ? payments.get(number - 1) : null;
    }

    /** A cancelled promise stays so: what was paid on it is put right all the same. */
    Fulfilment reversing(int number, Payment.Reversal mistake) {
        List<Payment> corrected = new ArrayList<>(payments);
        corrected.set(number - 1, payments.get(number - 1).reversed(mistake));
        return progress == Progress.CANCELLED
                ? with(corrected, Progress.CANCELLED)
                : with(terms, corrected);
    }

    Fulfilment on(Terms revised) {
        return with(revised, payments);
    }

    Fulfilment cancelled() {
        return with(payments, Progress.CANCELLED);
    }

    private Fulfilment with(List<Payment> all, Progress reached) {
        return new Fulfilment(projectId, policyId, zoneId, promisedOn, terms, all, reached);
    }

    private Fulfilment with(Terms next, List<Payment> all) {
        BigDecimal paid = sum(all);
        Progress reached =
                paid.compareTo(next.promisedWan()) >= 0
                        ? Progress.PAID
                        : paid.signum() > 0 ? Progress.PARTLY_PAID : Progress.UNPAID;
        return new Fulfilment(projectId, policyId, zoneId, promisedOn, next, all, reached);
    }

    private static BigDecimal sum(List<Payment> all) {
        return all.stream().map(Payment::countedWan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package org.manyuan.investment.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was paid on a day, in 万元.
 *
 * @param reason why more was paid than promised, where it was
 * @param reversal null unless it was recorded by mistake
 */
public record Payment(
        LocalDate paidOn,
        BigDecimal amountWan,
        @Nullable String reason,
        @Nullable Reversal reversal) {

    /** It counts as never paid from then on; it stays in sight. */
    public record Reversal(LocalDate reversedOn, String reason) {}

    Payment(LocalDate paidOn, BigDecimal amountWan, @Nullable String reason) {
        this(paidOn, amountWan, reason, null);
    }

    Payment reversed(Reversal mistake) {
        return new Payment(paidOn, amountWan, reason, mistake);
    }

    /** What of it counts. */
    BigDecimal countedWan() {
        return reversal == null ? amountWan : BigDecimal.ZERO;
    }
}

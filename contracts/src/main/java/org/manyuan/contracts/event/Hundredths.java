package org.manyuan.contracts.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts with two decimals as whole numbers of hundredths: sums of them are exact and cheap. */
public final class Hundredths {

    private Hundredths() {}

    public static long of(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.movePointRight(2).longValueExact();
    }

    public static BigDecimal toDecimal(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}

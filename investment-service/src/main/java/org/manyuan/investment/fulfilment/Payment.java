package org.manyuan.investment.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was paid on a day, in 万元.
 *
 * @param reason why more was paid than promised, where it was
 */
public record Payment(LocalDate paidOn, BigDecimal amountWan, @Nullable String reason) {}
